// Reads words.tsv, holidays.tsv, patterns.tsv and events.tsv; makes the compounds of day and part of the day.
// Tested by tests/unit/time/time_lexicon_test.cc.
#include "time/time_lexicon.h"

#include <array>
#include <charconv>
#include <optional>

#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, field_count> field_names{
    "weekday",      "weekday_short",  "month",         "month_short", "day",         "year",        "bare_year",
    "year_short",   "weekday_adverb", "season_adverb", "day_word",    "part",        "part_adverb", "part_today",
    "weekday_part", "day_word_part",  "season",        "unit",        "units",       "adverb_long", "adverb_every",
    "number",       "ordinal",        "some",          "relation",    "hour",        "hour_word",   "half_hour",
    "minutes",      "clock",          "clock_short",   "clock_range", "date",        "date_short",  "day_range",
    "year_range",   "decade",         "holiday",       "reference",   "school_year", "instant",     "sign",
    "number_two",   "unit_two"};

constexpr std::array<std::string_view, 18> operation_names{
    "calendar", "clock",  "part",    "shift",     "later",  "duration",  "relative", "set",        "nth",
    "holiday",  "decade", "century", "reference", "season", "narrative", "quarter",  "indefinite", "nothing"};

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <std::size_t N>
std::optional<std::uint16_t> index_in(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<std::uint16_t>(i);
  return std::nullopt;
}

template <typename Use>
void for_each_piece(std::string_view text, char separator, Use use) {
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    if (end != 0) use(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

class TimeLexiconReader {
 public:
  Result<TimeLexicon> read() {
    rows("time/words.tsv", 3, [&](const auto& cells) { return word(cells); });
    rows("time/holidays.tsv", 3, [&](const auto& cells) { return holiday(cells); });
    make_compounds();
    rows("time/patterns.tsv", 3, [&](const auto& cells) { return pattern(cells); });
    rows("time/events.tsv", 4, [&](const auto& cells) { return event(cells); });
    if (error_) return *error_;
    index();
    return std::move(lexicon_);
  }

 private:
  using Cells = std::vector<std::string_view>;

  template <typename Row>
  void rows(std::string_view file, std::size_t width, Row row) {
    if (error_) return;
    const auto bytes = lexicon_file(file);
    if (!bytes) {
      error_ = Error{ErrorCode::malformed, "the built-in file is missing; build the program again", std::string(file)};
      return;
    }
    for_each_row(*bytes, [&](const Cells& cells) {
      if (error_ || (cells.size() == width && row(cells))) return;
      error_ = Error{ErrorCode::malformed, "the row '" + std::string(cells.front()) + "' is not as the header says",
                     std::string(file)};
    });
  }

  void add(const std::string& words, std::uint16_t field, std::int64_t value) {
    std::uint16_t length = 1;
    for (const char c : words) length = static_cast<std::uint16_t>(length + (c == ' ' ? 1 : 0));
    lexicon_.words_[words].push_back({field, length, value});
    if (length > 1) lexicon_.openers_[words.substr(0, words.find(' '))] = true;
  }

  void add(const std::string& words, Field field, std::int64_t value) {
    add(words, static_cast<std::uint16_t>(field), value);
  }

  bool word(const Cells& cells) {
    const auto field = index_in(field_names, cells[1]);
    const auto value = number_in(cells[2]);
    if (!field || !value) return false;
    add(std::string(cells[0]), *field, *value);
    if (*field == static_cast<std::uint16_t>(Field::weekday)) weekdays_.emplace_back(cells[0], *value);
    if (*field == static_cast<std::uint16_t>(Field::day_word)) day_words_.emplace_back(cells[0], *value);
    if (*field == static_cast<std::uint16_t>(Field::part)) parts_.emplace_back(cells[0], *value);
    return true;
  }

  /// `maandagavond`, `gisteravond`, `morgenochtend`, and the plurals with `en` that stand for every week.
  void make_compounds() {
    for (const auto& [part, part_value] : parts_) {
      for (const auto& [day, value] : weekdays_)
        for (const std::string_view joint : {"", "-"})
          add(std::string(day) + std::string(joint) + std::string(part), Field::weekday_part, 10 * value + part_value);
      for (const auto& [day, value] : day_words_) {
        const std::int64_t packed = 10 * (value + 5) + part_value;
        add(std::string(day) + std::string(part), Field::day_word_part, packed);
        if (day.ends_with("gisteren"))
          add(std::string(day.substr(0, day.size() - 2)) + std::string(part), Field::day_word_part, packed);
      }
    }
  }

  bool holiday(const Cells& cells) {
    Holiday holiday;
    const std::string_view when = cells[2];
    if (cells[1] == "easter") {
      const auto days = number_in(when);
      if (!days) return false;
      holiday = {Holiday::Rule::easter, 0, static_cast<int>(*days), 0};
    } else {
      std::vector<int> parts;
      for_each_piece(when, '-',
                     [&](std::string_view piece) { parts.push_back(static_cast<int>(number_in(piece).value_or(0))); });
      if (cells[1] == "fixed" && parts.size() == 2)
        holiday = {Holiday::Rule::fixed, parts[0], parts[1], 0};
      else if (cells[1] == "weekday" && parts.size() == 2)
        holiday = {Holiday::Rule::weekday, parts[0], parts[1], 0};
      else if (cells[1] == "nth" && parts.size() == 3)
        holiday = {Holiday::Rule::nth, parts[0], parts[2], parts[1]};
      else
        return false;
    }
    add(std::string(cells[0]), Field::holiday, static_cast<std::int64_t>(lexicon_.holidays_.size()));
    lexicon_.holidays_.push_back(holiday);
    return true;
  }

  std::uint16_t literal(std::string_view word) {
    const auto [entry, is_new] =
        literals_.try_emplace(std::string(word), static_cast<std::uint16_t>(field_count + literals_.size()));
    if (is_new) add(entry->first, entry->second, 0);
    return entry->second;
  }

  bool element(std::string_view text, Pattern& pattern) {
    Element element;
    if (text == "^") {
      pattern.whole = true;
      return true;
    }
    if (text.size() > 1 && text.starts_with('&')) {
      element.context = true;
      element.lent = true;
      text.remove_prefix(1);
    } else if (text.starts_with('~')) {
      element.context = true;
      text.remove_prefix(1);
    } else if (text.size() > 1 && text.starts_with('=')) {
      element.silent = true;
      text.remove_prefix(1);
    }
    if (text.size() > 1 && text.ends_with('?')) {
      element.optional = true;
      text.remove_suffix(1);
    }
    bool good = !text.empty();
    for_each_piece(text, '|', [&](std::string_view choice) {
      if (choice.starts_with('<') && choice.ends_with('>')) {
        const auto field = index_in(field_names, choice.substr(1, choice.size() - 2));
        good = good && field.has_value();
        element.tags.push_back(field.value_or(0));
      } else {
        element.tags.push_back(literal(choice));
      }
    });
    pattern.elements.push_back(std::move(element));
    return good;
  }

  bool pattern(const Cells& cells) {
    const auto operation = index_in(operation_names, cells[0]);
    if (!operation) return false;
    Pattern pattern;
    pattern.operation = static_cast<Operation>(*operation);
    bool good = true;
    for_each_piece(cells[1], ' ', [&](std::string_view text) { good = good && element(text, pattern); });
    for_each_piece(cells[2], ' ', [&](std::string_view text) {
      const std::size_t equals = text.find('=');
      const auto field = index_in(field_names, text.substr(0, equals));
      const auto value = equals == std::string_view::npos ? std::nullopt : number_in(text.substr(equals + 1));
      good = good && field && value;
      pattern.constants.push_back({field.value_or(0), 0, value.value_or(0)});
    });
    lexicon_.patterns_.push_back(std::move(pattern));
    return good;
  }

  bool event(const Cells& cells) {
    DatedEvent event;
    for_each_piece(cells[0], ' ', [&](std::string_view word) { event.words.push_back(word); });
    for_each_piece(cells[2], '|', [&](std::string_view verb) { event.verbs.push_back(verb); });
    event.date = cells[1];
    lexicon_.events_.push_back(std::move(event));
    return true;
  }

  void index() {
    lexicon_.starts_.resize(field_count + literals_.size());
    for (std::uint32_t i = 0; i < lexicon_.patterns_.size(); ++i)
      for (const Element& element : lexicon_.patterns_[i].elements) {
        for (const std::uint16_t tag : element.tags) lexicon_.starts_[tag].push_back(i);
        if (!element.optional) break;
      }
  }

  TimeLexicon lexicon_;
  std::optional<Error> error_;
  std::unordered_map<std::string, std::uint16_t> literals_;
  std::vector<std::pair<std::string_view, std::int64_t>> weekdays_, day_words_, parts_;
};

Result<TimeLexicon> TimeLexicon::load() { return TimeLexiconReader().read(); }

const std::vector<Tag>* TimeLexicon::find(const std::string& words) const {
  const auto found = words_.find(words);
  return found == words_.end() ? nullptr : &found->second;
}

}  // namespace volgens
