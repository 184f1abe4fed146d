// How long and how often: ISO 8601 durations and TIMEX3 sets. Tested by tests/unit/time/resolve_test.cc.
#include "time/time_resolver.h"

namespace volgens {
namespace {

std::string fraction(std::int64_t hundredths) {
  std::string text = std::to_string(hundredths / 100);
  const int rest = static_cast<int>(hundredths % 100);
  if (rest == 0) return text;
  text += "." + two_digits(rest);
  return text.back() == '0' ? text.substr(0, text.size() - 1) : text;
}

bool in_hours(TimeUnit unit) { return unit == TimeUnit::hour || unit == TimeUnit::minute || unit == TimeUnit::second; }

std::string letter(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
      return "S";
    case TimeUnit::minute:
      return "M";
    case TimeUnit::hour:
      return "H";
    case TimeUnit::day:
      return "D";
    case TimeUnit::week:
      return "W";
    case TimeUnit::month:
      return "M";
    case TimeUnit::weekend:
      return "WE";
    case TimeUnit::quarter:
      return "Q";
    case TimeUnit::year:
    case TimeUnit::season:
      return "Y";
  }
  return "";
}

/// Number and letter; halves of a year are told in months, halves of an hour in minutes.
std::string amount(std::int64_t hundredths, TimeUnit unit) {
  if (unit == TimeUnit::quarter) return fraction(hundredths * 3) + "M";
  if (hundredths % 100 != 0 && unit == TimeUnit::year && hundredths * 12 % 100 == 0)
    return fraction(hundredths * 12) + "M";
  if (hundredths % 100 != 0 && unit == TimeUnit::hour && hundredths < 200) return fraction(hundredths * 60) + "M";
  return fraction(hundredths) + letter(unit);
}

std::string period(const TimeFrame& frame) {
  const TimeUnit unit = unit_of(frame.get(Field::unit));
  const std::string head = in_hours(unit) ? "PT" : "P";
  const std::int64_t factor = factor_of(frame.get(Field::unit));
  if (!frame.has(Field::number)) return head + "X" + (unit == TimeUnit::quarter ? "M" : letter(unit));
  std::string text = head + amount(frame.get(Field::number) * factor, unit);
  if (frame.has(Field::number_two) && frame.has(Field::unit_two)) {
    const TimeUnit second = unit_of(frame.get(Field::unit_two));
    if (in_hours(second) && !in_hours(unit)) text += "T";
    text += amount(frame.get(Field::number_two) * factor_of(frame.get(Field::unit_two)), second);
  }
  return text;
}

}  // namespace

std::optional<TimeValue> TimeResolver::duration(const TimeFrame& frame) {
  return TimeValue{TimeType::duration, period(frame), {}};
}

std::optional<TimeValue> TimeResolver::set(const TimeFrame& frame) {
  if (frame.has(Field::weekday)) {
    std::string value = "XXXX-WXX-" + std::to_string(frame.get(Field::weekday));
    if (frame.has(Field::part)) value += "T" + part_code(frame.get(Field::part));
    return TimeValue{TimeType::set, value, {}};
  }
  if (frame.has(Field::clock) || frame.has(Field::hour)) {
    std::int64_t minutes = frame.has(Field::clock) ? frame.get(Field::clock) : frame.get(Field::hour) * 60;
    const bool late = frame.has(Field::part) && (frame.get(Field::part) == static_cast<int>(PartOfDay::afternoon) ||
                                                 frame.get(Field::part) == static_cast<int>(PartOfDay::evening));
    if (late && minutes < 12 * 60) minutes += 12 * 60;
    return TimeValue{
        TimeType::set,
        "XXXX-XX-XXT" + two_digits(static_cast<int>(minutes / 60)) + ":" + two_digits(static_cast<int>(minutes % 60)),
        {}};
  }
  if (frame.has(Field::part)) return TimeValue{TimeType::set, "XXXX-XX-XXT" + part_code(frame.get(Field::part)), {}};
  if (frame.has(Field::season)) return TimeValue{TimeType::set, "XXXX-" + season_code(frame.get(Field::season)), {}};
  if (frame.has(Field::month)) return TimeValue{TimeType::set, "XXXX-" + two_digits(frame.integer(Field::month)), {}};
  if (!frame.has(Field::unit)) return std::nullopt;
  if (unit_of(frame.get(Field::unit)) == TimeUnit::weekend) return TimeValue{TimeType::set, "XXXX-WXX-WE", {}};
  TimeFrame counted = frame;
  if (!counted.has(Field::number)) counted.set(Field::number, 100);
  counted.present.reset(static_cast<std::size_t>(Field::number_two));
  return TimeValue{TimeType::set, period(counted), {}};
}

}  // namespace volgens
