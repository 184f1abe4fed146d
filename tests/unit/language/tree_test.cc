// best_tree against trying every tree.
#include "language/tree.h"

#include <gtest/gtest.h>

#include <random>

namespace volgens {
namespace {

bool is_tree(const std::vector<std::uint32_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == 0 ? 1 : 0;
    std::size_t steps = 0;
    for (std::uint32_t node = static_cast<std::uint32_t>(i) + 1; node != 0; node = heads[node - 1]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

float total(const std::vector<float>& scores, const std::vector<std::uint32_t>& heads) {
  float sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) sum += scores[i * (heads.size() + 1) + heads[i]];
  return sum;
}

TEST(Tree, NoWordsAndOneWord) {
  EXPECT_TRUE(best_tree({}, 0).empty());
  const std::vector<float> scores = {-5.0F, 3.0F};
  EXPECT_EQ(best_tree(scores, 1), std::vector<std::uint32_t>{0});
}

TEST(Tree, EqualsTheBestOfAllTrees) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal;
  for (int round = 0; round < 300; ++round) {
    const std::size_t n = 2 + random() % 4;
    std::vector<float> scores(n * (n + 1));
    for (float& score : scores) score = normal(random);
    std::vector<std::uint32_t> heads(n, 0);
    float best = -1e9F;
    for (;;) {
      bool self = false;
      for (std::size_t i = 0; i < n; ++i) self = self || heads[i] == i + 1;
      if (!self && is_tree(heads)) best = std::max(best, total(scores, heads));
      std::size_t i = 0;
      while (i < n && ++heads[i] > n) heads[i++] = 0;
      if (i == n) break;
    }
    const std::vector<std::uint32_t> found = best_tree(scores, n);
    EXPECT_TRUE(is_tree(found));
    EXPECT_NEAR(total(scores, found), best, 1e-4);
  }
}

TEST(Tree, LongSentencesStayTrees) {
  std::mt19937 random(8);
  std::normal_distribution<float> normal;
  for (const std::size_t n : {60, 200}) {
    std::vector<float> scores(n * (n + 1));
    for (float& score : scores) score = normal(random);
    EXPECT_TRUE(is_tree(best_tree(scores, n)));
  }
}

}  // namespace
}  // namespace volgens
