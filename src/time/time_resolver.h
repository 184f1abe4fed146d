// The parts of resolve_frames, one per family of operations. Internal to the room; see resolve.h for the method.
// Tested by tests/unit/time/resolve_test.cc.
#pragma once

#include <optional>
#include <string>

#include "time/resolve.h"

namespace volgens {

/// A value with the date that later expressions may refer to.
struct TimeValue {
  TimeType type = TimeType::date;
  std::string value{};
  PartialDate anchor{};
};

/// Resolves frames in text order; remembers what was named last.
class TimeResolver {
 public:
  TimeResolver(const Document& document, const Analysis& analysis, const TimeLexicon& lexicon,
               const TimeReference& reference)
      : document_(document), analysis_(analysis), lexicon_(lexicon), reference_(reference) {}

  std::optional<TimeValue> resolve(const TimeFrame& frame);

 private:
  enum class Side : std::uint8_t { past, present, future };

  // resolve.cc
  std::optional<TimeValue> dispatch(const TimeFrame& frame);
  void remember(const TimeFrame& frame, const TimeValue& value);
  [[nodiscard]] bool same_passage(const TimeFrame& frame) const;
  /// `undecided` is for clauses that do not tell.
  [[nodiscard]] Side side_of(const TimeFrame& frame, Side undecided) const;
  [[nodiscard]] Side side_of(const TimeFrame& frame) const;
  [[nodiscard]] std::string word_before(const TimeFrame& frame, std::uint32_t back = 1) const;

  // resolve_dates.cc
  [[nodiscard]] std::optional<TimeValue> calendar(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<PartialDate> date_in(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<Day> weekday_near(int weekday, Side side) const;
  [[nodiscard]] PartialDate month_near(const TimeFrame& frame, PartialDate date) const;
  [[nodiscard]] std::optional<TimeValue> season(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> holiday(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> nth(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> quarter(const TimeFrame& frame) const;
  [[nodiscard]] TimeValue on_day(const TimeFrame& frame, PartialDate date) const;

  // resolve_relative.cc
  [[nodiscard]] std::optional<TimeValue> relative(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> relative_weekday(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> relative_season(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> school_year(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> shift(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> later(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> narrative(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> moved(PartialDate base, TimeUnit unit, std::int64_t count, bool keep) const;
  [[nodiscard]] TimeValue beyond(std::int64_t sign) const;

  // resolve_hours.cc
  [[nodiscard]] std::optional<TimeValue> clock(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> part(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<int> minutes_in(const TimeFrame& frame) const;
  [[nodiscard]] PartialDate day_for_hours(const TimeFrame& frame) const;
  [[nodiscard]] std::optional<TimeValue> midnight(const TimeFrame& frame) const;

  // resolve_durations.cc
  [[nodiscard]] static std::optional<TimeValue> duration(const TimeFrame& frame);
  [[nodiscard]] static std::optional<TimeValue> set(const TimeFrame& frame);

  const Document& document_;
  const Analysis& analysis_;
  const TimeLexicon& lexicon_;
  const TimeReference& reference_;

  PartialDate last_{};                ///< named last
  PartialDate last_day_{};            ///< the whole date named last
  std::uint32_t last_paragraph_ = 0;  ///< where that was
  std::uint32_t last_sentence_ = 0;
  int last_part_ = 0;  ///< PartOfDay named last in this paragraph, 0 for none
  std::uint32_t last_part_paragraph_ = 0;
  PartialDate last_part_day_{};
};

[[nodiscard]] TimeUnit unit_of(std::int64_t packed);
[[nodiscard]] std::int64_t factor_of(std::int64_t packed);
[[nodiscard]] std::string part_code(std::int64_t part);      ///< `MO`, `AF`, `EV`, `NI`, `MI`, `DT`
[[nodiscard]] std::string season_code(std::int64_t season);  ///< `SP`, `SU`, `FA`, `WI`
/// `2018-07-16`; unknown parts as `X` throughout: `2018-07-XX`, `XXXX-XX-XX`.
[[nodiscard]] std::string day_pattern(PartialDate date);

}  // namespace volgens
