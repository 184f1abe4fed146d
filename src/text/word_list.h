// Reads a data file of lexicon/ line by line: columns between tabs, comments behind `#`. Tested by
// tests/unit/text/word_list_test.cc.
#pragma once

#include <algorithm>
#include <string_view>

#include "text/lexicon_files.h"

namespace volgens {

/// Calls `row(first, second)` with the first two columns of each line of `lexicon/<name>` that is neither empty nor a
/// comment; the second is empty when the line has one column. The views live as long as the program. Does nothing for
/// an unknown name.
template <typename Row>
void for_each_row(std::string_view name, Row row) {
  std::string_view rest = lexicon_file(name).value_or("");
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::string_view second = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    row(line.substr(0, tab), second.substr(0, second.find('\t')));
  }
}

}  // namespace volgens
