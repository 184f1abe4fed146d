// The words and patterns of time expressions, read from lexicon/time. A pattern is a row of elements; each element asks
// for a field (`<weekday>`) or a word of one token. Tested by tests/unit/time/time_lexicon_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "volgens/result.h"

namespace volgens {

/// What a word can tell of a time. The order is that of `field_names` in time_lexicon.cc.
enum class Field : std::uint16_t {
  weekday,         ///< 1 for Monday to 7
  weekday_short,   ///< `ma`, as weekday
  month,           ///< 1 to 12
  month_short,     ///< `jan`, as month
  day,             ///< of the month, 1 to 31
  year,            ///< 1000 to 2199
  bare_year,       ///< such a number where no counted thing follows
  year_short,      ///< `'95`, the full year
  weekday_adverb,  ///< `zaterdags`, as weekday
  season_adverb,   ///< `'s zomers`, as season
  day_word,        ///< days from today: -1 for `gisteren`
  part,            ///< part of the day, a PartOfDay
  part_adverb,     ///< `ochtends`, a PartOfDay
  part_today,      ///< `vanavond`, a PartOfDay
  weekday_part,    ///< `maandagavond`: 10 × weekday + PartOfDay
  day_word_part,   ///< `gisteravond`: 10 × (day_word + 5) + PartOfDay
  season,          ///< 1 spring to 4 winter
  unit,            ///< singular `jaar`: a TimeUnit × 1000 + how many of it
  units,           ///< plural `jaren`, as unit
  adverb_long,     ///< `jarenlang`, as unit
  adverb_every,    ///< `dagelijks`, as unit
  number,          ///< in hundredths
  ordinal,         ///< 1 and up, -1 for `laatste`
  some,            ///< `enkele`
  relation,        ///< -1 `vorige`, 0 `deze`, 1 `volgende`, -2 `afgelopen`, 2 `komende`
  hour,            ///< of the clock, 0 to 24
  hour_word,       ///< the same, written as a word that is nothing else: `zessen`
  half_hour,       ///< `halfeen`: the hour it comes before
  minutes,         ///< 5, 10, 15, 20, 25 as they stand before `over` and `voor`
  clock,           ///< `20:30`, `17u48`: minutes since midnight
  clock_short,     ///< `20.30`, which may also be a number
  clock_range,     ///< `9:30-11:00`: the first of the two
  date,            ///< `18-07-2014`: year × 10000 + month × 100 + day
  date_short,      ///< `18-7`, which may also be a score
  day_range,       ///< `13-15`: 100 × first + last
  year_range,      ///< `2011-2012`: the first of the two
  decade,          ///< `zeventig`, `'70`: 70
  holiday,         ///< row of holidays.tsv
  reference,       ///< 0 PRESENT_REF, 1 PAST_REF, 2 FUTURE_REF
  school_year,     ///< `schooljaar`, which begins in summer
  instant,         ///< `middernacht` 0, `middaguur` 720: minutes since midnight
  sign,            ///< only set by patterns: 1 forth, -1 back
  number_two,      ///< second number of `2 uur en 48 minuten`
  unit_two,        ///< its unit
  count,           ///< number of fields; words that patterns name come after it
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::count);

enum class PartOfDay : std::uint8_t { morning = 1, afternoon, evening, night, midday, daytime };
enum class TimeUnit : std::uint8_t { second = 1, minute, hour, day, week, month, year, weekend, quarter, season };

/// One reading of `length` tokens: a field with its value, or a pattern's own word (`field` is at least `count`).
struct Tag {
  std::uint16_t field = 0;
  std::uint16_t length = 1;
  std::int64_t value = 0;
};

/// How the fields of a pattern become a value; see resolve.h.
enum class Operation : std::uint8_t {
  calendar,
  clock,
  part,
  shift,
  later,
  duration,
  relative,
  set,
  nth,
  holiday,
  decade,
  century,
  reference,
  season,
  narrative,
  quarter,
  indefinite,
  nothing,  ///< words that look like a time and are none: `kilometer per uur`
};

struct Element {
  std::vector<std::uint16_t> tags{};  ///< any of these fields or words
  bool optional = false;
  bool context = false;  ///< must stand there and is no part of the expression
  bool lent = false;     ///< fills its field and is no part of the expression: the month of `7 tot en met 9 mei`
  bool silent = false;   ///< is part of the expression and fills no field
};

struct Pattern {
  Operation operation = Operation::calendar;
  std::vector<Element> elements{};
  bool whole = false;            ///< only as a sentence of its own
  std::vector<Tag> constants{};  ///< fields that the pattern sets by itself
};

/// When a holiday falls: `month`-`day`, the same or the day before a Sunday, days from Easter Sunday, or the nth
/// weekday of a month.
struct Holiday {
  enum class Rule : std::uint8_t { fixed, weekday, easter, nth } rule = Rule::fixed;
  int month = 0;
  int day = 0;      ///< for `easter` the days after it, for `nth` the number
  int weekday = 0;  ///< 1 to 7, for `nth`
};

/// A happening on one known day; `words` must all stand in the sentence.
struct DatedEvent {
  std::vector<std::string_view> words{};
  std::vector<std::string_view> verbs{};
  std::string_view date{};
};

/// Const and safe to read from many threads once loaded.
class TimeLexicon {
 public:
  /// Errors: `malformed` with file and line when a data file is not what it should be.
  static Result<TimeLexicon> load();

  /// Readings of a lower-cased word or of words joined with one space; null when there is none.
  [[nodiscard]] const std::vector<Tag>* find(const std::string& words) const;
  /// Some entry of several words begins with this word.
  [[nodiscard]] bool opens_phrase(const std::string& word) const { return openers_.contains(word); }
  /// Patterns of which the first token may bear this field or word.
  [[nodiscard]] const std::vector<std::uint32_t>& starting_with(std::uint16_t tag) const { return starts_[tag]; }
  [[nodiscard]] const Pattern& pattern(std::uint32_t index) const { return patterns_[index]; }
  [[nodiscard]] const Holiday& holiday(std::int64_t index) const { return holidays_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const std::vector<DatedEvent>& events() const { return events_; }

  static constexpr std::size_t longest_phrase = 4;  ///< words of an entry

 private:
  friend class TimeLexiconReader;
  std::unordered_map<std::string, std::vector<Tag>> words_;
  std::unordered_map<std::string, bool> openers_;
  std::vector<Pattern> patterns_;
  std::vector<std::vector<std::uint32_t>> starts_;
  std::vector<Holiday> holidays_;
  std::vector<DatedEvent> events_;
};

}  // namespace volgens
