// Text from outside made safe to show: no control characters, no turned writing direction. Tested by
// tests/unit/contract/plain_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "volgens/types.h"

namespace volgens {

/// `text` with every run of white space and control characters (line ends, tabs, terminal escapes) as one space,
/// without the invisible characters that turn the writing direction, and without white space at its ends. Valid UTF-8
/// in and out.
[[nodiscard]] std::string one_line(std::string_view text);

/// `text` with each control character, and each one that turns the writing direction, as U+FFFD; white space is kept.
[[nodiscard]] std::string without_controls(std::string_view text);

/// The words of `spans` in `text`, on one line: joined with a space where only white space and quotation marks stand
/// between two spans, else with ` … `.
[[nodiscard]] std::string joined(std::string_view text, const std::vector<Span>& spans);

}  // namespace volgens
