// Counts over the pairs of compare.h; every measure is a quotient of counts, so that articles can be added up.
// Tested by tests/unit/eval/scores_test.cc and tests/golden/eval_test.py.
#include "eval/scores.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

namespace volgens {
namespace {

constexpr double all_but_rounding = 0.999999;
constexpr double same_source = 0.5;

double quotient(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

class Counter {
 public:
  Counter(const Letters& letters, const Annotated& annotated, const Reading& reading,
          const std::vector<StatementPair>& pairs)
      : letters_(letters), annotated_(annotated), reading_(reading), pairs_(pairs) {}

  Scores run() {
    scores_.articles = 1;
    totals();
    for (const StatementPair& pair : pairs_)
      if (pair.f1 >= same_statement) count(pair);
    nesting();
    judge();
    if (annotated_.times) times(*annotated_.times);
    return std::move(scores_);
  }

 private:
  void totals() {
    for (const AnnotatedStatement& one : annotated_.statements) {
      for (Measure* measure : contents()) measure->annotated += 1;
      scores_.cue.annotated += !one.statement.cue.empty();
      scores_.source.annotated += !one.statement.source.empty();
      scores_.nested.annotated += one.statement.parent.has_value();
      scores_.covered.whole += !one.speakers.empty();
      form_of(one).annotated += 1;
    }
    for (const Statement& one : reading_.statements) {
      for (Measure* measure : contents()) measure->read += 1;
      scores_.cue.read += !one.cue.empty();
      scores_.source.read += !one.source.empty();
      scores_.nested.read += one.parent.has_value();
    }
  }

  std::array<Measure*, 4> contents() {
    return {&scores_.who_said_what, &scores_.content_half, &scores_.content_eight, &scores_.content_exact};
  }

  FormScore& form_of(const AnnotatedStatement& one) {
    return scores_.by_form[static_cast<std::size_t>(one.statement.form)];
  }

  void count(const StatementPair& pair) {
    const AnnotatedStatement& annotated = annotated_.statements[pair.annotated];
    const Statement& wanted = annotated.statement;
    const Statement& given = reading_.statements[pair.read];
    scores_.content_half.right += 1;
    scores_.content_eight.right += pair.f1 >= words_found;
    scores_.content_exact.right += pair.f1 > all_but_rounding;
    scores_.who_said_what.right += pair.right();
    form_of(annotated).found += pair.f1 >= words_found;
    form_of(annotated).who += pair.right();
    scores_.form += {wanted.form == given.form, 1};
    scores_.mode += {wanted.mode == given.mode, 1};
    scores_.cue.right += LetterSet::shared(letters_.of(wanted.cue), letters_.of(given.cue)) > 0;
    scores_.source.right += LetterSet::f1(letters_.of(wanted.source), letters_.of(given.source)) >= same_source;
    const bool named = !speakers_of(reading_, given).empty();
    if (named) scores_.misattributed += {!pair.speakers, 1};
    scores_.covered.part += named && !annotated.speakers.empty();
  }

  void nesting() {
    std::unordered_map<std::uint32_t, std::uint32_t> read_as;  // annotated id, read id
    for (const StatementPair& pair : pairs_)
      if (pair.f1 >= same_statement)
        read_as[annotated_.statements[pair.annotated].statement.id] = reading_.statements[pair.read].id;
    for (const StatementPair& pair : pairs_) {
      const std::optional<std::uint32_t>& parent = annotated_.statements[pair.annotated].statement.parent;
      if (pair.f1 < same_statement || !parent || !read_as.contains(*parent)) continue;
      scores_.nested.right += reading_.statements[pair.read].parent == read_as.at(*parent);
    }
  }

  void judge() {
    for (const Statement& one : reading_.statements) scores_.judged.push_back({one.confidence, false});
    for (const StatementPair& pair : pairs_) scores_.judged[pair.read].right = pair.right();
  }

  void times(const std::vector<TimeExpression>& wanted) {
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, std::size_t> left;
    const auto key = [&](const TimeExpression& time) {
      return std::tuple(letters_.before(time.span.begin), letters_.before(time.span.end), time.value);
    };
    for (const TimeExpression& time : wanted) left[key(time)] += 1;
    scores_.times = {0, reading_.times.size(), wanted.size()};
    for (const TimeExpression& time : reading_.times)
      if (const auto found = left.find(key(time)); found != left.end() && found->second > 0) {
        found->second -= 1;
        scores_.times.right += 1;
      }
  }

  const Letters& letters_;
  const Annotated& annotated_;
  const Reading& reading_;
  const std::vector<StatementPair>& pairs_;
  Scores scores_;
};

}  // namespace

double Measure::precision() const { return quotient(right, read); }
double Measure::recall() const { return quotient(right, annotated); }
double Measure::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r > 0.0 ? 2 * p * r / (p + r) : 0.0;
}
Measure& Measure::operator+=(const Measure& other) {
  right += other.right;
  read += other.read;
  annotated += other.annotated;
  return *this;
}

double Share::value() const { return quotient(part, whole); }
Share& Share::operator+=(const Share& other) {
  part += other.part;
  whole += other.whole;
  return *this;
}

Scores& Scores::operator+=(const Scores& other) {
  articles += other.articles;
  who_said_what += other.who_said_what;
  content_half += other.content_half;
  content_eight += other.content_eight;
  content_exact += other.content_exact;
  cue += other.cue;
  source += other.source;
  nested += other.nested;
  times += other.times;
  misattributed += other.misattributed;
  covered += other.covered;
  form += other.form;
  mode += other.mode;
  for (std::size_t i = 0; i < by_form.size(); ++i) {
    by_form[i].annotated += other.by_form[i].annotated;
    by_form[i].found += other.by_form[i].found;
    by_form[i].who += other.by_form[i].who;
  }
  judged.insert(judged.end(), other.judged.begin(), other.judged.end());
  return *this;
}

Scores score(const Letters& letters, const Annotated& annotated, const Reading& reading,
             const std::vector<StatementPair>& pairs) {
  return Counter(letters, annotated, reading, pairs).run();
}

}  // namespace volgens
