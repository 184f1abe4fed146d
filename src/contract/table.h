// Tables for spreadsheets and programs as CSV (RFC 4180). Tested by tests/unit/contract/table_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace volgens {

/// `text` on one line, with a `'` in front when a spreadsheet would run it as a formula (OWASP, "CSV injection").
[[nodiscard]] std::string harmless_value(std::string_view text);

/// A line of CSV with its line feed; each value made harmless, and quoted where needed.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& values);

}  // namespace volgens
