// Digits and hyphens in their places, checked with std::chrono. Tested by tests/unit/text/calendar_date_test.cc.
#include "text/calendar_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace volgens {
namespace {

bool digits(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

unsigned number(std::string_view s) {
  unsigned value = 0;
  std::from_chars(s.data(), s.data() + s.size(), value);
  return value;
}

}  // namespace

bool is_calendar_date(std::string_view date) {
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  if (!digits(date.substr(0, 4)) || date.substr(0, 4) == "0000") return false;
  unsigned month = 1;
  unsigned day = 1;
  if (date.size() >= 7) {
    if (date[4] != '-' || !digits(date.substr(5, 2))) return false;
    month = number(date.substr(5, 2));
  }
  if (date.size() == 10) {
    if (date[7] != '-' || !digits(date.substr(8, 2))) return false;
    day = number(date.substr(8, 2));
  }
  const auto year = static_cast<int>(number(date.substr(0, 4)));
  return (std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)).ok();
}

DayRange days_of(std::string_view date) {
  if (!is_calendar_date(date)) return {};
  const auto part = [&](std::size_t at) { return static_cast<std::int32_t>(number(date.substr(at, 2))); };
  const auto year = static_cast<std::int32_t>(number(date.substr(0, 4))) * 10000;
  if (date.size() == 4) return {year + 101, year + 1231};
  const std::int32_t month = year + part(5) * 100;
  if (date.size() == 7) return {month + 1, month + 31};
  return {month + part(8), month + part(8)};
}

}  // namespace volgens
