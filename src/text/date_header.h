// The lines at the start of a plain text that say when it appeared, what it is called, and who published and wrote it.
// Tested by tests/unit/text/date_header_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace volgens {

/// What stands at the start of a text.
struct DateHeader {
  std::string value;       ///< the date, or empty when there is none
  std::size_t end = 0;     ///< first byte behind the header and its lines; 0 without one
  std::string impossible;  ///< what stands where a date should and is none, for instance `2018-13`; else empty
  std::string title{};     ///< empty when there is no such line; so for the next two
  std::string publisher{};
  std::string url{};
};

/// Finds a header: behind white space, lines that begin with a word of lexicon/text/header_lines.tsv (`date`, `datum`,
/// `titel`, `krant`, in any case before a colon), each part once, of at most 1000 bytes, up to the first line that is
/// none of them. One of them must be a date, or the first must have a colon. A date is written as ISO 8601 has it, or
/// in words (`dinsdag 12 maart 2019`). The first line may also be `date YYYY[-MM[-DD]]` with the article going on
/// behind it; then it is all of the header. A date behind a colon that cannot be read is a line like the others, and
/// told.
[[nodiscard]] DateHeader find_date_header(std::string_view text);

}  // namespace volgens
