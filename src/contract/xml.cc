// Characters that XML 1.0 (section 2.2) does not take are replaced. Tested by tests/unit/contract/xml_test.cc.
#include "contract/xml.h"

#include "text/utf8.h"

namespace volgens {
namespace {

bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    switch (point.value) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\r':
        safe += "&#13;";
        break;
      default:
        append_utf8(safe, is_xml_character(point.value) ? point.value : replacement_character);
    }
  }
  return safe;
}

}  // namespace volgens
