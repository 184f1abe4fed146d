// Viterbi over nine labels; an inside label may follow only its own begin or inside. Tested by
// tests/unit/language/name_labels_test.cc.
#include "language/name_labels.h"

#include <array>

namespace volgens {
namespace {

// Whether `label` may stand behind `before`.
bool may_follow(std::size_t before, std::size_t label) {
  if (label == 0 || label % 2 == 1) return true;
  return before == label || before == label - 1;
}

}  // namespace

void best_names(std::span<const float> scores, std::uint32_t first_token, std::vector<Name>& names) {
  const std::size_t n = scores.size() / name_label_count;
  if (n == 0) return;
  std::vector<std::array<std::uint8_t, name_label_count>> from(n);
  std::array<float, name_label_count> best{};
  for (std::size_t word = 0; word < n; ++word) {
    std::array<float, name_label_count> next{};
    for (std::size_t label = 0; label < name_label_count; ++label) {
      std::uint8_t chosen = 0;  // "outside" before the first word
      for (std::size_t before = 0; before < name_label_count; ++before) {
        const bool allowed = word == 0 ? before == 0 : may_follow(before, label);
        if (allowed && (!may_follow(chosen, label) || best[before] > best[chosen]))
          chosen = static_cast<std::uint8_t>(before);
      }
      next[label] = best[chosen] + scores[word * name_label_count + label];
      if (word == 0 && !may_follow(0, label)) next[label] -= 1e6F;
      from[word][label] = chosen;
    }
    best = next;
  }
  std::vector<std::uint8_t> labels(n);
  for (std::size_t label = 1; label < name_label_count; ++label) {
    if (best[label] > best[labels[n - 1]]) labels[n - 1] = static_cast<std::uint8_t>(label);
  }
  for (std::size_t word = n - 1; word > 0; --word) labels[word - 1] = from[word][labels[word]];
  for (std::size_t word = 0; word < n;) {
    std::size_t end = word + 1;
    if (labels[word] != 0) {
      while (end < n && labels[end] != 0 && labels[end] % 2 == 0) ++end;
      names.push_back({first_token + static_cast<std::uint32_t>(word), first_token + static_cast<std::uint32_t>(end),
                       static_cast<NameType>((labels[word] - 1) / 2)});
    }
    word = end;
  }
}

}  // namespace volgens
