// Numbers and digit shapes are read by hand; everything else is looked up. Tested by tests/unit/time/tagging_test.cc.
#include "time/tagging.h"

#include <array>
#include <optional>
#include <string>

#include "text/characters.h"
#include "time/calendar.h"
#include "time/number_words.h"

namespace volgens {
namespace {

constexpr std::size_t longest_word = 64;  // bytes; longer tokens are addresses and noise
constexpr std::size_t longest_shape = 24;

class ShapeReader {
 public:
  ShapeReader(std::string_view word, std::vector<Tag>& tags) : word_(word), tags_(tags) {}

  void run() {
    if (word_.empty() || word_.size() > longest_shape) return;
    const char first = word_.front();
    if (first == '\'' || word_.starts_with("’") || word_.starts_with("‘")) return short_year();
    if (first < '0' || first > '9') return;
    cut();
    if (count_ == 1) return one();
    if (count_ == 2) return two();
    if (count_ == 3) return date();
    if (count_ == 4 && separators_ == ":-:") clock_range();
  }

 private:
  /// Runs of digits and the signs between them: `18-07-2014` has three runs.
  void cut() {
    std::size_t at = 0;
    while (at < word_.size() && count_ < runs_.size()) {
      const std::size_t begin = at;
      while (at < word_.size() && word_[at] >= '0' && word_[at] <= '9') ++at;
      if (at == begin) break;
      runs_[count_++] = word_.substr(begin, at - begin);
      if (at == word_.size()) return;
      rest_ = word_.substr(at);
      std::size_t next = at + 1;
      if (rest_.starts_with("–")) next = at + std::string_view("–").size();
      if (next >= word_.size() || word_[next] < '0' || word_[next] > '9') return;
      separators_ += next == at + 1 ? word_[at] : '-';
      rest_ = {};
      at = next;
    }
    rest_ = word_.substr(at);
  }

  void add(Field field, std::int64_t value) { tags_.push_back({static_cast<std::uint16_t>(field), 1, value}); }

  [[nodiscard]] int run_value(std::size_t run) const { return read_digits(runs_[run]).value_or(-1); }

  void short_year() {
    const std::string_view digits = word_.substr(word_.front() == '\'' ? 1 : 3);
    const auto value = read_digits(digits);
    if (!value || digits.size() != 2) return;
    add(Field::year_short, *value < 30 ? 2000 + *value : 1900 + *value);
    if (*value % 10 == 0) add(Field::decade, *value);
  }

  void one() {
    const int value = run_value(0);
    if (value < 0) return;
    if (rest_ == "u" || rest_ == "h" || rest_ == "u.") {
      if (value <= 24) add(Field::clock, value * 60);
      return;
    }
    if (rest_ == "e" || rest_ == "de" || rest_ == "ste") {
      if (value >= 1 && value <= 31) add(Field::day, value);
      return;
    }
    if (!rest_.empty()) return;
    if (value >= 1 && value <= 31 && runs_[0].size() <= 2) add(Field::day, value);
    if (value <= 24 && runs_[0].size() <= 2) add(Field::hour, value);
    if (value == 5 || value == 10 || value == 15 || value == 20 || value == 25) add(Field::minutes, value);
    if (runs_[0].size() == 4 && value >= 1000 && value < 2200) add(Field::year, value);
    if (runs_[0].size() == 2 && value >= 10 && value % 10 == 0) add(Field::decade, value);
  }

  [[nodiscard]] std::optional<int> clock(std::size_t run) const {
    const int hours = run_value(run);
    const int minutes = run_value(run + 1);
    if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || runs_[run + 1].size() != 2 || runs_[run].size() > 2)
      return std::nullopt;
    return hours * 60 + minutes;
  }

  void two() {
    const char sign = separators_.front();
    const int first = run_value(0);
    const int second = run_value(1);
    if (first < 0 || second < 0) return;
    const bool hour_mark = rest_ == "u" || rest_ == "h" || rest_ == "uur";
    if (const auto minutes = clock(0); minutes && (rest_.empty() || hour_mark)) {
      if (sign == ':' || sign == 'u' || sign == 'h' || (sign == '.' && hour_mark))
        add(Field::clock, *minutes);
      else if (sign == '.')
        add(Field::clock_short, *minutes);
    }
    if (!rest_.empty()) return;
    const bool score = sign == '-' && runs_[0].size() == 1 && runs_[1].size() == 1;
    if ((sign == '-' || sign == '/') && !score && first >= 1 && first <= 31 && second >= 1 && second <= 12)
      add(Field::date_short, second * 100 + first);
    if (sign == '-' && first >= 1 && first < second && second <= 31) add(Field::day_range, first * 100 + second);
    if ((sign == '-' || sign == '/') && runs_[0].size() == 4 && first >= 1000 && first < 2200 &&
        (runs_[1].size() == 4 ? second > first && second < 2200 : runs_[1].size() == 2 && second == (first + 1) % 100))
      add(Field::year_range, first);
  }

  void date() {
    if (separators_[0] != separators_[1] || !rest_.empty()) return;
    PartialDate date{run_value(2), run_value(1), run_value(0)};
    if (separators_[0] == '-' && runs_[0].size() == 4)
      date = {run_value(0), run_value(1), run_value(2)};
    else if (runs_[2].size() == 2 && (separators_[0] != '.' || runs_[0].size() == 2))
      date.year += date.year < 30 ? 2000 : 1900;
    else if (runs_[2].size() != 4)
      return;
    if (day_of(date)) add(Field::date, date.year * 10000 + date.month * 100 + date.day);
  }

  void clock_range() {
    const auto from = clock(0);
    if (from && clock(2) && rest_.empty()) add(Field::clock_range, *from);
  }

  std::string_view word_;
  std::vector<Tag>& tags_;
  std::array<std::string_view, 5> runs_{};
  std::size_t count_ = 0;
  std::string separators_;
  std::string_view rest_;
};

void tag_number(std::string_view word, std::vector<Tag>& tags) {
  const auto add = [&](Field field, std::int64_t value) {
    tags.push_back({static_cast<std::uint16_t>(field), 1, value});
  };
  const bool digits = !word.empty() && word.front() >= '0' && word.front() <= '9';
  if (const auto number = read_number(word)) {
    add(Field::number, *number);
    const std::int64_t whole = *number / 100;
    if (digits || *number % 100 != 0) return;
    if (whole >= 1 && whole <= 31) add(Field::day, whole);
    if (whole >= 1 && whole <= 24) add(Field::hour, whole);
    if (whole == 5 || whole == 10 || whole == 20 || whole == 25) add(Field::minutes, whole);
    if (whole >= 10 && whole <= 90 && whole % 10 == 0) add(Field::decade, whole);
  } else if (const auto ordinal = read_ordinal(word)) {
    add(Field::ordinal, *ordinal);
    if (!digits && *ordinal <= 31) add(Field::day, *ordinal);
  }
}

/// The lower-case form without a call to ICU for the many ASCII words.
std::string lower(std::string_view word) {
  std::string text(word);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return lower_case(word);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// A number of four digits is a year unless it counts what follows: `2400 migranten`, `2042 euro`.
bool counts_something(const Document& document, const Analysis& analysis, std::size_t token) {
  const std::size_t next = token + 1;
  if (next >= document.tokens.size() || document.tokens[next].sentence != document.tokens[token].sentence) return false;
  const std::string_view word = document.word(next);
  if (is_upper_initial(word)) return false;
  if (analysis.words.size() != document.tokens.size()) return is_letter(static_cast<unsigned char>(word.front()));
  const Upos kind = analysis.words[next].upos;
  return kind == Upos::noun || kind == Upos::adj || kind == Upos::sym;
}

/// `09.34 De zitting is begonnen`, as live reports have it.
bool opens_paragraph(const Document& document, std::size_t token) {
  const Sentence& sentence = document.sentences[document.tokens[token].sentence];
  return sentence.begin_token == token &&
         document.paragraphs[sentence.paragraph].begin_sentence == document.tokens[token].sentence;
}

/// The conjunction `nu`, and names such as `Leerkracht Nu`.
bool joins_clauses(const Analysis& analysis, std::size_t token) {
  if (token >= analysis.words.size()) return false;
  const Upos kind = analysis.words[token].upos;
  return kind == Upos::sconj || kind == Upos::propn;
}

}  // namespace

void tag_shape(std::string_view word, std::vector<Tag>& tags) { ShapeReader(word, tags).run(); }

TokenTags::TokenTags(const Document& document, const Analysis& analysis, const TimeLexicon& lexicon) {
  const std::size_t count = document.tokens.size();
  ends_.reserve(count + 1);
  ends_.push_back(0);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view raw = document.word(i);
    if (raw.size() <= longest_word) {
      std::string word = lower(raw);
      if (word.starts_with("’")) word.replace(0, 3, "'");
      tag_shape(word, tags_);
      if (!tags_.empty() && ends_.back() < tags_.size() &&
          tags_.back().field == static_cast<std::uint16_t>(Field::year) && tags_.back().value >= 1900 &&
          !counts_something(document, analysis, i))
        tags_.push_back({static_cast<std::uint16_t>(Field::bare_year), 1, tags_.back().value});
      tag_number(word, tags_);
      if (opens_paragraph(document, i) && raw.size() == 5 && raw[2] == '.' && ends_.back() < tags_.size() &&
          tags_[ends_.back()].field == static_cast<std::uint16_t>(Field::clock_short))
        tags_[ends_.back()].field = static_cast<std::uint16_t>(Field::clock);
      if (const auto* found = lexicon.find(word))
        for (const Tag& tag : *found)
          if (tag.field != static_cast<std::uint16_t>(Field::reference) || !joins_clauses(analysis, i))
            tags_.push_back(tag);
      if (lexicon.opens_phrase(word)) {
        for (std::size_t more = 1; more < TimeLexicon::longest_phrase && i + more < count; ++more) {
          if (document.tokens[i + more].sentence != document.tokens[i].sentence) break;
          const std::string_view next = document.word(i + more);
          if (next.size() > longest_word) break;
          word += ' ';
          word += lower(next);
          if (const auto* found = lexicon.find(word)) tags_.insert(tags_.end(), found->begin(), found->end());
        }
      }
    }
    ends_.push_back(tags_.size());
  }
}

}  // namespace volgens
