// The value is cut into figures and words; what stands between them does not matter, their order does. Tested by
// tests/unit/text/date_value_test.cc.
#include "text/date_value.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/calendar_date.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

constexpr std::size_t most_bytes = 200;  // a date is short; what is longer is no date
constexpr int no_month = 0;

struct Part {
  std::string_view text;
  bool figures = false;
  char before = ' ';  // the sign in front
  int month = no_month;

  [[nodiscard]] int value() const {
    int sum = 0;
    for (char c : text.substr(0, 6)) sum = sum * 10 + (c - '0');
    return sum;
  }
  [[nodiscard]] bool is_year() const { return figures && text.size() == 4 && value() >= 1600 && value() <= 2199; }
  [[nodiscard]] bool is_day() const { return figures && text.size() <= 2 && value() >= 1 && value() <= 31; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string_view word) {
  std::string lowered(word);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

int month_named(std::string_view word) {
  static const std::map<std::string, int, std::less<>> months = [] {
    std::map<std::string, int, std::less<>> all;
    for_each_row(lexicon_file("text/months.tsv").value_or(""), [&](const std::vector<std::string_view>& cells) {
      all[std::string(cells.at(0))] = std::stoi(std::string(cells.at(1)));
    });
    return all;
  }();
  const auto found = months.find(lower(word.substr(0, 12)));
  return found == months.end() ? no_month : found->second;
}

std::vector<Part> parts_of(std::string_view value) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < value.size();) {
    const bool figures = is_digit(value[at]);
    if (!figures && !is_letter(value[at])) {
      at += 1;
      continue;
    }
    std::size_t end = at;
    while (end < value.size() && (figures ? is_digit(value[end]) : is_letter(value[end]))) end += 1;
    Part part{value.substr(at, end - at), figures, at > 0 ? value[at - 1] : ' ', no_month};
    if (!figures) part.month = month_named(part.text);
    parts.push_back(part);
    at = end;
  }
  return parts;
}

std::optional<std::string> checked(int year, int month, int day) {
  char text[40];
  if (day > 0)
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  else
    std::snprintf(text, sizeof text, "%04d-%02d", year, month);
  if (!is_calendar_date(text)) return std::nullopt;
  return text;
}

}  // namespace

std::optional<std::string> date_in(std::string_view value) {
  const std::size_t begin = value.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return std::nullopt;
  value = value.substr(begin, most_bytes);
  while (!value.empty() && std::string_view(" \t\r\n").find(value.back()) != std::string_view::npos)
    value.remove_suffix(1);
  for (const std::size_t size : {10, 7, 4})
    if (is_calendar_date(value.substr(0, size)) &&
        (value.size() <= size ||
         (!is_digit(value[size]) && std::string_view("-/.").find(value[size]) == std::string_view::npos)))
      return std::string(value.substr(0, size));
  if (value.size() >= 8 && std::all_of(value.begin(), value.begin() + 8, is_digit) &&
      (value.size() == 8 || !is_digit(value[8])))
    return checked(std::stoi(std::string(value.substr(0, 4))), std::stoi(std::string(value.substr(4, 2))),
                   std::stoi(std::string(value.substr(6, 2))));
  const std::vector<Part> parts = parts_of(value);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const bool third = i + 2 < parts.size();
    // 16 juli 2018; juli 16, 2018; juli 2018; 16-07-2018; 2018/07/16
    if (third && parts[i].is_day() && parts[i + 1].month != no_month && parts[i + 2].is_year())
      return checked(parts[i + 2].value(), parts[i + 1].month, parts[i].value());
    if (third && parts[i].month != no_month && parts[i + 1].is_day() && parts[i + 2].is_year())
      return checked(parts[i + 2].value(), parts[i].month, parts[i + 1].value());
    if (parts[i].month != no_month && parts[i + 1].is_year()) return checked(parts[i + 1].value(), parts[i].month, 0);
    if (third && parts[i].is_day() && parts[i + 1].is_day() && parts[i + 2].is_year() &&
        parts[i + 1].before == parts[i + 2].before &&
        std::string_view("-/.").find(parts[i + 1].before) != std::string_view::npos)
      return checked(parts[i + 2].value(), parts[i + 1].value(), parts[i].value());
    if (third && parts[i].is_year() && parts[i + 1].is_day() && parts[i + 2].is_day() &&
        parts[i + 1].before == parts[i + 2].before &&
        std::string_view("-/.").find(parts[i + 1].before) != std::string_view::npos)
      return checked(parts[i].value(), parts[i + 1].value(), parts[i + 2].value());
  }
  return std::nullopt;
}

std::optional<std::string> whole_date(std::string_view value) {
  static const std::set<std::string, std::less<>> others = [] {
    std::set<std::string, std::less<>> all;
    for_each_row(lexicon_file("text/date_words.tsv").value_or(""),
                 [&](const std::vector<std::string_view>& cells) { all.emplace(cells.at(0)); });
    return all;
  }();
  constexpr std::size_t longest = 60;  // `donderdag 12 september 2019 om 10.30 uur` and some blanks
  if (value.size() > longest) return std::nullopt;
  const bool known = std::all_of(value.begin(), value.end(), [](char c) {
    return is_digit(c) || is_letter(c) || std::string_view(" \t,.:/-+()").find(c) != std::string_view::npos;
  });
  if (!known) return std::nullopt;
  for (const Part& part : parts_of(value)) {
    // T and Z of ISO 8601.
    const bool mark = part.text == "T" || part.text == "Z";
    if (!part.figures && part.month == no_month && !mark && !others.contains(lower(part.text))) return std::nullopt;
  }
  return date_in(value);
}

std::optional<std::string> date_in_address(std::string_view address) {
  address = address.substr(0, std::min(address.find_first_of("?#"), std::size_t{2000}));
  for (std::size_t at = 0; at + 11 <= address.size(); ++at) {
    const std::string_view window = address.substr(at, 11);
    if (window[0] != '/' || (window[5] != '/' && window[5] != '-') || window[8] != window[5]) continue;
    if (at + 11 < address.size() && is_digit(address[at + 11])) continue;
    std::string date(window.substr(1));
    date[4] = date[7] = '-';
    if (is_calendar_date(date)) return date;
  }
  return std::nullopt;
}

}  // namespace volgens
