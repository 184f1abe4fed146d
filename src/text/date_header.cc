// Line by line: a known word, a blank or a colon, a value. Tested by tests/unit/text/date_header_test.cc.
#include "text/date_header.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "text/calendar_date.h"
#include "text/date_value.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";
constexpr std::string_view blanks = " \t";
constexpr std::size_t longest_line = 1000;
constexpr std::size_t longest_repeated = 24;  // of a date that is none, in a message

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

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

/// The line that begins at `at` without its end, or more than `longest_line` bytes of a longer one.
std::string_view line_at(std::string_view text, std::size_t at) {
  const std::string_view begin = text.substr(at, longest_line + 1);
  return begin.substr(0, begin.find_first_of("\r\n"));
}

/// First byte of the line behind the one that ends at `at`; `at` when no line ends there.
std::size_t next_line(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("\r\n")) return at + 2;
  return at < text.size() && (text[at] == '\n' || text[at] == '\r') ? at + 1 : at;
}

enum class Part { none, date, title, publisher, author, url };
constexpr std::array<std::string_view, 6> part_names = {"", "date", "title", "publisher", "author", "url"};

struct Word {
  Part part = Part::none;
  bool needs_colon = false;
};

Word word_named(std::string_view word, bool colon) {
  static const std::map<std::string, Word, std::less<>> words = [] {
    std::map<std::string, Word, std::less<>> all;
    for_each_row(lexicon_file("text/header_lines.tsv").value_or(""), [&](const std::vector<std::string_view>& cells) {
      const auto part = std::find(part_names.begin(), part_names.end(), cells.at(1)) - part_names.begin();
      all[std::string(cells.at(0))] = {static_cast<Part>(part), cells.at(2) == "colon"};
    });
    return all;
  }();
  std::string lowered(word);
  if (colon)
    for (char& c : lowered)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto found = words.find(lowered);
  return found == words.end() || (found->second.needs_colon && !colon) ? Word{} : found->second;
}

struct Line {
  Part part = Part::none;
  bool colon = false;
  std::string_view value;  // without blanks around it; not empty unless `part` is none
  std::size_t begin = 0;   // of the value in the line
};

Line line_from(std::string_view line) {
  const std::size_t end = std::find_if_not(line.begin(), line.end(), is_letter) - line.begin();
  constexpr std::size_t longest_word = 20;
  if (end == 0 || end > longest_word) return {};
  std::size_t begin = std::min(line.find_first_not_of(blanks, end), line.size());
  const bool colon = begin < line.size() && line[begin] == ':';
  if (colon) begin = std::min(line.find_first_not_of(blanks, begin + 1), line.size());
  if (begin == end || begin == line.size()) return {};
  const Part part = word_named(line.substr(0, end), colon).part;
  if (part == Part::none) return {};
  return {part, colon, line.substr(begin, line.find_last_not_of(blanks) + 1 - begin), begin};
}

/// The figures of a date that is none, or for one in words its first words.
std::string repeated(std::string_view value) {
  const std::size_t figures = std::min(value.find_first_not_of("0123456789-"), value.size());
  return std::string(utf8_prefix(value.substr(0, figures >= 4 ? figures : value.size()), longest_repeated));
}

bool begins_like_a_year(std::string_view value) {
  return value.size() >= 4 && std::all_of(value.begin(), value.begin() + 4, is_digit);
}

class Header {
 public:
  explicit Header(std::string_view text) : text_(text) {}

  DateHeader find() {
    std::size_t begin = skip_white_space(text_);
    if (first_with_text_behind(begin)) return found_;
    bool certain = false;  // it has a date, or its first line a colon
    for (bool first = true;; first = false) {
      const std::string_view line = line_at(text_, begin);
      const Line known = line.size() > longest_line ? Line{} : line_from(line);
      if (!take(known)) {
        if (first) warn_of(known);
        break;
      }
      certain = certain || known.part == Part::date || (first && known.colon);
      found_.end = begin + line.size();
      begin = next_line(text_, found_.end);
      if (begin == found_.end) break;
    }
    if (!certain) return {{}, 0, found_.impossible};
    return found_;
  }

 private:
  /// `date 2018-07 De krant`: the article goes on behind the date.
  bool first_with_text_behind(std::size_t begin) {
    const Line line = line_from(line_at(text_, begin));
    if (line.part != Part::date || line.colon) return false;
    const std::string_view token = line.value.substr(0, line.value.find_first_of(spaces));
    if (token.size() == line.value.size() || !is_calendar_date(token)) return false;
    if (whole_date(line.value)) return false;
    found_.value = token;
    found_.end = begin + line.begin + token.size();
    return true;
  }

  bool take(const Line& line) {
    std::string ignored;
    std::string* const places[] = {nullptr, &found_.value, &found_.title, &found_.publisher, &author_, &found_.url};
    std::string* const place = places[static_cast<std::size_t>(line.part)];
    if (place == nullptr || !place->empty()) return false;
    if (line.part != Part::date) {
      *place = line.value;
      return true;
    }
    if (!found_.impossible.empty()) return false;
    if (const auto date = whole_date(line.value)) {
      *place = *date;
      return true;
    }
    if (!line.colon) return false;
    found_.impossible = repeated(line.value);
    return true;
  }

  /// A first line without a colon that cannot be a date is an ordinary sentence, unless figures say otherwise.
  void warn_of(const Line& line) {
    if (line.part != Part::date) return;
    const std::string_view token = line.value.substr(0, line.value.find_first_of(spaces));
    if (begins_like_a_year(token)) found_.impossible = repeated(token);
    // In words, with the article going on behind it.
    constexpr std::size_t longest_date = 40;
    if (date_in(line.value.substr(0, longest_date))) found_.impossible = repeated(line.value);
  }

  std::string_view text_;
  DateHeader found_;
  std::string author_;  // has no place in an article; its line is known so that it is not read as text
};

}  // namespace

DateHeader find_date_header(std::string_view text) { return Header(text).find(); }

}  // namespace volgens
