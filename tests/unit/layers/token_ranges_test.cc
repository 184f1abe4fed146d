// Subject: src/layers/token_ranges.h.
#include "layers/token_ranges.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(TokensIn, AreThoseOfWhichAByteLiesInTheSpan) {
  const Document document = make_document("Jan zei: ja.");
  const auto range = [&](std::size_t begin, std::size_t end) {
    const TokenRange tokens = tokens_in(document, {begin, end});
    return std::pair(tokens.begin, tokens.end);
  };
  EXPECT_EQ(range(0, 12), std::pair(0U, 5U));
  EXPECT_EQ(range(4, 7), std::pair(1U, 2U));
  EXPECT_EQ(range(5, 8), std::pair(1U, 3U)) << "a part of a word is enough";
  EXPECT_TRUE(tokens_in(document, {3, 4}).empty());
  EXPECT_TRUE(tokens_in(document, {4, 4}).empty());
  EXPECT_TRUE(tokens_in(document, {12, 12}).empty());
  EXPECT_TRUE(tokens_in(Document{}, {0, 5}).empty());
}

}  // namespace
}  // namespace volgens
