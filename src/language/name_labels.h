// Names from label scores: the best sequence of begin and inside labels in which every name is whole (Viterbi).
// Tested by tests/unit/language/name_labels_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/analysis.h"

namespace volgens {

/// Labels per word: 0 outside, then begin and inside of each NameType in order.
inline constexpr std::size_t name_label_count = 9;

/// Names of one sentence from `scores[word * name_label_count + label]`; token numbers count from `first_token`.
void best_names(std::span<const float> scores, std::uint32_t first_token, std::vector<Name>& names);

}  // namespace volgens
