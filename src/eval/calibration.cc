// Means per tenth; the curve scores the article again at each threshold. Tested by
// tests/unit/eval/calibration_test.cc.
#include "eval/calibration.h"

#include <cmath>

namespace volgens {

std::array<ReliabilityBin, 10> reliability(const std::vector<Judged>& judged) {
  std::array<ReliabilityBin, 10> bins;
  for (const Judged& one : judged) {
    std::size_t tenth = 0;
    while (tenth + 1 < bins.size() && one.confidence >= static_cast<double>(tenth + 1) / 10) ++tenth;
    bins[tenth].statements += 1;
    bins[tenth].mean += one.confidence;
    bins[tenth].right += one.right;
  }
  for (ReliabilityBin& bin : bins) {
    if (bin.statements == 0) continue;
    bin.mean /= static_cast<double>(bin.statements);
    bin.right /= static_cast<double>(bin.statements);
  }
  return bins;
}

double calibration_error(const std::array<ReliabilityBin, 10>& bins) {
  double error = 0.0;
  std::size_t all = 0;
  for (const ReliabilityBin& bin : bins) {
    error += std::abs(bin.mean - bin.right) * static_cast<double>(bin.statements);
    all += bin.statements;
  }
  return all == 0 ? 0.0 : error / static_cast<double>(all);
}

std::vector<double> curve_thresholds() {
  constexpr int steps = 20;
  std::vector<double> thresholds;
  thresholds.reserve(steps);
  for (int step = 0; step < steps; ++step) thresholds.push_back(static_cast<double>(step) / steps);
  return thresholds;
}

std::vector<CurvePoint> curve(const Letters& letters, const Annotated& annotated, const Reading& reading) {
  std::vector<CurvePoint> points;
  for (const double least : curve_thresholds()) {
    const Reading sure = at_least(reading, least);
    points.push_back({least, score(letters, annotated, sure, compare(letters, annotated, sure))});
    points.back().scores.judged.clear();  // the points are for counts; they would hold every confidence twenty times
  }
  return points;
}

void add_curve(std::vector<CurvePoint>& sum, const std::vector<CurvePoint>& one) {
  if (sum.empty()) {
    sum = one;
    return;
  }
  for (std::size_t i = 0; i < sum.size() && i < one.size(); ++i) sum[i].scores += one[i].scores;
}

}  // namespace volgens
