// How far confidences can be trusted, and what a threshold costs. Tested by tests/unit/eval/calibration_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "eval/scores.h"

namespace volgens {

/// Statements whose confidence lies in one tenth.
struct ReliabilityBin {
  std::size_t statements = 0;
  double mean = 0.0;   ///< of their confidences
  double right = 0.0;  ///< share that is right
};

/// Ten equal bins over confidences in [0, 1]; 1 belongs to the last.
[[nodiscard]] std::array<ReliabilityBin, 10> reliability(const std::vector<Judged>& judged);

/// Expected calibration error (Naeini et al. 2015): the distance of mean and share, averaged over all statements.
[[nodiscard]] double calibration_error(const std::array<ReliabilityBin, 10>& bins);

/// The scores when only statements from a confidence on are kept.
struct CurvePoint {
  double least = 0.0;
  Scores scores{};
};

/// Thresholds of the curve: 0, 0.05, … 0.95.
[[nodiscard]] std::vector<double> curve_thresholds();

/// The curve of one article, a point for each threshold.
[[nodiscard]] std::vector<CurvePoint> curve(const Letters& letters, const Annotated& annotated, const Reading& reading);

/// Adds the curve of an article to that of others; `sum` may be empty.
void add_curve(std::vector<CurvePoint>& sum, const std::vector<CurvePoint>& one);

}  // namespace volgens
