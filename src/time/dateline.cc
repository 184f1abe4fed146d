// Collects every proof, then asks that all name the same day. Tested by tests/unit/time/dateline_test.cc.
#include "time/dateline.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "time/resolve.h"

namespace volgens {
namespace {

class DatelineReader {
 public:
  DatelineReader(const Document& document, const std::vector<TimeFrame>& frames, const TimeLexicon& lexicon,
                 PartialDate published)
      : document_(document), frames_(frames), lexicon_(lexicon), published_(published) {
    mark_quoted();
  }

  std::optional<Dateline> run() {
    for (std::size_t i = 0; i < frames_.size(); ++i) {
      if (quoted_[frames_[i].begin]) continue;
      if (is_day_word(frames_[i])) {
        if (i + 1 < frames_.size() && follows(frames_[i], frames_[i + 1]))
          told_with_its_date(frames_[i], frames_[i + 1]);
        told_with_an_event(frames_[i]);
      }
      if (opens_article(frames_[i])) prove(date_in(frames_[i]), 0, frames_[i].begin, frames_[i].end);
    }
    if (contradicted_) return std::nullopt;
    return found_;
  }

 private:
  static bool is_day_word(const TimeFrame& frame) {
    return frame.operation == Operation::calendar && frame.has(Field::day_word) && !frame.has(Field::clock) &&
           !frame.has(Field::hour);
  }

  /// `vandaag, maandag 16 juli`, `vandaag (16 juli)`, `gisteren, Koningsdag`.
  [[nodiscard]] bool follows(const TimeFrame& word, const TimeFrame& date) const {
    if (date.operation != Operation::calendar && date.operation != Operation::holiday) return false;
    if (date.begin == word.end) return true;
    if (date.begin != word.end + 1) return false;
    const std::string_view between = document_.word(word.end);
    return between == "," || between == "(";
  }

  void told_with_its_date(const TimeFrame& word, const TimeFrame& date) {
    prove(date_in(date), word.get(Field::day_word), word.begin, date.end);
  }

  /// The day of a frame, with what is missing taken from the publication date or from its weekday.
  [[nodiscard]] std::optional<Day> date_in(const TimeFrame& frame) const {
    int year = frame.has(Field::year) ? frame.integer(Field::year) : published_.year;
    if (year == 0) return std::nullopt;
    if (frame.operation == Operation::holiday) return holiday_in(lexicon_.holiday(frame.get(Field::holiday)), year);
    if (!frame.has(Field::day)) return std::nullopt;
    const int day = frame.integer(Field::day);
    const int first = frame.has(Field::month) ? frame.integer(Field::month)
                      : published_.month > 0  ? published_.month
                                              : 1;
    const int last = frame.has(Field::month) || published_.month > 0 ? first : 12;
    std::optional<Day> only;
    for (int month = first; month <= last; ++month) {
      const auto candidate = day_of({year, month, day});
      if (!candidate) continue;
      if (frame.has(Field::weekday) && iso_weekday(*candidate) != frame.integer(Field::weekday)) continue;
      if (only) return std::nullopt;
      only = candidate;
    }
    return only;
  }

  void told_with_an_event(const TimeFrame& word) {
    const Sentence& sentence = document_.sentences[document_.tokens[word.begin].sentence];
    constexpr std::uint32_t reach = 60;
    const std::uint32_t from = std::max(sentence.begin_token, word.begin > reach ? word.begin - reach : 0);
    const std::uint32_t to = std::min(sentence.end_token, word.begin + reach);
    std::vector<std::string> words;
    for (std::uint32_t token = from; token < to; ++token)
      words.push_back(quoted_[token] ? "" : lower_case(document_.word(token)));
    for (const DatedEvent& event : lexicon_.events()) {
      const auto named = std::search(words.begin(), words.end(), event.words.begin(), event.words.end());
      if (named == words.end()) continue;
      const bool told = std::any_of(event.verbs.begin(), event.verbs.end(), [&](std::string_view verb) {
        return std::find(words.begin(), words.end(), verb) != words.end();
      });
      if (told) prove_if_fitting(day_of(parse_date(event.date)), word.get(Field::day_word), word.begin, word.end);
    }
  }

  /// `Nieuwegein, 8 juli 2005 –`, `DEN HAAG, 16 juli (ANP) -` before the first sentence.
  [[nodiscard]] bool opens_article(const TimeFrame& frame) const {
    if (frame.operation != Operation::calendar || !frame.has(Field::day) || !frame.has(Field::month)) return false;
    const Sentence& sentence = document_.sentences[document_.tokens[frame.begin].sentence];
    constexpr std::uint32_t first_paragraphs = 3;
    constexpr std::uint32_t longest_place = 6;
    if (sentence.paragraph >= first_paragraphs || frame.begin - sentence.begin_token > longest_place) return false;
    for (std::uint32_t token = sentence.begin_token; token < frame.begin; ++token) {
      const std::string_view word = document_.word(token);
      if (word != "," && word != "(" && !is_upper_initial(word)) return false;
    }
    if (frame.end >= document_.tokens.size() || frame.begin == sentence.begin_token) return false;
    const std::string_view behind = document_.word(frame.end);
    return behind == "–" || behind == "-" || behind == "—" || behind == "(";
  }

  void prove(std::optional<Day> day, std::int64_t shift, std::uint32_t begin, std::uint32_t end) {
    if (!day) return;
    const auto own = add_days(*day, -shift);
    if (!own) return;
    const PartialDate date = date_of(*own);
    const bool fits = (published_.year == 0 || published_.year == date.year) &&
                      (published_.month == 0 || published_.month == date.month);
    const std::string value = iso_date(date);
    contradicted_ = contradicted_ || !fits || (found_ && found_->value != value);
    if (!found_) found_ = Dateline{value, {document_.tokens[begin].span.begin, document_.tokens[end - 1].span.end}};
  }

  /// An event of another year is another edition, no contradiction.
  void prove_if_fitting(std::optional<Day> day, std::int64_t shift, std::uint32_t begin, std::uint32_t end) {
    const auto own = day ? add_days(*day, -shift) : std::nullopt;
    if (!own) return;
    const PartialDate date = date_of(*own);
    if (published_.year != 0 && published_.year != date.year) return;
    if (published_.month != 0 && published_.month != date.month) return;
    prove(day, shift, begin, end);
  }

  void mark_quoted() {
    quoted_.assign(document_.tokens.size(), false);
    std::size_t token = 0;
    std::size_t covered = 0;
    for (const Quotation& quotation : document_.quotations) {
      if (quotation.inner.end <= covered) continue;
      while (token < quoted_.size() && document_.tokens[token].span.begin < quotation.inner.begin) ++token;
      while (token < quoted_.size() && document_.tokens[token].span.begin < quotation.inner.end)
        quoted_[token++] = true;
      covered = quotation.inner.end;
    }
  }

  const Document& document_;
  const std::vector<TimeFrame>& frames_;
  const TimeLexicon& lexicon_;
  PartialDate published_;
  std::vector<bool> quoted_;
  std::optional<Dateline> found_;
  bool contradicted_ = false;
};

}  // namespace

std::optional<Dateline> infer_dateline(const Document& document, const std::vector<TimeFrame>& frames,
                                       const TimeLexicon& lexicon, PartialDate published) {
  if (published.known()) return std::nullopt;
  return DatelineReader(document, frames, lexicon, published).run();
}

}  // namespace volgens
