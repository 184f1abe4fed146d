// Dutch numbers in words and digits: `tweeëntwintig`, `anderhalf`, `40.000`, `2,5`, `derde`, `71ste`.
// Tested by tests/unit/time/number_words_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace volgens {

/// A count in hundredths, so that `2,5` is 250; at most `most_hundredths`.
using Hundredths = std::int64_t;
inline constexpr Hundredths most_hundredths = 100'000'000'000;

/// A cardinal number of lower-cased `word`; nothing when it is none or greater than a thousand million.
[[nodiscard]] std::optional<Hundredths> read_number(std::string_view word);

/// An ordinal number of lower-cased `word`: `eerste`, `16e`, `twintigste`; nothing when it is none.
[[nodiscard]] std::optional<int> read_ordinal(std::string_view word);

/// Plain digits, at most nine of them.
[[nodiscard]] std::optional<int> read_digits(std::string_view word);

}  // namespace volgens
