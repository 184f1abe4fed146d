// Reliability and the curve. Subject: src/eval/calibration.cc.
#include "eval/calibration.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace volgens {
namespace {

TEST(Reliability, TenthsBeginAtTheirLowerEnd) {
  const auto bins = reliability({{0.0, false}, {0.1, true}, {0.3, true}, {0.95, true}, {1.0, false}});
  EXPECT_EQ(bins[0].statements, 1U);
  EXPECT_EQ(bins[1].statements, 1U);
  EXPECT_EQ(bins[3].statements, 1U);
  EXPECT_EQ(bins[9].statements, 2U);
  EXPECT_DOUBLE_EQ(bins[9].mean, 0.975);
  EXPECT_DOUBLE_EQ(bins[9].right, 0.5);
}

TEST(Reliability, ErrorIsTheMeanDistance) {
  EXPECT_EQ(calibration_error(reliability({})), 0.0);
  EXPECT_NEAR(calibration_error(reliability({{0.75, true}, {0.75, true}, {0.75, true}, {0.75, false}})), 0.0, 1e-12);
  EXPECT_NEAR(calibration_error(reliability({{0.9, false}, {0.2, false}})), 0.55, 1e-12);
}

TEST(Curve, FewerStatementsFromPointToPoint) {
  const Annotated annotated = sample_annotated();
  const Letters letters(annotated.article.text);
  std::vector<CurvePoint> sum;
  add_curve(sum, curve(letters, annotated, sample_right(annotated)));
  add_curve(sum, curve(letters, annotated, sample_right(annotated)));
  ASSERT_EQ(sum.size(), 20U);
  EXPECT_EQ(sum.front().scores.who_said_what.read, 4U);
  EXPECT_EQ(sum[13].least, 0.65);
  EXPECT_EQ(sum[13].scores.who_said_what.read, 2U);
  EXPECT_EQ(sum.back().scores.who_said_what.read, 0U);
  EXPECT_EQ(sum.back().scores.who_said_what.annotated, 4U);
}

}  // namespace
}  // namespace volgens
