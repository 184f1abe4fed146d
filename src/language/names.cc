// A name is a run of capitalised words that the tagger takes for proper nouns, joined by particles and initials.
// Its type comes from lists, then from its words and its neighbours. Tested by tests/unit/language/names_test.cc.
#include "language/names.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace volgens {
namespace {

bool is_initial(std::string_view word) {
  // "J.", "J.P.", "Th."
  if (word.size() < 2 || word.back() != '.' || !is_upper_initial(word)) return false;
  std::size_t letters = 0;
  for (const char c : word) {
    letters = c == '.' ? 0 : letters + 1;
    if (letters > 2) return false;
  }
  return true;
}

bool all_capitals(std::string_view word) {
  std::size_t upper = 0;
  for (const unsigned char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    upper += c >= 'A' && c <= 'Z';
  }
  return upper >= 2;
}

class NameFinder {
 public:
  NameFinder(const Document& document, const NameLexicon& lexicon, Analysis& analysis)
      : document_(document), lexicon_(lexicon), analysis_(analysis) {}

  void run() {
    for (const Sentence& sentence : document_.sentences) {
      std::uint32_t i = sentence.begin_token;
      while (i < sentence.end_token) {
        if (!starts_name(i, sentence)) {
          ++i;
          continue;
        }
        const std::uint32_t end = name_end(i, sentence);
        analysis_.names.push_back({i, end, type_of(i, end)});
        i = end;
      }
    }
  }

 private:
  std::string_view word(std::uint32_t i) const { return document_.word(i); }

  bool listed(std::uint32_t i) const {
    return lexicon_.first_names.count(word(i)) || lexicon_.places.count(word(i)) || lexicon_.organisations.count(word(i));
  }

  bool capitalised(std::uint32_t i) const { return is_upper_initial(word(i)); }

  /// Whether a capital at this place says nothing, since any word would have one.
  bool capital_is_expected(std::uint32_t i, const Sentence& sentence) const {
    for (std::uint32_t k = i; k-- > sentence.begin_token;) {
      const std::string_view before = word(k);
      if (before == ":" ) return true;
      if (analysis_.words[k].upos != Upos::punct) return false;
    }
    return true;
  }

  bool starts_name(std::uint32_t i, const Sentence& sentence) const {
    if (!capitalised(i)) return false;
    const Upos upos = analysis_.words[i].upos;
    if (lexicon_.inhabitants.count(word(i)) || lexicon_.adjectives.count(word(i))) return false;
    if (is_initial(word(i)))
      return i + 1 < sentence.end_token && (capitalised(i + 1) || lexicon_.particles.count(word(i + 1)));
    if (!capital_is_expected(i, sentence)) return upos == Upos::propn || upos == Upos::x || upos == Upos::noun || listed(i);
    if (listed(i) && (upos == Upos::noun || upos == Upos::x)) return true;
    return upos == Upos::propn;
  }

  bool carries_on(std::uint32_t i) const {
    const Upos upos = analysis_.words[i].upos;
    return capitalised(i) && !lexicon_.inhabitants.count(word(i)) && upos != Upos::pron && upos != Upos::punct && upos != Upos::det &&
           upos != Upos::adp && upos != Upos::sconj;
  }

  /// `Onderwijs Bert Ravels`: a first name behind a word that is no part of a person's name opens a name of its own.
  bool opens_own_name(std::uint32_t begin, std::uint32_t at, const Sentence& sentence) const {
    if (!lexicon_.first_names.count(word(at)) || at + 1 >= sentence.end_token || !capitalised(at + 1)) return false;
    for (std::uint32_t t = begin; t < at; ++t)
      if (lexicon_.first_names.count(word(t)) || is_initial(word(t))) return false;
    return analysis_.words[begin].upos == Upos::noun || lexicon_.organisations.count(word(begin));
  }

  std::uint32_t name_end(std::uint32_t begin, const Sentence& sentence) const {
    std::uint32_t end = begin + 1;
    while (end < sentence.end_token) {
      if (opens_own_name(begin, end, sentence)) break;
      if (carries_on(end)) {
        ++end;
        continue;
      }
      std::uint32_t next = end;
      while (next < sentence.end_token && next < end + 3 && lexicon_.particles.count(word(next))) ++next;
      if (next == end || next >= sentence.end_token || !carries_on(next)) break;
      if (!joins(begin, end, next)) break;
      end = next + 1;
    }
    return end;
  }

  /// Particles join behind first names and initials: `Jan van Dijk`, but not `Ellen Wijchers van Lokaal Belang` or `X uit Rolde`.
  bool joins(std::uint32_t begin, std::uint32_t end, std::uint32_t next) const {
    static constexpr std::array<std::string_view, 10> prepositions = {"uit", "op", "in", "bij", "aan", "onder", "over", "voor", "tot", "te"};
    if (std::find(prepositions.begin(), prepositions.end(), word(end)) != prepositions.end() && next == end + 1) return false;
    if (lexicon_.places.count(word(begin)) || lexicon_.organisations.count(word(begin)) || all_capitals(word(begin))) return false;
    if (lexicon_.particles.count(lower_case(word(begin)))) return true;
    for (std::uint32_t t = begin; t < end; ++t)
      if (!lexicon_.first_names.count(word(t)) && !is_initial(word(t))) return end == begin + 1 && next > end + 1;
    return true;
  }

  std::string join(std::uint32_t begin, std::uint32_t end) const {
    return std::string(document_.text.substr(document_.tokens[begin].span.begin,
                                             document_.tokens[end - 1].span.end - document_.tokens[begin].span.begin));
  }

  NameType type_of(std::uint32_t begin, std::uint32_t end) const {
    const std::string whole = join(begin, end);
    if (lexicon_.organisations.count(whole)) return NameType::organisation;
    if (lexicon_.places.count(whole)) return NameType::place;
    if (begin > 0 && lexicon_.titles.count(lower_case(word(begin - 1)))) return NameType::person;
    if (is_initial(word(begin)) || (end - begin > 1 && lexicon_.first_names.count(word(begin)))) return NameType::person;
    if (all_capitals(word(begin)) && word(begin).size() <= 6) return NameType::organisation;
    if (end - begin == 1 && lexicon_.first_names.count(word(begin))) return NameType::person;
    static constexpr std::array<std::string_view, 12> organisation_words = {
        "Partij", "Bank", "Universiteit", "Ministerie", "Bond", "Raad", "Stichting", "Instituut", "Vereniging", "Kamer", "Groep", "Holding"};
    for (std::uint32_t i = begin; i < end; ++i)
      if (std::find(organisation_words.begin(), organisation_words.end(), word(i)) != organisation_words.end())
        return NameType::organisation;
    if (begin > 0 && preposition_of_place(begin)) return NameType::place;
    return end - begin > 1 ? NameType::person : NameType::other;
  }

  bool preposition_of_place(std::uint32_t begin) const {
    const std::string before = lower_case(word(begin - 1));
    return before == "in" || before == "te" || before == "uit" || before == "naar";
  }

  const Document& document_;
  const NameLexicon& lexicon_;
  Analysis& analysis_;
};

}  // namespace

void find_names(const Document& document, const NameLexicon& lexicon, Analysis& analysis) {
  analysis.names.clear();
  NameFinder(document, lexicon, analysis).run();
}

}  // namespace volgens
