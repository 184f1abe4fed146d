// Finds time expressions as frames: which words, and what was filled in. Leftmost longest match of the patterns, then
// neighbours that complete each other (`morgen` + `om tien uur`) become one. Tested by tests/unit/time/frames_test.cc.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "text/document.h"
#include "time/tagging.h"
#include "time/time_lexicon.h"

namespace volgens {

/// What a time expression says, not yet tied to a date. Tokens `[begin, end)`.
struct TimeFrame {
  Operation operation = Operation::calendar;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::bitset<field_count> present{};
  std::array<std::int64_t, field_count> values{};

  [[nodiscard]] bool has(Field field) const { return present[static_cast<std::size_t>(field)]; }
  [[nodiscard]] std::int64_t get(Field field) const { return values[static_cast<std::size_t>(field)]; }
  [[nodiscard]] int integer(Field field) const { return static_cast<int>(get(field)); }
  void set(Field field, std::int64_t value) {
    present.set(static_cast<std::size_t>(field));
    values[static_cast<std::size_t>(field)] = value;
  }
};

/// All frames in text order, without overlap. Time is linear in the number of tokens.
[[nodiscard]] std::vector<TimeFrame> find_frames(const Document& document, const TokenTags& tags,
                                                 const TimeLexicon& lexicon);

}  // namespace volgens
