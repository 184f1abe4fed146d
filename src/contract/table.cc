// Values one by one. Tested by tests/unit/contract/table_test.cc and tsv_test.cc.
#include "contract/table.h"

#include "contract/plain.h"

namespace volgens {

std::string harmless_value(std::string_view text) {
  std::string value = one_line(text);
  if (!value.empty() && std::string_view("=+-@").find(value[0]) != std::string_view::npos) value.insert(0, 1, '\'');
  return value;
}

std::string csv_line(const std::vector<std::string>& values) {
  std::string line;
  for (const std::string& text : values) {
    const std::string value = harmless_value(text);
    if (!line.empty()) line += ',';
    if (value.find_first_of("\",") == std::string::npos && !value.empty()) {
      line += value;
      continue;
    }
    line += '"';
    for (const char c : value) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
  }
  return line + "\n";
}

}  // namespace volgens
