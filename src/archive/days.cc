// Fixed places in an ISO date. Tested by tests/unit/archive/days_test.cc.
#include "archive/days.h"

#include <charconv>
#include <string>

#include "archive/database.h"

namespace volgens::archive {
namespace {

std::optional<int> number_at(std::string_view date, std::size_t at, std::size_t size) {
  int value = 0;
  const auto [end, error] = std::from_chars(date.data() + at, date.data() + at + size, value);
  if (error != std::errc() || end != date.data() + at + size || value < 0) return std::nullopt;
  return value;
}

}  // namespace

Days days_of(std::string_view date) {
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return {};
  const auto year = number_at(date, 0, 4);
  const auto month = date.size() > 4 ? number_at(date, 5, 2) : 0;
  const auto day = date.size() > 7 ? number_at(date, 8, 2) : 0;
  if (!year || !month || !day) return {};
  const std::int64_t first_month = *month > 0 ? *month : 1;
  const std::int64_t last_month = *month > 0 ? *month : 12;
  return {*year * 10000LL + first_month * 100 + (*day > 0 ? *day : 1),
          *year * 10000LL + last_month * 100 + (*day > 0 ? *day : 31)};
}

Days days_between(const std::string& from, const std::string& to) {
  const auto checked = [](const std::string& date) {
    const Days days = days_of(date);
    if (days.first == 0)
      throw Failure{{ErrorCode::invalid_option, "is no date; give YYYY, YYYY-MM or YYYY-MM-DD", date}};
    return days;
  };
  Days between;
  if (!from.empty()) between.first = checked(from).first;
  if (!to.empty()) between.last = checked(to).last;
  if (!from.empty() && !to.empty() && between.last < between.first)
    throw Failure{{ErrorCode::invalid_option, "ends before it begins; exchange the two dates", from + " to " + to}};
  return between;
}

Days days_of(const Article& article, const Reading& reading) {
  const std::string_view published = article.published ? std::string_view(article.published->value) : "";
  if (reading.dateline && reading.dateline->value.size() > published.size()) {
    const Days proven = days_of(reading.dateline->value);
    if (proven.first > 0) return proven;
  }
  return days_of(published);
}

}  // namespace volgens::archive
