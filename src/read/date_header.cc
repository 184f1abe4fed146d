// Reads the header by hand: white space, the word, a token of digits and hyphens; then line by line what is known of
// the article. Tested by tests/unit/read/date_header_test.cc.
#include "read/date_header.h"

#include <algorithm>
#include <array>
#include <utility>

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

constexpr std::size_t longest_line = 1000;

/// The line that begins at `at` without its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find_first_of("\r\n", at), text.size()) - at);
}

/// First byte of the line behind the one that ends at `at`; `at` when no line ends there.
std::size_t next_line(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("\r\n")) return at + 2;
  return at < text.size() && (text[at] == '\n' || text[at] == '\r') ? at + 1 : at;
}

/// What stands behind `key` and a blank, without blanks around it; empty when the line is no such line.
std::string_view value_of(std::string_view line, std::string_view key) {
  if (line.size() > longest_line || !line.starts_with(key)) return {};
  line.remove_prefix(key.size());
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == 0 || begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
}

/// The lines under the date. `author` has no place in an `Article`; its line is known so that it is not read as text.
void read_lines(std::string_view text, DateHeader& header) {
  std::string author;
  const std::array<std::pair<std::string_view, std::string*>, 4> keys = {
      {{"title", &header.title}, {"publisher", &header.publisher}, {"author", &author}, {"url", &header.url}}};
  std::size_t end = std::min(text.find_first_not_of(" \t", header.end), text.size());
  for (;;) {
    const std::size_t begin = next_line(text, end);
    if (begin == end) return;
    const std::string_view line = line_at(text, begin);
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const auto& key) {
      return key.second->empty() && !value_of(line, key.first).empty();
    });
    if (known == keys.end()) return;
    *known->second = value_of(line, known->first);
    header.end = end = begin + line.size();
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
  if (is_calendar_date(token)) {
    DateHeader header{std::string(token), end, {}};
    read_lines(text, header);
    return header;
  }
  if (!digits(token.substr(0, 4)) || token.size() < 4) return {};
  // Only the figures are repeated to the reader: the text behind them may be a megabyte without a blank.
  const std::size_t figures = std::min(token.find_first_not_of("0123456789-"), token.size());
  return {{}, 0, std::string(token.substr(0, std::min<std::size_t>(figures, 24)))};
}

}  // namespace volgens
