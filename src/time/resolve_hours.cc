// Hours and parts of the day: twelve-hour words made twenty-four, and the day they belong to. Tested by
// tests/unit/time/resolve_test.cc.
#include "time/time_resolver.h"

namespace volgens {
namespace {

constexpr int noon = 12 * 60;
constexpr int whole_day = 24 * 60;
constexpr int dawn = 5 * 60;

/// Minutes since midnight of a time that may be told on a twelve-hour dial.
int on_the_day(int minutes, int part) {
  switch (static_cast<PartOfDay>(part)) {
    case PartOfDay::afternoon:
    case PartOfDay::midday:
      return minutes < 11 * 60 ? minutes + noon : minutes;
    case PartOfDay::evening:
      return minutes < noon ? minutes + noon : minutes == noon ? whole_day : minutes;
    case PartOfDay::night:
      return minutes >= 8 * 60 && minutes < noon      ? minutes + noon
             : minutes >= noon && minutes < noon + 60 ? minutes - noon
                                                      : minutes;
    default:
      return minutes;
  }
}

}  // namespace

std::optional<int> TimeResolver::minutes_in(const TimeFrame& frame) const {
  if (frame.has(Field::instant)) return frame.integer(Field::instant);
  if (frame.has(Field::clock)) {
    const int minutes = frame.integer(Field::clock);
    return frame.has(Field::part) && minutes <= noon ? on_the_day(minutes, frame.integer(Field::part)) : minutes;
  }
  if (!frame.has(Field::hour)) return std::nullopt;
  int minutes = frame.integer(Field::hour) * 60;
  if (frame.has(Field::minutes))
    minutes += frame.integer(Field::minutes) * (frame.has(Field::sign) ? frame.integer(Field::sign) : 1);
  if (frame.has(Field::number_two)) minutes += frame.integer(Field::number_two);  // `half` takes thirty off
  if (minutes < 0) minutes += noon;
  if (minutes > whole_day) return std::nullopt;
  if (frame.integer(Field::hour) > 12) return minutes;
  if (frame.has(Field::part)) return on_the_day(minutes, frame.integer(Field::part));
  const std::uint32_t paragraph = document_.sentences[document_.tokens[frame.begin].sentence].paragraph;
  constexpr std::uint32_t near = 2;  // paragraphs
  const bool own_day = frame.has(Field::day_word) || frame.has(Field::weekday) || frame.has(Field::day);
  if (last_part_ != 0 && paragraph - last_part_paragraph_ <= near && !own_day &&
      last_part_day_ == day_for_hours(frame)) {
    const bool into_the_night = last_part_ == static_cast<int>(PartOfDay::evening) && minutes < dawn;
    return on_the_day(minutes, into_the_night ? static_cast<int>(PartOfDay::night) : last_part_);
  }
  constexpr int working_day = 7 * 60;
  return minutes >= 60 && minutes < working_day ? minutes + noon : minutes;
}

/// The day that the text was speaking of, when that is not long before the article; else the article's own.
PartialDate TimeResolver::day_for_hours(const TimeFrame& frame) const {
  const std::uint32_t sentence = document_.tokens[frame.begin].sentence;
  if (last_.known() && last_sentence_ == sentence) return last_;
  if (same_passage(frame) && last_.known()) return last_;
  const auto today = day_of(reference_.date);
  const auto told = day_of(last_day_);
  if (!today || !told || *told > *today || *today - *told > std::chrono::days(6)) return reference_.date;
  return tense_at(document_, analysis_, frame.begin) == Tense::past ? last_day_ : reference_.date;
}

/// The midnight at the end of the day that is spoken of; of the article's own day the one it began with, unless ahead.
std::optional<TimeValue> TimeResolver::midnight(const TimeFrame& frame) const {
  PartialDate date = day_for_hours(frame);
  const Tense tense = tense_at(document_, analysis_, frame.begin);
  const bool ahead = word_before(frame) != "sinds" && (tense == Tense::future || tense == Tense::present);
  if (const auto day = day_of(date); day && (date != reference_.date || ahead)) {
    if (const auto next = add_days(*day, 1)) date = date_of(*next);
  }
  return TimeValue{TimeType::time, day_pattern(date) + "T00:00", date};
}

std::optional<TimeValue> TimeResolver::clock(const TimeFrame& frame) const {
  if (frame.has(Field::day_word) || frame.has(Field::weekday) || frame.has(Field::day)) return calendar(frame);
  if (frame.has(Field::instant) && frame.get(Field::instant) == 0) return midnight(frame);
  const auto minutes = minutes_in(frame);
  if (!minutes) return std::nullopt;
  PartialDate date = day_for_hours(frame);
  const bool small_hours = *minutes < dawn && !frame.has(Field::part) && !frame.has(Field::clock);
  const bool after_evening = small_hours && date == last_part_day_ &&
                             last_part_ >= static_cast<int>(PartOfDay::evening) &&
                             !(date == reference_.date && last_part_ == static_cast<int>(PartOfDay::night));
  const bool over = reference_.undecided == Undecided::future && reference_.minute && *minutes < *reference_.minute &&
                    !frame.has(Field::part) && date == reference_.date;
  // `woensdag tot half twee 's nachts` ends on the next day, `woensdag om half twee 's nachts` does not.
  const bool until_night = *minutes < dawn && word_before(frame) == "tot" && frame.has(Field::part) &&
                           frame.get(Field::part) == static_cast<int>(PartOfDay::night) && date == last_;
  if (after_evening || over || until_night) {
    const auto today = day_of(date);
    if (const auto tomorrow = today ? add_days(*today, 1) : std::nullopt) date = date_of(*tomorrow);
  }
  const std::string time = "T" + two_digits(*minutes / 60) + ":" + two_digits(*minutes % 60);
  return TimeValue{TimeType::time, day_pattern(date) + time, date};
}

std::optional<TimeValue> TimeResolver::part(const TimeFrame& frame) const {
  const std::string code = "T" + part_code(frame.get(Field::part));
  const Tense tense = tense_at(document_, analysis_, frame.begin);
  const bool every_day = frame.has(Field::part_adverb) && (tense == Tense::present || tense == Tense::future);
  if (every_day) return TimeValue{TimeType::time, "XXXX-XX-XX" + code, {}};
  const PartialDate date = day_for_hours(frame);
  return TimeValue{TimeType::time, day_pattern(date) + code, date};
}

}  // namespace volgens
