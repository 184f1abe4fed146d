// Dates told by their distance: `vorige week`, `twee jaar geleden`, `een dag later`, `die avond`. Tested by
// tests/unit/time/resolve_test.cc.
#include "time/time_resolver.h"

namespace volgens {

using std::chrono::days;

namespace {

int sign_of(std::int64_t value) { return value < 0 ? -1 : value > 0 ? 1 : 0; }

}  // namespace

TimeValue TimeResolver::beyond(std::int64_t sign) const {
  return {TimeType::date, sign < 0 ? "PAST_REF" : "FUTURE_REF", {}};
}

/// `base` moved by whole units; `keep` keeps the precision of `base` where the unit is coarser.
std::optional<TimeValue> TimeResolver::moved(PartialDate base, TimeUnit unit, std::int64_t count, bool keep) const {
  const auto day = day_of(base);
  switch (unit) {
    case TimeUnit::year: {
      if (base.year == 0) return std::nullopt;
      if (count > 9999 || count < -9999) return beyond(count);
      const std::int64_t year = base.year + count;
      if (year < 1 || year > 9999) return beyond(count);
      PartialDate date{static_cast<int>(year), 0, 0};
      if (keep && base.day == 0) date.month = base.month;
      return TimeValue{TimeType::date, iso_date(date), date};
    }
    case TimeUnit::month:
    case TimeUnit::quarter: {
      if (base.month == 0) return std::nullopt;
      const auto date = add_months(base, unit == TimeUnit::quarter ? count * 3 : count);
      if (!date) return beyond(count);
      return TimeValue{TimeType::date, iso_date(*date), *date};
    }
    case TimeUnit::week:
    case TimeUnit::day: {
      if (!day) return std::nullopt;
      if (count > 600'000 || count < -600'000) return beyond(count);
      const auto date = add_days(*day, unit == TimeUnit::week ? count * 7 : count);
      if (!date) return beyond(count);
      return TimeValue{TimeType::date, unit == TimeUnit::week ? iso_week(*date) : iso_date(date_of(*date)),
                       date_of(*date)};
    }
    default:
      return std::nullopt;
  }
}

std::optional<TimeValue> TimeResolver::shift(const TimeFrame& frame) const {
  const std::int64_t sign = frame.get(Field::sign);
  if (!frame.has(Field::number)) return beyond(sign);
  const TimeUnit unit = unit_of(frame.get(Field::unit));
  const std::int64_t hundredths = frame.get(Field::number) * factor_of(frame.get(Field::unit)) * sign;
  const PartialDate today = reference_.date;
  if (unit == TimeUnit::hour || unit == TimeUnit::minute || unit == TimeUnit::second) {
    const std::int64_t seconds = unit == TimeUnit::hour     ? hundredths * 36
                                 : unit == TimeUnit::minute ? hundredths * 60 / 100
                                                            : hundredths / 100;
    const auto day = day_of(today);
    if (!day || !reference_.minute) return TimeValue{TimeType::time, day_pattern(today) + "TXX:XX", today};
    constexpr std::int64_t day_seconds = 86'400;
    const std::int64_t total = std::int64_t{*reference_.minute} * 60 + seconds;
    const std::int64_t shifted = total >= 0 ? total / day_seconds : (total - day_seconds + 1) / day_seconds;
    const auto date = add_days(*day, shifted);
    if (!date) return beyond(sign);
    const auto rest = static_cast<int>(total - shifted * day_seconds);
    std::string value = iso_date(date_of(*date)) + "T" + two_digits(rest / 3600) + ":" + two_digits(rest / 60 % 60);
    if (rest % 60 != 0) value += ":" + two_digits(rest % 60);
    return TimeValue{TimeType::time, value, date_of(*date)};
  }
  if (unit == TimeUnit::year && hundredths % 100 != 0 && today.month > 0) {
    const std::int64_t months = hundredths * 12 / 100;
    return moved(today, TimeUnit::month, months, false);
  }
  if (auto value = moved(today, unit, hundredths / 100, false)) return value;
  return TimeValue{TimeType::date, "XXXX-XX-XX", {}};
}

std::optional<TimeValue> TimeResolver::later(const TimeFrame& frame) const {
  const std::int64_t sign = frame.get(Field::sign);
  if (!frame.has(Field::number) || last_.year == 0) return beyond(frame.has(Field::number) ? -1 : sign);
  const TimeUnit unit = unit_of(frame.get(Field::unit));
  const std::int64_t count = frame.get(Field::number) * factor_of(frame.get(Field::unit)) * sign / 100;
  if (auto value = moved(last_, unit, count, true)) return value;
  return beyond(-1);
}

std::optional<TimeValue> TimeResolver::relative_weekday(const TimeFrame& frame) const {
  const std::int64_t relation = frame.get(Field::relation);
  const int weekday = frame.integer(Field::weekday);
  const auto today = day_of(reference_.date);
  if (!today) return TimeValue{TimeType::date, "XXXX-WXX-" + std::to_string(weekday), {}};
  Day day = monday_of(*today) + days(weekday - 1);
  if (frame.has(Field::unit)) {  // `vorige week woensdag`
    day += days(7 * sign_of(relation));
  } else if (relation < 0) {
    if (day >= *today) day -= days(7);
  } else if (relation > 0 && day <= *today) {
    day += days(7);
  }
  return on_day(frame, date_of(day));
}

std::optional<TimeValue> TimeResolver::relative_season(const TimeFrame& frame) const {
  const std::int64_t season = frame.get(Field::season);
  const std::int64_t relation = frame.get(Field::relation);
  int year = reference_.date.year;
  if (year == 0) return TimeValue{TimeType::date, "XXXX-" + season_code(season), {}};
  const int month = reference_.date.month == 0 ? 6 : reference_.date.month;
  const int begins = static_cast<int>(season) * 3;
  if (season == 4 && month <= 2) --year;  // in January `deze winter` began last year
  const bool begun = begins <= month || (season == 4 && month <= 2);
  const bool over = begins + 2 < month;
  if (relation == -2 && !begun) --year;
  if (relation == -1 && !over) --year;
  if (relation > 0 && begun) ++year;
  return TimeValue{TimeType::date, iso_date({year, 0, 0}) + "-" + season_code(season), {year, 0, 0}};
}

/// A school or academic year bears the year in which it begins.
std::optional<TimeValue> TimeResolver::school_year(const TimeFrame& frame) const {
  const PartialDate today = reference_.date;
  if (today.year == 0) return std::nullopt;
  const std::int64_t relation = frame.get(Field::relation);
  constexpr int august = 8;
  int year = today.year - (today.month > 0 && today.month < august ? 1 : 0);
  year += sign_of(relation);
  return TimeValue{TimeType::date, iso_date({year, 0, 0}), {year, 0, 0}};
}

std::optional<TimeValue> TimeResolver::relative(const TimeFrame& frame) const {
  if (frame.has(Field::weekday)) return relative_weekday(frame);
  if (frame.has(Field::season)) return relative_season(frame);
  if (frame.has(Field::school_year)) return school_year(frame);
  const std::int64_t relation = frame.get(Field::relation);
  const PartialDate today = reference_.date;
  const auto day = day_of(today);
  if (frame.has(Field::part)) return on_day(frame, today);  // `deze ochtend`
  if (frame.has(Field::month)) {
    if (today.year == 0) return TimeValue{TimeType::date, iso_date({0, frame.integer(Field::month), 0}), {}};
    PartialDate date{today.year, frame.integer(Field::month), 0};
    if (relation < 0 && today.month > 0 && date.month >= today.month) --date.year;
    if (relation > 0 && today.month > 0 && date.month <= today.month) ++date.year;
    return TimeValue{TimeType::date, iso_date(date), date};
  }
  const TimeUnit unit = unit_of(frame.get(Field::unit));
  switch (unit) {
    case TimeUnit::season:
      return TimeValue{TimeType::date, relation == 0 ? "PRESENT_REF" : relation < 0 ? "PAST_REF" : "FUTURE_REF", {}};
    case TimeUnit::quarter: {
      if (today.month == 0) return std::nullopt;
      const auto date = add_months(today, 3 * sign_of(relation));
      if (!date) return std::nullopt;
      return TimeValue{TimeType::date,
                       iso_date({date->year, 0, 0}) + "-Q" + std::to_string((date->month - 1) / 3 + 1),
                       {date->year, 0, 0}};
    }
    case TimeUnit::weekend: {
      if (!day) return TimeValue{TimeType::date, "XXXX-WXX-WE", {}};
      const bool in_weekend = iso_weekday(*day) >= 6;
      const int weeks = relation == 0 ? 0 : relation < 0 ? -1 : (in_weekend || relation == 1 ? 1 : 0);
      const Day saturday = monday_of(*day) + days(7 * weeks + 5);
      return TimeValue{TimeType::date, iso_week(saturday) + "-WE", date_of(saturday)};
    }
    default:
      break;
  }
  const std::int64_t count = sign_of(relation) * factor_of(frame.get(Field::unit));
  if (unit == TimeUnit::week && !day) return TimeValue{TimeType::date, "XXXX-WXX", {}};
  if (unit == TimeUnit::hour || unit == TimeUnit::minute || unit == TimeUnit::second) return std::nullopt;
  return moved(today, unit, count, false);
}

std::optional<TimeValue> TimeResolver::narrative(const TimeFrame& frame) const {
  const PartialDate base = same_passage(frame) ? last_ : last_day_.known() ? last_day_ : reference_.date;
  const std::int64_t shift = frame.has(Field::sign) ? frame.get(Field::sign) : 0;
  PartialDate date = base;
  if (shift != 0 && !same_passage(frame)) return on_day(frame, {});
  if (shift != 0) {
    const auto day = day_of(base);
    const auto next = day ? add_days(*day, shift) : std::nullopt;
    date = next ? date_of(*next) : PartialDate{};
  }
  if (frame.has(Field::unit)) {
    switch (unit_of(frame.get(Field::unit))) {
      case TimeUnit::week: {
        const auto day = day_of(date);
        if (!day)
          return TimeValue{TimeType::date, (date.year > 0 ? iso_date({date.year, 0, 0}) : "XXXX") + "-WXX", date};
        return TimeValue{TimeType::date, iso_week(*day), date};
      }
      case TimeUnit::month:
        return TimeValue{TimeType::date, iso_date({date.year, date.month, 0}), {date.year, date.month, 0}};
      case TimeUnit::year:
        return TimeValue{TimeType::date, iso_date({date.year, 0, 0}), {date.year, 0, 0}};
      default:
        break;
    }
  }
  return on_day(frame, date);
}

}  // namespace volgens
