// Takes the frames in text order, keeps what was named last, and picks the operation. Tested by
// tests/unit/time/resolve_test.cc.
#include "time/resolve.h"

#include <array>

#include "text/characters.h"
#include "time/time_resolver.h"

namespace volgens {

std::optional<TimeValue> TimeResolver::dispatch(const TimeFrame& frame) {
  switch (frame.operation) {
    case Operation::calendar:
      return calendar(frame);
    case Operation::clock:
      return clock(frame);
    case Operation::part:
      return part(frame);
    case Operation::shift:
      return shift(frame);
    case Operation::later:
      return later(frame);
    case Operation::duration:
      if (reference_.undecided == Undecided::future && word_before(frame) == "in") {  // `in twee uur`, as plans have it
        TimeFrame ahead = frame;
        ahead.set(Field::sign, 1);
        return shift(ahead);
      }
      return duration(frame);
    case Operation::relative:
      return relative(frame);
    case Operation::set:
      return set(frame);
    case Operation::nth:
      return nth(frame);
    case Operation::holiday:
      return holiday(frame);
    case Operation::decade:
      return TimeValue{TimeType::date, std::to_string(190 + frame.get(Field::decade) / 10), {}};
    case Operation::century: {
      const std::int64_t century = frame.get(Field::ordinal);
      if (century < 1 || century > 99) return std::nullopt;
      return TimeValue{TimeType::date, two_digits(static_cast<int>(century) - 1), {}};
    }
    case Operation::reference: {
      static constexpr std::array<const char*, 3> names{"PRESENT_REF", "PAST_REF", "FUTURE_REF"};
      return TimeValue{TimeType::date, names[static_cast<std::size_t>(frame.get(Field::reference))], {}};
    }
    case Operation::season:
      return season(frame);
    case Operation::narrative:
      return narrative(frame);
    case Operation::quarter:
      return quarter(frame);
    case Operation::indefinite:
      return TimeValue{TimeType::date, "XXXX-WXX-" + std::to_string(frame.get(Field::weekday)), {}};
    case Operation::nothing:
      break;
  }
  return std::nullopt;
}

std::optional<TimeValue> TimeResolver::resolve(const TimeFrame& frame) {
  auto value = dispatch(frame);
  if (value) remember(frame, *value);
  return value;
}

void TimeResolver::remember(const TimeFrame& frame, const TimeValue& value) {
  const std::uint32_t sentence = document_.tokens[frame.begin].sentence;
  if (frame.has(Field::part)) {
    last_part_ = frame.integer(Field::part);
    last_part_paragraph_ = document_.sentences[sentence].paragraph;
    last_part_day_ = value.anchor;
  }
  if (value.anchor.year == 0 || value.type == TimeType::duration || value.type == TimeType::set) return;
  last_ = value.anchor;
  if (last_.known()) last_day_ = last_;
  last_sentence_ = sentence;
  last_paragraph_ = document_.sentences[sentence].paragraph;
}

bool TimeResolver::same_passage(const TimeFrame& frame) const {
  const std::uint32_t paragraph = document_.sentences[document_.tokens[frame.begin].sentence].paragraph;
  return last_.year > 0 && paragraph == last_paragraph_;
}

std::string TimeResolver::word_before(const TimeFrame& frame, std::uint32_t back) const {
  if (frame.begin < back) return {};
  const std::uint32_t token = frame.begin - back;
  if (document_.tokens[token].sentence != document_.tokens[frame.begin].sentence) return {};
  return lower_case(document_.word(token));
}

TimeResolver::Side TimeResolver::side_of(const TimeFrame& frame, Side undecided) const {
  std::string before = word_before(frame);
  if (before == "de" || before == "het") before = word_before(frame, 2);
  if (before == "sinds" || before == "sedert") return Side::past;
  if (before == "uiterlijk") return Side::future;
  const Tense tense = tense_at(document_, analysis_, frame.begin);
  if (before == "van" && tense != Tense::future) return undecided;
  if ((tense == Tense::none || tense == Tense::present) && (before == "vanaf" || before == "tot")) return Side::future;
  switch (tense) {
    case Tense::past:
      return Side::past;
    case Tense::present:
      return Side::present;
    case Tense::future:
      return Side::future;
    case Tense::none:
      break;
  }
  return undecided;
}

TimeResolver::Side TimeResolver::side_of(const TimeFrame& frame) const {
  return side_of(frame, reference_.undecided == Undecided::past ? Side::past : Side::future);
}

TimeUnit unit_of(std::int64_t packed) { return static_cast<TimeUnit>(packed / 1000); }
std::int64_t factor_of(std::int64_t packed) { return packed % 1000; }

std::string part_code(std::int64_t part) {
  static constexpr std::array<const char*, 7> codes{"", "MO", "AF", "EV", "NI", "MI", "DT"};
  return codes[static_cast<std::size_t>(part)];
}

std::string season_code(std::int64_t season) {
  static constexpr std::array<const char*, 5> codes{"", "SP", "SU", "FA", "WI"};
  return codes[static_cast<std::size_t>(season)];
}

std::string day_pattern(PartialDate date) {
  std::string text = date.year > 0 ? iso_date({date.year, 0, 0}) : "XXXX";
  text += date.month > 0 ? "-" + two_digits(date.month) : "-XX";
  return text + (date.day > 0 ? "-" + two_digits(date.day) : "-XX");
}

std::vector<TimeExpression> resolve_frames(const Document& document, const Analysis& analysis,
                                           const std::vector<TimeFrame>& frames, const TimeLexicon& lexicon,
                                           const TimeReference& reference) {
  std::vector<TimeExpression> times;
  TimeResolver resolver(document, analysis, lexicon, reference);
  for (const TimeFrame& frame : frames) {
    const auto value = resolver.resolve(frame);
    if (!value) continue;
    times.push_back({{document.tokens[frame.begin].span.begin, document.tokens[frame.end - 1].span.end},
                     value->type,
                     value->value});
  }
  return times;
}

}  // namespace volgens
