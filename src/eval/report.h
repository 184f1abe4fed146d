// Scores as lines for people and as one JSON object for programs. Tested by tests/golden/eval_test.py.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "eval/calibration.h"
#include "eval/differences.h"
#include "eval/scores.h"

namespace volgens {

/// What `volgens eval` found. The parts that were not asked for are empty.
struct Evaluation {
  Scores scores{};
  std::optional<std::vector<CurvePoint>> curve{};
  std::optional<std::vector<Judged>> candidates{};  ///< for the reliability: also statements below the threshold
  std::vector<Difference> differences{};
};

/// Tables of at most 80 columns, each line ended by a line feed; the differences are left out.
[[nodiscard]] std::string to_report(const Evaluation& evaluation);

/// One object, indented, with a line feed behind it. Shares and F1 are numbers from 0 to 1.
[[nodiscard]] std::string to_report_json(const Evaluation& evaluation, bool differences);

}  // namespace volgens
