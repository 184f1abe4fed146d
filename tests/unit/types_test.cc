// Spans are half-open and order by begin, then end. Subject: include/volgens/types.h.
#include "volgens/types.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Span, IsHalfOpen) {
  const Span span{3, 7};
  EXPECT_EQ(span.size(), 4U);
  EXPECT_FALSE(span.contains(2));
  EXPECT_TRUE(span.contains(3));
  EXPECT_TRUE(span.contains(6));
  EXPECT_FALSE(span.contains(7));
  EXPECT_FALSE(span.empty());
  EXPECT_TRUE((Span{3, 3}).empty());
}

TEST(Span, NeighboursDoNotOverlapAndASpanCoversItself) {
  const Span span{3, 7};
  EXPECT_FALSE(span.overlaps({7, 9}));
  EXPECT_FALSE(span.overlaps({1, 3}));
  EXPECT_TRUE(span.overlaps({6, 9}));
  EXPECT_TRUE(span.covers(span));
  EXPECT_TRUE(span.covers({4, 5}));
  EXPECT_FALSE(span.covers({4, 8}));
}

TEST(Span, OrdersByBeginThenEnd) {
  EXPECT_TRUE((Span{1, 9}) < (Span{2, 3}));
  EXPECT_TRUE((Span{1, 3}) < (Span{1, 9}));
  EXPECT_FALSE((Span{1, 3}) < (Span{1, 3}));
  EXPECT_EQ((Span{1, 3}), (Span{1, 3}));
}

}  // namespace
}  // namespace volgens
