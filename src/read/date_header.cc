// Reads the header by hand: white space, the word, a token of digits and hyphens.
// Tested by tests/unit/read/date_header_test.cc.
#include "read/date_header.h"

#include <algorithm>

namespace volgens {
namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

bool digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Crawled text has no-break spaces and stray byte order marks before its first word.
std::size_t skip_white_space(std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    if (at < text.size() && spaces.find(text[at]) != std::string_view::npos)
      at += 1;
    else if (text.substr(at).starts_with("\u00A0"))
      at += 2;
    else if (text.substr(at).starts_with("\uFEFF"))
      at += 3;
    else
      return at;
  }
}

}  // namespace

DateHeader find_date_header(std::string_view text) {
  std::size_t at = skip_white_space(text);
  if (!text.substr(at).starts_with("date")) return {};
  at += 4;
  const std::size_t begin = std::min(text.find_first_not_of(" \t", at), text.size());
  if (begin == at) return {};
  const std::size_t end = std::min(text.find_first_of(spaces, begin), text.size());
  const std::string_view token = text.substr(begin, end - begin);
  if (is_calendar_date(token)) return {std::string(token), end, {}};
  if (!digits(token.substr(0, 4)) || token.size() < 4) return {};
  // Only the figures are repeated to the reader: the text behind them may be a megabyte without a blank.
  const std::size_t figures = std::min(token.find_first_not_of("0123456789-"), token.size());
  return {{}, 0, std::string(token.substr(0, std::min<std::size_t>(figures, 24)))};
}

}  // namespace volgens
