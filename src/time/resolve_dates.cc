// Calendar dates: weekdays, days and months whose year or week the text leaves to the reader; seasons and holidays.
// Tested by tests/unit/time/resolve_test.cc.
#include "time/time_resolver.h"

namespace volgens {

using std::chrono::days;

std::optional<Day> TimeResolver::weekday_near(int weekday, Side side) const {
  const auto today = day_of(reference_.date);
  if (!today) return std::nullopt;
  const int ahead = (weekday - iso_weekday(*today) + 7) % 7;
  if (ahead == 0) return reference_.undecided == Undecided::future && side == Side::future ? *today + days(7) : *today;
  return side == Side::past ? *today + days(ahead - 7) : *today + days(ahead);
}

/// The year of a month or day without one: the year of the passage, else the nearest on the side of the clause.
PartialDate TimeResolver::month_near(const TimeFrame& frame, PartialDate date) const {
  const PartialDate today = reference_.date;
  if (today.year == 0) return date;
  const bool same_sentence = last_.year > 0 && last_sentence_ == document_.tokens[frame.begin].sentence;
  if (same_sentence && last_.month == 0) return {last_.year, date.month, date.day};
  const bool told_of = same_sentence || last_.month > 0;
  if (same_passage(frame) && told_of && last_.year < today.year) {
    date.year = last_.year;
    if (last_.month > 0 && date.month < last_.month) ++date.year;
    return date;
  }
  date.year = today.year;
  if (today.month == 0) return date;
  const Side side = side_of(frame, reference_.undecided == Undecided::past ? Side::present : Side::future);
  const int difference = (date.month - today.month) * 31 + (date.day > 0 && today.day > 0 ? date.day - today.day : 0);
  if (side == Side::past && difference > 0) --date.year;
  if (side == Side::future && difference < 0) ++date.year;
  constexpr int half_year = 186;
  if (word_before(frame) == "van" && side == Side::present) return date;
  if (side == Side::present && difference < -half_year) ++date.year;
  if (side == Side::present && difference > half_year + 62) --date.year;
  return date;
}

std::optional<PartialDate> TimeResolver::date_in(const TimeFrame& frame) const {
  PartialDate date;
  if (frame.has(Field::month)) date.month = frame.integer(Field::month);
  if (frame.has(Field::day)) date.day = frame.integer(Field::day);
  if (frame.has(Field::year)) {
    date.year = frame.integer(Field::year);
    constexpr int most_ahead = 5;
    if (frame.has(Field::year_short) && reference_.date.year > 0 && date.year > reference_.date.year + most_ahead)
      date.year -= 100;
    return date;
  }
  if (frame.has(Field::relation)) {  // `maart vorig jaar`
    const std::int64_t years = frame.get(Field::relation);
    date.year = reference_.date.year == 0 ? 0 : reference_.date.year + (years < 0 ? -1 : years > 0 ? 1 : 0);
    return date;
  }
  if (date.month > 0) return month_near(frame, date);
  if (date.day > 0) {  // `de 15e`
    date.year = reference_.date.year;
    date.month = reference_.date.month;
    if (date.month > 0 && reference_.date.day > date.day && side_of(frame) == Side::future) {
      const auto next = add_months({date.year, date.month, 0}, 1);
      if (next) date = {next->year, next->month, date.day};
    }
    return date;
  }
  return std::nullopt;
}

TimeValue TimeResolver::on_day(const TimeFrame& frame, PartialDate date) const {
  if (frame.has(Field::hour) || frame.has(Field::clock) || frame.has(Field::instant)) {
    if (const auto minutes = minutes_in(frame)) {
      const std::string time = "T" + two_digits(*minutes / 60) + ":" + two_digits(*minutes % 60);
      return {TimeType::time, day_pattern(date) + time, date};
    }
  }
  if (frame.has(Field::part))
    return {TimeType::time, day_pattern(date) + "T" + part_code(frame.get(Field::part)), date};
  return {TimeType::date, day_pattern(date), date};
}

std::optional<TimeValue> TimeResolver::calendar(const TimeFrame& frame) const {
  if (frame.has(Field::day_word)) {
    const std::int64_t shift = frame.get(Field::day_word);
    if (const auto today = day_of(reference_.date)) {
      const auto day = add_days(*today, shift);
      return day ? std::optional(on_day(frame, date_of(*day))) : std::nullopt;
    }
    return on_day(frame, shift == 0 ? reference_.date : PartialDate{});
  }
  if (const auto date = date_in(frame)) {
    if (date->day == 0) return TimeValue{TimeType::date, iso_date(*date), *date};
    const bool complete = date->year > 0 && date->month > 0;
    if (complete ? !day_of(*date) : date->month > 0 && !day_of({2000, date->month, date->day})) return std::nullopt;
    return on_day(frame, *date);
  }
  if (!frame.has(Field::weekday)) return std::nullopt;
  const int weekday = frame.integer(Field::weekday);
  if (const auto day = weekday_near(weekday, side_of(frame))) return on_day(frame, date_of(*day));
  TimeValue value = on_day(frame, {});
  value.value.replace(0, 10, "XXXX-WXX-" + std::to_string(weekday));
  return value;
}

std::optional<TimeValue> TimeResolver::season(const TimeFrame& frame) const {
  const std::int64_t season = frame.get(Field::season);
  const std::string code = "-" + season_code(season);
  if (frame.has(Field::year)) {
    const int year = frame.integer(Field::year);
    return TimeValue{TimeType::date, iso_date({year, 0, 0}) + code, {year, 0, 0}};
  }
  int year = reference_.date.year;
  if (year == 0 || frame.has(Field::sign)) return TimeValue{TimeType::date, "XXXX" + code, {}};
  if (frame.has(Field::relation)) {
    year += frame.get(Field::relation) < 0 ? -1 : frame.get(Field::relation) > 0 ? 1 : 0;
  } else if (reference_.date.month > 0) {
    const int begins = static_cast<int>(season) * 3;  // spring in March
    const Side side = side_of(frame, Side::present);
    if (side == Side::past && begins > reference_.date.month) --year;
    if (side != Side::past && begins + 2 < reference_.date.month) ++year;
    if (side != Side::past && season == 4 && reference_.date.month <= 2) --year;
  }
  return TimeValue{TimeType::date, iso_date({year, 0, 0}) + code, {year, 0, 0}};
}

std::optional<Day> holiday_in(const Holiday& holiday, int year) {
  if (year < 1 || year > 9998) return std::nullopt;
  switch (holiday.rule) {
    case Holiday::Rule::fixed:
      return day_of({year, holiday.month, holiday.day});
    case Holiday::Rule::weekday: {
      const auto day = day_of({year, holiday.month, holiday.day});
      return day && iso_weekday(*day) == 7 ? *day - days(1) : day;
    }
    case Holiday::Rule::easter:
      return add_days(easter_sunday(year), holiday.day);
    case Holiday::Rule::nth:
      return nth_weekday(year, holiday.month, holiday.weekday, holiday.day);
  }
  return std::nullopt;
}

std::optional<TimeValue> TimeResolver::holiday(const TimeFrame& frame) const {
  const Holiday& holiday = lexicon_.holiday(frame.get(Field::holiday));
  int year = frame.has(Field::year) ? frame.integer(Field::year) : reference_.date.year;
  if (year == 0) {
    if (holiday.rule != Holiday::Rule::fixed) return std::nullopt;
    return on_day(frame, {0, holiday.month, holiday.day});
  }
  auto day = holiday_in(holiday, year);
  if (!day) return std::nullopt;
  const auto today = day_of(reference_.date);
  if (!frame.has(Field::year) && frame.has(Field::relation)) {
    const std::int64_t relation = frame.get(Field::relation);
    if (relation < 0 && (!today || *day >= *today)) --year;
    if (relation > 0 && today && *day <= *today) ++year;
  } else if (!frame.has(Field::year)) {
    if (same_passage(frame) && last_.year != year) {
      const PartialDate date = month_near(frame, {0, date_of(*day).month, date_of(*day).day});
      year = date.year;
    } else if (today) {
      const Side side = side_of(frame);
      if (side == Side::past && *day > *today) --year;
      if (side != Side::past && *day < *today) ++year;
    }
  }
  day = holiday_in(holiday, year);
  if (!day) return std::nullopt;
  return on_day(frame, date_of(*day));
}

std::optional<TimeValue> TimeResolver::nth(const TimeFrame& frame) const {
  auto date = date_in(frame);
  if (!date || date->year == 0 || date->month == 0) return std::nullopt;
  const int ordinal = frame.integer(Field::ordinal);
  std::optional<Day> day;
  if (frame.has(Field::weekday)) {
    day = nth_weekday(date->year, date->month, frame.integer(Field::weekday), ordinal);
  } else if (unit_of(frame.get(Field::unit)) == TimeUnit::week) {
    day = nth_weekday(date->year, date->month, ordinal < 0 ? 7 : 1, ordinal);
    if (day) return TimeValue{TimeType::date, iso_week(*day), date_of(monday_of(*day))};
  } else if (unit_of(frame.get(Field::unit)) == TimeUnit::day) {
    if (ordinal > 0) {
      day = day_of({date->year, date->month, ordinal});
    } else if (const auto next = add_months({date->year, date->month, 0}, 1)) {
      day = *day_of({next->year, next->month, 1}) - days(1);
    }
  }
  if (!day) return std::nullopt;
  return on_day(frame, date_of(*day));
}

std::optional<TimeValue> TimeResolver::quarter(const TimeFrame& frame) const {
  const std::int64_t quarter = frame.get(Field::ordinal);
  const int year = frame.has(Field::year) ? frame.integer(Field::year) : reference_.date.year;
  if (quarter > 4) return std::nullopt;
  const std::int64_t number = quarter < 0 ? 4 : quarter;
  return TimeValue{TimeType::date, iso_date({year, 0, 0}) + "-Q" + std::to_string(number), {year, 0, 0}};
}

}  // namespace volgens
