// Pairs and measures. Subjects: src/eval/compare.cc and src/eval/scores.cc.
#include "eval/scores.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace volgens {
namespace {

Scores scores_of(const Annotated& annotated, const Reading& reading) {
  const Letters letters(annotated.article.text);
  return score(letters, annotated, reading, compare(letters, annotated, reading));
}

TEST(Scores, OfWhatIsRight) {
  const Annotated annotated = sample_annotated();
  const Scores scores = scores_of(annotated, sample_right(annotated));
  for (const Measure& measure : {scores.who_said_what, scores.content_exact, scores.cue, scores.source})
    EXPECT_DOUBLE_EQ(measure.f1(), 1.0);
  EXPECT_EQ(scores.misattributed.value(), 0.0);
  EXPECT_EQ(scores.covered.value(), 1.0);
}

TEST(Scores, OfNothing) {
  const Annotated annotated = sample_annotated();
  const Scores scores = scores_of(annotated, {});
  EXPECT_EQ(scores.who_said_what.f1(), 0.0);
  EXPECT_EQ(scores.who_said_what.annotated, 2U);
  EXPECT_EQ(scores.covered.value(), 0.0);
}

TEST(Scores, AWrongNameIsNoFind) {
  const Annotated annotated = sample_annotated();
  Reading reading = sample_right(annotated);
  reading.statements[1].speakers = {1};
  const Scores scores = scores_of(annotated, reading);
  EXPECT_EQ(scores.who_said_what.right, 1U);
  EXPECT_EQ(scores.content_exact.right, 2U);
  EXPECT_DOUBLE_EQ(scores.misattributed.value(), 0.5);
}

TEST(Scores, NobodyIsNotAWrongName) {
  const Annotated annotated = sample_annotated();
  Reading reading = sample_right(annotated);
  reading.statements[1].speakers = {};
  const Scores scores = scores_of(annotated, reading);
  EXPECT_EQ(scores.who_said_what.right, 1U);
  EXPECT_EQ(scores.misattributed.value(), 0.0);
  EXPECT_DOUBLE_EQ(scores.covered.value(), 0.5);
}

TEST(Scores, NestedNeedsBothPairs) {
  Annotated annotated = sample_annotated();
  annotated.statements[1].statement.parent = 1;
  Reading reading = sample_right(annotated);
  EXPECT_DOUBLE_EQ(scores_of(annotated, reading).nested.f1(), 1.0);
  reading.statements[1].parent.reset();
  EXPECT_EQ(scores_of(annotated, reading).nested.f1(), 0.0);
}

TEST(Scores, TimesByPlaceAndValue) {
  Annotated annotated = sample_annotated();
  const TimeExpression time{{0, 9}, TimeType::date, "2019"};
  annotated.times = {time, time};
  Reading reading;
  reading.times = {time, {{0, 9}, TimeType::date, "2018"}};
  const Scores scores = scores_of(annotated, reading);
  EXPECT_EQ(scores.times.right, 1U);
  EXPECT_DOUBLE_EQ(scores.times.f1(), 0.5);
}

TEST(Compare, EachStatementIsPairedOnceBestFirst) {
  Annotated annotated = sample_annotated();
  annotated.article.text = "abcdefghij";
  annotated.statements[0].statement.content = {{0, 10}};
  annotated.statements[1].statement.content = {{0, 4}};
  Reading reading = sample_right(annotated);
  reading.statements[0].content = {{0, 5}};
  reading.statements[1].content = {{0, 9}};
  const Letters letters(annotated.article.text);
  const auto pairs = compare(letters, annotated, reading);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].annotated, 0U);
  EXPECT_EQ(pairs[0].read, 1U);
  EXPECT_EQ(pairs[1].annotated, 1U);
  EXPECT_EQ(pairs[1].read, 0U);
}

TEST(Compare, LeavesOutWhatIsLessSure) {
  const Annotated annotated = sample_annotated();
  const Reading sure = at_least(sample_right(annotated), 0.7);
  ASSERT_EQ(sure.statements.size(), 1U);
  EXPECT_EQ(sure.statements[0].id, 1U);
}

}  // namespace
}  // namespace volgens
