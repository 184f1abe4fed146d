// A reading for a spreadsheet: one statement a line, tab between the values. Tested by tests/unit/contract/tsv_test.cc.
#pragma once

#include <string>

#include "volgens/types.h"

namespace volgens {

/// The names of the columns, as the first line.
[[nodiscard]] std::string tsv_header();

/// One line for each statement, in text order. `begin` and `end` are code points of the article's text, from the first
/// content span's begin to the last one's end. White space in a value is one space. A value that a spreadsheet would
/// take for a formula (it begins with `=`, `+`, `-` or `@`) gets a `'` in front; one that begins with `"` is quoted as
/// in CSV.
[[nodiscard]] std::string to_tsv(const Article& article, const Reading& reading);

}  // namespace volgens
