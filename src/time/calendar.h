// The Gregorian calendar on std::chrono, written as ISO 8601: days, weeks, months, Easter. Every function accepts any
// number and stays inside the years 1 to 9999. Tested by tests/unit/time/calendar_test.cc.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace volgens {

using Day = std::chrono::sys_days;

/// A date of which the later parts may be unknown (0): 2018, 2018-07 or 2018-07-16.
struct PartialDate {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool known() const { return day > 0; }
  friend bool operator==(PartialDate a, PartialDate b) = default;
};

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; all parts unknown for anything else.
[[nodiscard]] PartialDate parse_date(std::string_view text);

/// The day, when the date is complete and exists in the years 1 to 9999.
[[nodiscard]] std::optional<Day> day_of(PartialDate date);
[[nodiscard]] PartialDate date_of(Day day);

/// `day` moved by whole days; nothing when that leaves the years 1 to 9999.
[[nodiscard]] std::optional<Day> add_days(Day day, std::int64_t count);
/// Year and month moved by whole months (the day is dropped); nothing when that leaves the years 1 to 9999.
[[nodiscard]] std::optional<PartialDate> add_months(PartialDate month, std::int64_t count);

[[nodiscard]] int iso_weekday(Day day);     ///< 1 for Monday to 7 for Sunday
[[nodiscard]] Day monday_of(Day day);       ///< of the same ISO week
[[nodiscard]] Day easter_sunday(int year);  ///< Gregorian; `year` in 1 to 9999
/// The nth (1 to 5) such weekday of a month, the last for -1; nothing when the month has none.
[[nodiscard]] std::optional<Day> nth_weekday(int year, int month, int weekday, int nth);

/// `2018`, `2018-07`, `2018-07-16`; unknown parts in front of known ones as `X`: `XXXX-07-16`.
[[nodiscard]] std::string iso_date(PartialDate date);
[[nodiscard]] std::string iso_week(Day day);  ///< `2018-W29`
[[nodiscard]] std::string two_digits(int number);

}  // namespace volgens
