// Climbs the dependency tree to the nearest verb and combines it with its auxiliaries. Tested by
// tests/unit/time/tense_test.cc.
#include "time/tense.h"

#include <algorithm>
#include <string_view>

namespace volgens {
namespace {

constexpr std::uint32_t reach = 40;  // tokens to either side
constexpr int most_steps = 12;

class TenseReader {
 public:
  TenseReader(const Document& document, const Analysis& analysis, std::uint32_t token) : words_(analysis.words) {
    const Sentence& sentence = document.sentences[document.tokens[token].sentence];
    begin_ = std::max(sentence.begin_token, token > reach ? token - reach : 0);
    end_ = std::min(sentence.end_token, token + reach);
  }

  Tense run(std::uint32_t token) const {
    std::uint32_t at = token;
    std::uint32_t infinitive = none;
    for (int step = 0; step < most_steps; ++step) {
      const Tense tense = of_clause(at);
      if (tense != Tense::none)
        return infinitive != none && distance(token, infinitive) < distance(token, at) ? Tense::future : tense;
      if (infinitive == none && verbal(at) && has(at, "VerbForm=Inf")) infinitive = at;
      const std::int32_t head = words_[at].head;
      if (head < 0) break;
      at = static_cast<std::uint32_t>(head);
    }
    if (infinitive != none) return Tense::future;
    return nearest(token);
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  static std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

  [[nodiscard]] bool has(std::uint32_t word, std::string_view feature) const {
    return words_[word].feats.find(feature) != std::string_view::npos;
  }
  [[nodiscard]] bool verbal(std::uint32_t word) const {
    return words_[word].upos == Upos::verb || words_[word].upos == Upos::aux;
  }

  [[nodiscard]] Tense of_finite(std::uint32_t verb) const {
    if (words_[verb].lemma == "zullen") return Tense::future;
    return has(verb, "Tense=Past") ? Tense::past : Tense::present;
  }

  /// A word with its auxiliaries and copula.
  [[nodiscard]] Tense of_clause(std::uint32_t word) const {
    if (verbal(word) && has(word, "VerbForm=Fin")) return of_finite(word);
    const bool participle = words_[word].upos == Upos::verb && has(word, "VerbForm=Part");
    const bool infinitive = verbal(word) && has(word, "VerbForm=Inf");
    bool perfect = false;
    bool will = false;  // `zullen`, which looks ahead also with a perfect, where `zouden` does not
    Tense tense = Tense::none;
    for (std::uint32_t other = begin_; other < end_; ++other) {
      if (words_[other].head != static_cast<std::int32_t>(word) || words_[other].upos != Upos::aux) continue;
      const bool have = words_[other].lemma == "hebben" || words_[other].lemma == "zijn";
      perfect = perfect || (participle && have);
      will = will || has(other, "Tense=Pres");
      if (has(other, "VerbForm=Fin")) tense = of_finite(other);
    }
    if (perfect && !(will && tense == Tense::future)) return Tense::past;
    if (infinitive && tense == Tense::present) return Tense::future;
    return tense;
  }

  /// The finite verb that stands nearest, for sentences whose tree does not help.
  [[nodiscard]] Tense nearest(std::uint32_t token) const {
    for (std::uint32_t distance = 1; distance <= reach; ++distance) {
      if (token + distance < end_ && verbal(token + distance) && has(token + distance, "VerbForm=Fin"))
        return of_finite(token + distance);
      if (token >= begin_ + distance && verbal(token - distance) && has(token - distance, "VerbForm=Fin"))
        return of_finite(token - distance);
    }
    return Tense::none;
  }

  const std::vector<Word>& words_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

Tense tense_at(const Document& document, const Analysis& analysis, std::uint32_t token) {
  if (analysis.words.size() != document.tokens.size()) return Tense::none;
  return TenseReader(document, analysis, token).run(token);
}

}  // namespace volgens
