// Names from label scores are whole and typed once.
#include "language/name_labels.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

std::vector<Name> names(const std::vector<std::vector<std::pair<int, float>>>& words) {
  std::vector<float> scores(words.size() * name_label_count, 0.0F);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const auto& [label, score] : words[i]) scores[i * name_label_count + static_cast<std::size_t>(label)] = score;
  }
  std::vector<Name> out;
  best_names(scores, 10, out);
  return out;
}

TEST(NameLabels, NoWords) { EXPECT_TRUE(names({}).empty()); }

TEST(NameLabels, BeginAndInside) {
  const auto found = names({{{0, 5}}, {{1, 5}}, {{2, 5}}, {{0, 5}}, {{5, 5}}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].begin, 11U);
  EXPECT_EQ(found[0].end, 13U);
  EXPECT_EQ(found[0].type, NameType::person);
  EXPECT_EQ(found[1].type, NameType::place);
}

TEST(NameLabels, InsideOfAnotherKindIsOverruled) {
  const auto found = names({{{1, 5}}, {{4, 3}, {2, 2}}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].end, 12U);
  EXPECT_EQ(found[0].type, NameType::person);
}

TEST(NameLabels, NeighboursStayApart) {
  const auto found = names({{{1, 5}}, {{1, 5}}});
  EXPECT_EQ(found.size(), 2U);
}

TEST(NameLabels, NothingBeginsInside) {
  const auto found = names({{{2, 3}, {0, 1}}, {{0, 5}}});
  for (const Name& name : found) EXPECT_EQ(name.begin, 10U);
}

}  // namespace
}  // namespace volgens
