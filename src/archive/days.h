// Dates as numbers that sort and compare: 20180716. Tested by tests/unit/archive/days_test.cc.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "volgens/types.h"

namespace volgens::archive {

/// The first and last day that a date may mean, as YYYYMMDD; both 0 when there is none. The last day of a month counts
/// as 31, since only the order matters.
struct Days {
  std::int64_t first = 0;
  std::int64_t last = 0;

  friend auto operator<=>(const Days&, const Days&) = default;
};

/// The first and the last of some dates; those that are none do not count.
struct FirstAndLast {
  Days first;
  Days last;

  void add(const Days& days) {
    if (days.first <= 0) return;
    if (first.first == 0 || days < first) first = days;
    last = std::max(last, days);
  }
};

/// Of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is no date.
[[nodiscard]] Days days_of(std::string_view date);

/// The first day of `from` and the last of `to`, each 0 when it is empty. Throws `invalid_option` for what is no date,
/// and when `to` ends before `from` begins.
[[nodiscard]] Days days_between(const std::string& from, const std::string& to);

/// When an article appeared: what its text proves where that is more precise, else what the input says.
[[nodiscard]] Days days_of(const Article& article, const Reading& reading);

}  // namespace volgens::archive
