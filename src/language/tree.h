// The best dependency tree with exactly one root (Chu and Liu 1965, Edmonds 1967).
// Tested by tests/unit/language/tree_test.cc against trying every tree.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace volgens {

/// Heads of `n` words for `scores[dependent * (n + 1) + head]`, head 0 being the root and word i standing at i + 1.
/// Always a tree with one root. Ties go to the smaller head. Cubic time at worst, quadratic in most sentences.
[[nodiscard]] std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t n);

}  // namespace volgens
