// Walks the code points once and asks ICU for their category. Tested by tests/unit/contract/plain_test.cc.
#include "contract/plain.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace volgens {
namespace {

bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_space(char32_t c) { return is_control(c) || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool is_quotation_mark(char32_t c) {
  return c == '\'' || c == '"' || c == '`' || c == ',' ||
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK) != 0;
}

bool only_marks_between(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (!is_space(point.value) && !is_quotation_mark(point.value)) return false;
    at += point.size;
  }
  return true;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    if (turns_direction(point.value)) continue;
    if (is_space(point.value)) {
      space = !line.empty();
      continue;
    }
    if (space) line += ' ';
    space = false;
    append_utf8(line, point.value);
  }
  return line;
}

std::string without_controls(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size;
    const bool kept =
        point.value == '\n' || point.value == '\t' || (!is_control(point.value) && !turns_direction(point.value));
    append_utf8(safe, kept ? point.value : replacement_character);
  }
  return safe;
}

std::string joined(std::string_view text, const std::vector<Span>& spans) {
  std::string words;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::string part = one_line(text.substr(spans[i].begin, spans[i].size()));
    if (i > 0) {
      const std::size_t from = spans[i - 1].end;
      const bool near = from <= spans[i].begin && only_marks_between(text.substr(from, spans[i].begin - from));
      words += near ? " " : " … ";
    }
    words += part;
  }
  return words;
}

}  // namespace volgens
