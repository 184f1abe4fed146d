// What the options of the command line take, each checked with a sentence of our own. Tested by
// tests/golden/values_test.py.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace volgens::cli {

/// Accepts YYYY, YYYY-MM and YYYY-MM-DD that exist; of dates in other writings it says how they are given.
[[nodiscard]] CLI::Validator calendar_date();

/// More than any count that makes sense.
inline constexpr std::int64_t most_counted = 1'000'000'000'000;

/// Accepts whole numbers from `least` to `most`.
[[nodiscard]] CLI::Validator whole_number(std::int64_t least = 0, std::int64_t most = most_counted);

/// Accepts numbers from `least` to `most`.
[[nodiscard]] CLI::Validator number_between(double least, double most);

/// Accepts one of `names`; what is mistyped gets the nearest of them as a suggestion.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> names);

/// Turns `64M` or `500K` (of 1024) into bytes, from one byte on.
[[nodiscard]] CLI::Validator size_in_bytes();

/// `a, b or c`.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// The one of `known` that `word` is the beginning of, or may be mistyped for, by at most two letters; empty when there
/// is none.
[[nodiscard]] std::string nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace volgens::cli
