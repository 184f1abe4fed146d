// The `date YYYY[-MM[-DD]]` header at the start of a plain text, and the lines `title`, `publisher`, `author` and `url`
// under it.
// Tested by tests/unit/read/date_header_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/calendar_date.h"

namespace volgens {

/// What stands at the start of a text.
struct DateHeader {
  std::string value;       ///< the date, or empty when there is no header
  std::size_t end = 0;     ///< first byte behind the header and its lines; 0 without one
  std::string impossible;  ///< what stands where a date should and is none, for instance `2018-13`; else empty
  std::string title{};     ///< empty when there is no such line; so for the next two
  std::string publisher{};
  std::string url{};
};

/// Finds a header: white space, `date`, blanks, a calendar date, then white space or the end of the text. When the
/// date ends its line, the lines under it that begin with `title`, `publisher`, `author` or `url` and a blank belong to
/// the header too: in any order, each once, of at most 1000 bytes, up to the first that is none of them.
[[nodiscard]] DateHeader find_date_header(std::string_view text);

}  // namespace volgens
