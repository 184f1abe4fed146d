// What a calendar date is, and the days that one of less than full precision may be.
// Tested by tests/unit/text/calendar_date_test.cc.
#pragma once

#include <cstdint>
#include <string_view>

namespace volgens {

/// True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` that exist in the Gregorian calendar (not `2018-13`, not `2018-02-30`).
[[nodiscard]] bool is_calendar_date(std::string_view date);

/// Days as YYYYMMDD, both ends included; the last day of each month counts as the 31st.
struct DayRange {
  std::int32_t first = 0;
  std::int32_t last = 99991231;

  [[nodiscard]] bool unbounded() const { return first == 0 && last == 99991231; }
};

/// The days that a calendar date may be; all days for anything else.
[[nodiscard]] DayRange days_of(std::string_view date);

}  // namespace volgens
