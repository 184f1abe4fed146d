// Splits before it decodes, so that an escaped `/`, `&` or `=` never parts anything.
// Tested by tests/unit/serve/target_test.cc and fuzz/request_fuzz.cc.
#include "serve/target.h"

#include <algorithm>
#include <cctype>

#include "serve/message.h"
#include "text/utf8.h"

namespace volgens::serve {
namespace {

[[noreturn]] void refuse(const char* message, std::string_view where) {
  std::string shown(utf8_prefix(where, 60));
  if (!is_valid_utf8(shown)) shown.clear();
  throw Refusal{400, "malformed", message, shown};
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text, bool in_query) {
  std::string made;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '%') {
      const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
      if (high < 0 || low < 0) refuse("the address has a % without two hexadecimal digits; write %25 for a %", text);
      c = static_cast<char>(high * 16 + low);
      at += 2;
    } else if (c == '+' && in_query) {
      c = ' ';
    }
    // Tabs and line breaks stand between words; nothing else below a space means anything here.
    if (in_query && (c == '\t' || c == '\n' || c == '\r')) c = ' ';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      refuse("the address has a control character; leave it out", text);
    made += c;
  }
  if (!is_valid_utf8(made)) refuse("the address is no UTF-8 when its % are decoded; encode it so", "");
  return made;
}

}  // namespace

Target parse_target(std::string_view target) {
  if (target.size() > longest_target)
    throw Refusal{414, "too_large", "the address is longer than 8,192 bytes; ask for less in one question", ""};
  if (target.empty() || target[0] != '/') refuse("the address does not begin with /", target);
  const std::string_view whole = target.substr(0, target.find('#'));
  const std::size_t mark = whole.find('?');
  std::string_view path = whole.substr(1, mark == std::string_view::npos ? mark : mark - 1);
  Target made;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    std::string segment = decoded(path.substr(0, end), false);
    if (segment.empty() || segment == "." || segment == ".." || segment.find_first_of("/\\") != std::string::npos)
      refuse("the path has a part that is empty, dots or holds a slash; leave it out", target);
    made.path.push_back(std::move(segment));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  if (mark == std::string_view::npos) return made;
  std::string_view query = whole.substr(mark + 1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    if (made.parameters.size() == most_parameters)
      refuse("the address has more than 40 parameters; leave some out", "");
    const std::size_t sign = std::min(pair.find('='), pair.size());
    made.parameters.emplace_back(decoded(pair.substr(0, sign), true),
                                 decoded(pair.substr(std::min(sign + 1, pair.size())), true));
  }
  return made;
}

std::string query_text(const std::vector<std::pair<std::string, std::string>>& parameters) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string made;
  const auto append = [&](const std::string& text) {
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80 && (std::isalnum(byte) || c == '-' || c == '.' || c == '_' || c == '~'))
        made += c;
      else
        (made += '%', made += digits[byte >> 4], made += digits[byte & 15]);
    }
  };
  for (const auto& [name, value] : parameters) {
    if (!made.empty()) made += '&';
    append(name);
    made += '=';
    append(value);
  }
  return made;
}

}  // namespace volgens::serve
