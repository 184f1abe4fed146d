// ISO weeks by the Thursday rule; Easter after Meeus, Astronomical Algorithms (1991), chapter 8.
// Tested by tests/unit/time/calendar_test.cc.
#include "time/calendar.h"

#include "text/calendar_date.h"

namespace volgens {
namespace {

using std::chrono::days;

const Day first_day = std::chrono::year_month_day(std::chrono::year(1), std::chrono::January, std::chrono::day(1));
const Day last_day = std::chrono::year_month_day(std::chrono::year(9999), std::chrono::December, std::chrono::day(31));

std::string digits(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

int number_of(std::string_view digits_only) {
  int value = 0;
  for (const char c : digits_only) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

PartialDate parse_date(std::string_view text) {
  if (!is_calendar_date(text)) return {};
  PartialDate date{number_of(text.substr(0, 4)), 0, 0};
  if (text.size() > 4) date.month = number_of(text.substr(5, 2));
  if (text.size() > 7) date.day = number_of(text.substr(8, 2));
  return date;
}

std::optional<Day> day_of(PartialDate date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.day < 1) return std::nullopt;
  const std::chrono::year_month_day value(std::chrono::year(date.year),
                                          std::chrono::month(static_cast<unsigned>(date.month)),
                                          std::chrono::day(static_cast<unsigned>(date.day)));
  if (!value.ok()) return std::nullopt;
  return Day(value);
}

PartialDate date_of(Day day) {
  const std::chrono::year_month_day value(day);
  return {static_cast<int>(value.year()), static_cast<int>(static_cast<unsigned>(value.month())),
          static_cast<int>(static_cast<unsigned>(value.day()))};
}

std::optional<Day> add_days(Day day, std::int64_t count) {
  constexpr std::int64_t most = 4'000'000;
  if (count > most || count < -most) return std::nullopt;
  const Day moved = day + days(count);
  if (moved < first_day || moved > last_day) return std::nullopt;
  return moved;
}

std::optional<PartialDate> add_months(PartialDate month, std::int64_t count) {
  constexpr std::int64_t most = 120'000;
  if (count > most || count < -most) return std::nullopt;
  const std::int64_t moved = std::int64_t{month.year} * 12 + (month.month - 1) + count;
  if (moved < 12 || moved >= 120'000) return std::nullopt;
  return PartialDate{static_cast<int>(moved / 12), static_cast<int>(moved % 12) + 1, 0};
}

int iso_weekday(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

Day monday_of(Day day) { return day - days(iso_weekday(day) - 1); }

Day easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int g = (8 * b + 13) / 25;
  const int h = (19 * a + b - b / 4 - g + 15) % 30;
  const int m = (a + 11 * h) / 319;
  const int r = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
  const int month = (h - m + r + 90) / 25;
  const int day = (h - m + r + month + 19) % 32;
  return *day_of({year, month, day});
}

std::optional<Day> nth_weekday(int year, int month, int weekday, int nth) {
  const auto first = day_of({year, month, 1});
  if (!first || nth == 0 || nth > 5 || nth < -1) return std::nullopt;
  const int shift = (weekday - iso_weekday(*first) + 7) % 7;
  if (nth == -1) {
    const Day fifth = *first + days(shift + 28);
    return date_of(fifth).month == month ? fifth : fifth - days(7);
  }
  const Day found = *first + days(shift + 7 * (nth - 1));
  if (date_of(found).month != month) return std::nullopt;
  return found;
}

std::string two_digits(int number) { return digits(number, 2); }

std::string iso_date(PartialDate date) {
  std::string text = date.year > 0 ? digits(date.year, 4) : "XXXX";
  if (date.month > 0) text += "-" + digits(date.month, 2);
  if (date.day > 0) text += (date.month > 0 ? "-" : "-XX-") + digits(date.day, 2);
  return text;
}

std::string iso_week(Day day) {
  const Day thursday = monday_of(day) + days(3);
  const int year = date_of(thursday).year;
  const auto first = *day_of({year, 1, 1});
  return digits(year, 4) + "-W" + digits(static_cast<int>((thursday - first).count() / 7) + 1, 2);
}

}  // namespace volgens
