// Spans as sets of letters. Subject: src/eval/letters.cc.
#include "eval/letters.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Letters, MarksAndSpacesDoNotCount) {
  const Letters letters("\"Een feest\", zei hij.");
  EXPECT_EQ(letters.of({{0, 11}}), letters.of({{1, 10}}));
  EXPECT_EQ(letters.of({{1, 10}}).size(), 8U);
}

TEST(Letters, ALetterOfSeveralBytesIsOne) {
  const Letters letters("café 7²");
  EXPECT_EQ(letters.of({{0, 9}}).size(), 6U);
  EXPECT_EQ(letters.before(5), 4U);
}

TEST(Letters, SpansThatOverlapCountOnce) {
  const Letters letters("abcdef");
  EXPECT_EQ(letters.of({{0, 4}, {2, 6}, {2, 3}}).size(), 6U);
  EXPECT_EQ(letters.of({{4, 6}, {0, 2}}).size(), 4U);
}

TEST(Letters, SharedAndF1) {
  const Letters letters("abcdefghij");
  const LetterSet a = letters.of({{0, 3}, {5, 8}});
  const LetterSet b = letters.of({{2, 6}, {9, 10}});
  EXPECT_EQ(LetterSet::shared(a, b), 2U);
  EXPECT_DOUBLE_EQ(LetterSet::f1(a, b), 4.0 / 11.0);
  EXPECT_EQ(LetterSet::f1(a, LetterSet()), 0.0);
  EXPECT_EQ(LetterSet::f1(LetterSet(), LetterSet()), 0.0);
}

TEST(Letters, ASpanPastTheEndEndsThere) {
  const Letters letters("ab");
  EXPECT_EQ(letters.of({{1, 90}}).size(), 1U);
}

}  // namespace
}  // namespace volgens
