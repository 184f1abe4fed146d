// Walks over the rows of an embedded data file: TAB-separated cells, `#` lines are headers.
// Tested by tests/unit/text/lexicon_files_test.cc.
#pragma once

#include <string_view>
#include <vector>

namespace volgens {

/// Calls `use(cells)` for each row of `bytes`; the cells view `bytes` and the vector is reused between calls.
template <typename Use>
void for_each_row(std::string_view bytes, Use use) {
  std::vector<std::string_view> cells;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    cells.clear();
    for (;;) {
      const std::size_t tab = line.find('\t');
      cells.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    use(cells);
  }
}

}  // namespace volgens
