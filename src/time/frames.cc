// A pattern is matched by depth-first search over the few readings of each token; patterns are short, so the work per
// token is bounded. Tested by tests/unit/time/frames_test.cc.
#include "time/frames.h"

#include <optional>
#include <string_view>

#include "text/characters.h"

namespace volgens {
namespace {

/// Fields that are another field in a different spelling.
Field plain_field(Field field) {
  switch (field) {
    case Field::weekday_short:
      return Field::weekday;
    case Field::weekday_adverb:
      return Field::weekday;
    case Field::season_adverb:
      return Field::season;
    case Field::month_short:
      return Field::month;
    case Field::bare_year:
    case Field::year_range:
      return Field::year;
    case Field::units:
    case Field::adverb_long:
    case Field::adverb_every:
      return Field::unit;
    case Field::half_hour:
    case Field::hour_word:
      return Field::hour;
    case Field::clock_short:
    case Field::clock_range:
      return Field::clock;
    default:
      return field;
  }
}

void fill(TimeFrame& frame, Field field, std::int64_t value) {
  switch (field) {
    case Field::weekday_part:
      frame.set(Field::weekday, value / 10);
      frame.set(Field::part, value % 10);
      return;
    case Field::day_word_part:
      frame.set(Field::day_word, value / 10 - 5);
      frame.set(Field::part, value % 10);
      return;
    case Field::part_today:
      frame.set(Field::day_word, 0);
      frame.set(Field::part, value);
      return;
    case Field::date:
      frame.set(Field::year, value / 10000);
      [[fallthrough]];
    case Field::date_short:
      frame.set(Field::month, value / 100 % 100);
      frame.set(Field::day, value % 100);
      return;
    case Field::part_adverb:
      frame.set(Field::part, value);
      frame.set(Field::part_adverb, value);
      return;
    case Field::year_short:
      frame.set(Field::year, value);
      frame.set(Field::year_short, value);
      return;
    case Field::day_range:
      frame.set(Field::day, value / 100);
      return;
    default:
      break;
  }
  const Field plain = plain_field(field);
  if (plain == Field::number && frame.has(Field::number)) return frame.set(Field::number_two, value);
  if (plain == Field::unit && frame.has(Field::unit)) return frame.set(Field::unit_two, value);
  if (!frame.has(plain)) frame.set(plain, value);
}

class Matcher {
 public:
  Matcher(const Document& document, const TokenTags& tags, const TimeLexicon& lexicon)
      : document_(document), tags_(tags), lexicon_(lexicon) {}

  /// The longest match that begins at `token`; the expression may begin later, behind its context.
  std::optional<TimeFrame> at(std::uint32_t token) {
    best_end_ = token;
    best_.reset();
    sentence_begin_ = document_.sentences[document_.tokens[token].sentence].begin_token;
    sentence_end_ = document_.sentences[document_.tokens[token].sentence].end_token;
    for (const Tag* tag = tags_.begin(token); tag != tags_.end(token); ++tag)
      for (const std::uint32_t index : lexicon_.starting_with(tag->field)) {
        pattern_ = &lexicon_.pattern(index);
        taken_.clear();
        try_element(0, token);
      }
    return best_;
  }

 private:
  struct Taken {
    const Element* element = nullptr;
    const Tag* tag = nullptr;
    std::uint32_t token = 0;
  };

  void try_element(std::size_t element, std::uint32_t token) {
    if (element == pattern_->elements.size()) return keep(token);
    const Element& wanted = pattern_->elements[element];
    if (token < sentence_end_)
      for (const Tag* tag = tags_.begin(token); tag != tags_.end(token); ++tag) {
        bool fits = false;
        for (const std::uint16_t field : wanted.tags) fits = fits || field == tag->field;
        if (!fits || token + tag->length > sentence_end_) continue;
        taken_.push_back({&wanted, tag, token});
        try_element(element + 1, token + tag->length);
        taken_.pop_back();
      }
    if (wanted.optional) try_element(element + 1, token);
  }

  void keep(std::uint32_t end) {
    if (end <= best_end_) return;
    if (pattern_->whole && (end != sentence_end_ || taken_.front().token != sentence_begin_)) return;
    TimeFrame frame;
    frame.operation = pattern_->operation;
    bool inside = false;
    for (const Tag& constant : pattern_->constants) frame.set(static_cast<Field>(constant.field), constant.value);
    for (const Taken& taken : taken_) {
      const bool fills = !taken.element->silent && taken.tag->field < field_count;
      if (taken.element->context) {
        if (taken.element->lent && fills) fill(frame, static_cast<Field>(taken.tag->field), taken.tag->value);
        continue;
      }
      if (!inside) frame.begin = taken.token;
      inside = true;
      frame.end = taken.token + taken.tag->length;
      if (fills) fill(frame, static_cast<Field>(taken.tag->field), taken.tag->value);
    }
    if (!inside || !makes_sense(frame)) return;
    best_end_ = end;
    best_ = frame;
  }

  /// `twee uur later` is a duration and a word behind it, since no hour is known to count from.
  static bool makes_sense(const TimeFrame& frame) {
    return frame.operation != Operation::later || frame.get(Field::unit) / 1000 >= static_cast<int>(TimeUnit::day);
  }

  const Document& document_;
  const TokenTags& tags_;
  const TimeLexicon& lexicon_;
  const Pattern* pattern_ = nullptr;
  std::vector<Taken> taken_;
  std::uint32_t best_end_ = 0;
  std::uint32_t sentence_begin_ = 0;
  std::uint32_t sentence_end_ = 0;
  std::optional<TimeFrame> best_;
};

/// What a frame settles: the day, the part of the day, the hour; 0 when it cannot be completed by a neighbour.
unsigned levels(const TimeFrame& frame) {
  constexpr unsigned day = 1, part = 2, hour = 4;
  const unsigned with_part = frame.has(Field::part) ? part : 0U;
  switch (frame.operation) {
    case Operation::clock:
      return hour | with_part | (frame.has(Field::day_word) || frame.has(Field::weekday) ? day : 0U);
    case Operation::part:
      return part;
    case Operation::set:
      return frame.has(Field::clock) ? 0U : day | part;
    case Operation::holiday:
      return day | with_part;
    case Operation::relative:
      return frame.has(Field::weekday) || frame.has(Field::part) ? day | with_part : 0U;
    case Operation::calendar:
      return frame.has(Field::weekday) || frame.has(Field::day) || frame.has(Field::day_word) ? day | with_part : 0U;
    default:
      return 0U;
  }
}

bool joins(const Document& document, const TimeFrame& left, const TimeFrame& right) {
  if (document.tokens[left.begin].sentence != document.tokens[right.begin].sentence) return false;
  const unsigned a = levels(left);
  const unsigned b = levels(right);
  if (a == 0 || b == 0 || (a & b) != 0) return false;
  if (left.end == right.begin) return true;
  if (left.end + 1 != right.begin) return false;
  const std::string word = lower_case(document.word(left.end));
  const bool to_hour = word == "om" || word == "rond" || word == "tegen" || word == "omstreeks";
  return (b & 4U) != 0 ? to_hour : (a & 4U) != 0 && (word == "op" || word == "van");
}

void join(TimeFrame& left, const TimeFrame& right) {
  const bool keeps = right.operation == Operation::clock || right.operation == Operation::part;
  if (!keeps) left.operation = right.operation;
  for (std::size_t field = 0; field < field_count; ++field)
    if (right.present[field]) left.set(static_cast<Field>(field), right.values[field]);
  left.end = right.end;
}

}  // namespace

std::vector<TimeFrame> find_frames(const Document& document, const TokenTags& tags, const TimeLexicon& lexicon) {
  std::vector<TimeFrame> frames;
  Matcher matcher(document, tags, lexicon);
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  for (std::uint32_t token = 0; token < count;) {
    auto frame = tags.empty(token) ? std::nullopt : matcher.at(token);
    if (!frame) {
      ++token;
      continue;
    }
    // A match that begins in this one's context and reaches further is the better one: `om` + `vier uur in de nacht`.
    for (std::uint32_t later = token + 1; later <= frame->begin; ++later)
      if (auto other = matcher.at(later); other && other->begin <= frame->begin && other->end > frame->end)
        frame = other;
    if (frame->operation == Operation::nothing) {
      token = frame->end;
      continue;
    }
    if (!frames.empty() && joins(document, frames.back(), *frame))
      join(frames.back(), *frame);
    else
      frames.push_back(*frame);
    token = frame->end;
  }
  return frames;
}

}  // namespace volgens
