// The `date YYYY[-MM[-DD]]` header at the start of a plain text, and what a calendar date is.
// Tested by tests/unit/read/date_header_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace volgens {

/// True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` that exist in the Gregorian calendar (not `2018-13`, not `2018-02-30`).
[[nodiscard]] bool is_calendar_date(std::string_view date);

/// What stands at the start of a text.
struct DateHeader {
  std::string value;       ///< the date, or empty when there is no header
  std::size_t end = 0;     ///< first byte behind the header; 0 without one
  std::string impossible;  ///< what stands where a date should and is none, for instance `2018-13`; else empty
};

/// Finds a header: white space, `date`, blanks, a calendar date, then white space or the end of the text.
[[nodiscard]] DateHeader find_date_header(std::string_view text);

}  // namespace volgens
