// Walks the Universal Dependencies tree of each sentence. Where a tree is known to be shaky (clauses joined behind a
// complement clause) the order of words decides: a main clause has its verb right behind the conjunction or subject.
// Tested by tests/unit/language/syntax_test.cc.
#include "language/syntax.h"

#include <algorithm>

#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t furthest_particle =
    12;  // tokens between a verb and its particle when the tree does not join them
constexpr std::uint32_t longest_clause = 400;  // tokens; a sentence without end must not cost its length for every verb
constexpr std::uint32_t furthest_clause = 14;  // tokens between a verb and its clause when the tree does not join them
constexpr int highest_chain = 4;               // how many verbs a subject may be shared through

bool starts_with(std::string_view whole, std::string_view part) { return whole.substr(0, part.size()) == part; }

}  // namespace

Syntax::Syntax(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases)
    : document_(document),
      analysis_(analysis),
      index_(phrases, document.tokens.size()),
      quotation_(document.tokens.size(), -1),
      children_(document.tokens.size()),
      subtree_(document.tokens.size()) {
  std::size_t next = 0;
  std::vector<std::int32_t> open;
  for (std::size_t t = 0; t < document.tokens.size(); ++t) {
    const std::size_t at = document.tokens[t].span.begin;
    while (next < document.quotations.size() && document.quotations[next].inner.begin <= at)
      open.push_back(static_cast<std::int32_t>(next++));
    while (!open.empty() && document.quotations[open.back()].inner.end <= at) open.pop_back();
    quotation_[t] = open.empty() ? -1 : open.back();
  }
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t)
    if (const std::int32_t up = analysis.words[t].head; up >= 0) children_[up].push_back(t);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.begin_token; t < sentence.end_token; ++t) subtree_[t] = {t, t + 1};
    // Every token widens its ancestors; a path is at most as long as its sentence, and a step that widens nothing ends
    // it.
    for (std::uint32_t t = sentence.begin_token; t < sentence.end_token; ++t) {
      if (analysis.words[t].upos == Upos::punct) continue;
      for (std::int32_t up = analysis.words[t].head; up >= 0; up = analysis.words[up].head) {
        TokenRange& range = subtree_[up];
        if (range.begin <= t && t < range.end) break;
        range.begin = std::min(range.begin, t);
        range.end = std::max(range.end, t + 1);
      }
    }
  }
}

bool Syntax::is(std::uint32_t token, std::initializer_list<std::string_view> words) const {
  const std::string word = lower_case(document_.word(token));
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool Syntax::verb(std::uint32_t token) const {
  return analysis_.words[token].upos == Upos::verb || analysis_.words[token].upos == Upos::aux;
}

bool Syntax::finite(std::uint32_t token) const { return starts_with(analysis_.words[token].xpos, "WW|pv"); }

bool Syntax::has_relation(std::uint32_t token, std::string_view relation) const {
  return starts_with(analysis_.words[token].deprel, relation);
}

std::int32_t Syntax::child(std::uint32_t token, std::string_view relation) const {
  for (const std::uint32_t c : children_[token])
    if (has_relation(c, relation)) return static_cast<std::int32_t>(c);
  return -1;
}

TokenRange Syntax::trim(TokenRange range) const {
  while (!range.empty() && analysis_.words[range.end - 1].upos == Upos::punct) --range.end;
  while (!range.empty() && analysis_.words[range.begin].upos == Upos::punct) ++range.begin;
  return range;
}

TokenRange Syntax::sentence_words(std::uint32_t token) const {
  const Sentence& sentence = document_.sentences[document_.tokens[token].sentence];
  return trim({sentence.begin_token, sentence.end_token});
}

TokenRange Syntax::subtree(std::uint32_t token) const { return subtree_[token]; }

bool Syntax::passive(std::uint32_t verb) const {
  return child(verb, "aux:pass") >= 0 || child(verb, "nsubj:pass") >= 0;
}

std::int32_t Syntax::antecedent(std::uint32_t pronoun, std::int32_t noun) const {
  if (pronoun < 2 || document_.word(pronoun - 1) != ",") return noun;
  std::int32_t at = static_cast<std::int32_t>(pronoun) - 2;
  for (int step = 0; step < highest_chain && at > noun; ++step) {
    if (has_relation(static_cast<std::uint32_t>(at), "appos")) return at;
    at = head(static_cast<std::uint32_t>(at));
  }
  return noun;
}

std::int32_t Syntax::subject(std::uint32_t verb) const {
  std::uint32_t at = verb;
  for (int step = 0; step < highest_chain; ++step) {
    for (const std::uint32_t c : children_[at]) {
      // `hebben beide gesproken`: a floating quantifier stands for the subject
      if (!has_relation(c, "nsubj") && !is(c, {"beide", "beiden"})) continue;
      // A relative pronoun stands for the noun that its clause belongs to.
      if (starts_with(analysis_.words[c].xpos, "VNW|betr") && has_relation(at, "acl") && head(at) >= 0)
        return antecedent(c, head(at));
      return static_cast<std::int32_t>(c);
    }
    // `X zei: "Y blijft"`: the tree may hang X on the quotation's verb
    for (const std::uint32_t c : children_[at])
      if (quotation_[c] != quotation_[verb] && has_relation(c, "parataxis"))
        for (const std::uint32_t s : children_[c])
          if (s < at && has_relation(s, "nsubj") && quotation_[s] == quotation_[verb])
            return static_cast<std::int32_t>(s);
    const std::int32_t up = head(at);
    if (up < 0) return -1;
    if (quotation_[up] != quotation_[verb])
      for (const std::uint32_t c : children_[up])
        if (has_relation(c, "nsubj") && quotation_[c] == quotation_[verb]) return static_cast<std::int32_t>(c);
    const bool shares = has_relation(at, "conj") || has_relation(at, "xcomp") || has_relation(at, "advcl") ||
                        has_relation(at, "parataxis");
    if (has_relation(at, "acl")) return up;
    if (!shares) return -1;
    if (has_relation(at, "parataxis") && static_cast<std::uint32_t>(up) > at) {
      // `X zei: Y blijft`: the tree may hang X on the verb behind the colon
      if (!is(at + 1, {":"})) return -1;
      for (const std::uint32_t c : children_[up])
        if (c < at && has_relation(c, "nsubj")) return static_cast<std::int32_t>(c);
      return -1;
    }
    at = static_cast<std::uint32_t>(up);
  }
  return -1;
}

bool Syntax::opens_complement(TokenRange range) const {
  if (range.empty()) return false;
  const Word& word = analysis_.words[range.begin];
  if (is(range.begin, {"dat", "of", "wat", "wie", "hoe", "waarom", "waar", "wanneer", "welke", "welk", "hoeveel",
                       "hoezeer", "hoelang"}))
    return true;
  if (starts_with(lower_case(document_.word(range.begin)), "waar") && word.upos == Upos::adv) return true;
  // "in welke mate", "op welk moment", "met wie"
  return word.upos == Upos::adp && range.begin + 1 < range.end &&
         is(range.begin + 1, {"welke", "welk", "wie", "hoeveel", "wat"});
}

TokenRange Syntax::cut_joined_clause(TokenRange range) const {
  for (std::uint32_t t = range.begin + 2; t + 1 < range.end; ++t) {
    if (quotation_[t] != quotation_[range.begin]) continue;
    const bool comma = is(t - 1, {","});
    if (is(t, {"waarna", "waarop"}) && comma) return trim({range.begin, t});
    if (is(t, {"aldus", "zo"}) && comma) return trim({range.begin, t});
    // `, zei hij`: a frame behind the clause
    if (comma && finite(t) && !verb(t + 1) && index_.beginning_at(t + 1) >= 0 && verb(t - 2))
      return trim({range.begin, t});
    if (!is(t, {"en", "maar", "want"})) continue;
    const std::uint32_t next = t + 1;
    // `dat A blijft en waarschuwde voor B`: inside the clause the second verb would stand at its end
    if (finite(next) && next + 1 < range.end && !verb(next + 1)) return trim({range.begin, t});
    // `maar de minister weigert`: subject and verb second open a main clause
    if (const std::int32_t phrase = index_.beginning_at(next); phrase >= 0 && comma) {
      const std::uint32_t behind = index_.end_of(phrase);
      if (behind + 1 < range.end && finite(behind) && !verb(behind - 1)) return trim({range.begin, t});
    }
  }
  return range;
}

/// End of the words of this sentence that stand in the same quotation, nested ones included.
std::uint32_t Syntax::level_end(std::uint32_t token) const {
  const std::uint32_t last = std::min(sentence_words(token).end, token + longest_clause);
  if (quotation_[token] < 0) return last;
  const std::size_t limit = document_.quotations[quotation_[token]].inner.end;
  std::uint32_t end = token;
  while (end < last && document_.tokens[end].span.begin < limit) ++end;
  return end;
}

TokenRange Syntax::clause_complement(std::uint32_t verb) const {
  const auto candidate = [&](std::uint32_t c) -> TokenRange {
    if (!(has_relation(c, "ccomp") || has_relation(c, "csubj") || has_relation(c, "advcl") || has_relation(c, "acl") ||
          has_relation(c, "xcomp") || has_relation(c, "obl") || has_relation(c, "parataxis") || has_relation(c, "obj")))
      return {};
    TokenRange range = subtree_[c];
    // "erop dat": the fixed adverb may hang below the clause
    while (range.size() > 2 && !opens_complement(range) && range.begin + 1 < c && !is(range.begin, {"om"}) &&
           (starts_with(lower_case(document_.word(range.begin)), "er") ||
            analysis_.words[range.begin].upos == Upos::adv || analysis_.words[range.begin].upos == Upos::punct))
      ++range.begin;
    if (!opens_complement(range) || range.holds(verb)) return {};
    // `een rapport, dat dinsdag verscheen`
    if (has_relation(c, "acl") && starts_with(analysis_.words[range.begin].xpos, "VNW|betr")) return {};
    const bool complement =
        has_relation(c, "ccomp") || has_relation(c, "csubj") || has_relation(c, "obj") || has_relation(c, "xcomp");
    // A question word opens many adverbial and relative clauses; only `dat` and `of` are trusted there.
    if (!complement && !is(range.begin, {"dat", "of"})) return {};
    // What follows the clause belongs to it unless a main clause is joined: the tree often hangs `mits …`, `toen …` on
    // the verb.
    if (range.begin > verb) range.end = std::max(range.end, level_end(range.begin));
    return cut_joined_clause(trim(range));
  };
  for (const std::uint32_t c : children_[verb]) {
    if (const TokenRange range = candidate(c); !range.empty()) return range;
    if (starts_with(lower_case(document_.word(c)), "er") || starts_with(lower_case(document_.word(c)), "daar"))
      for (const std::uint32_t below : children_[c])
        if (const TokenRange range = candidate(below); !range.empty()) return range;
  }
  return {};
}

TokenRange Syntax::clause_behind(std::uint32_t verb) const {
  const TokenRange sentence = sentence_words(verb);
  for (std::uint32_t t = verb + 1; t + 2 < sentence.end && t < verb + furthest_clause; ++t) {
    if (quotation_[t] != quotation_[verb]) return {};
    if (is(t, {";", ":"}) || (finite(t) && analysis_.words[t].upos == Upos::verb)) return {};
    const bool subordinate = analysis_.words[t].upos == Upos::sconj;
    const bool question =
        is(t, {"hoe", "waarom", "wat", "wie", "waar", "wanneer", "hoeveel"}) && (t == verb + 1 || !is(t - 1, {","}));
    if (!(is(t, {"dat"}) && subordinate) && !is(t, {"of"}) && !question) continue;
    const std::uint32_t end = level_end(verb);
    bool has_verb = false;
    for (std::uint32_t k = t + 1; k < end; ++k) has_verb = has_verb || finite(k);
    if (has_verb) return cut_joined_clause(trim({t, end}));
  }
  return {};
}

TokenRange Syntax::infinitive_complement(std::uint32_t verb) const {
  for (const std::uint32_t c : children_[verb]) {
    if (!has_relation(c, "xcomp") && !has_relation(c, "ccomp") && !has_relation(c, "advcl") && !has_relation(c, "acl"))
      continue;
    if (c < verb) continue;
    bool te = false;
    for (const std::uint32_t below : children_[c])
      te |= is(below, {"te"}) && below + 1 < document_.tokens.size() && this->verb(below + 1);
    if (!te) continue;
    TokenRange range = trim(subtree_[c]);
    range.begin = std::max(range.begin, verb + 1);
    return cut_joined_clause(range);
  }
  return {};
}

TokenRange Syntax::infinitive_behind(std::uint32_t verb, std::uint32_t from) const {
  const std::uint32_t end = level_end(verb);
  for (std::uint32_t t = std::max(verb + 1, from); t + 1 < end; ++t) {
    if (finite(t) || is(t, {"dat", "of", ":"})) return {};
    if (!is(t, {"te"}) || !this->verb(t + 1)) continue;
    return cut_joined_clause(trim({std::max(verb + 1, from), end}));
  }
  return {};
}

std::int32_t Syntax::object(std::uint32_t verb) const {
  const std::int32_t found = child(verb, "obj");
  if (found >= 0 && !starts_with(analysis_.words[found].xpos, "VNW|refl") &&
      !starts_with(analysis_.words[found].xpos, "VNW|pr"))
    return found;
  // `beloofde veel goeds`: a postnominal adjective is a noun phrase of its own
  for (const std::uint32_t c : children_[verb])
    if (c > verb && starts_with(analysis_.words[c].xpos, "ADJ|postnom")) return static_cast<std::int32_t>(c);
  return passive(verb) ? child(verb, "nsubj:pass") : -1;
}

std::int32_t Syntax::prepositional(std::uint32_t verb, const std::vector<std::string_view>& prepositions) const {
  const auto below = [&](std::uint32_t parent) -> std::int32_t {
    for (const std::uint32_t c : children_[parent]) {
      if (!has_relation(c, "obl") && !has_relation(c, "nmod") && !has_relation(c, "advmod")) continue;
      for (const std::uint32_t k : children_[c])
        if (has_relation(k, "case") && k < c &&
            std::find(prepositions.begin(), prepositions.end(), lower_case(document_.word(k))) != prepositions.end())
          return static_cast<std::int32_t>(c);
    }
    return -1;
  };
  const std::int32_t found = below(verb);
  if (found >= 0 || !has_relation(verb, "acl")) return found;
  // `een studie waaruit blijkt dat`: the relative adverb stands for the noun
  for (const std::uint32_t c : children_[verb]) {
    const std::string word = lower_case(document_.word(c));
    if (c < verb && starts_with(word, "waar") &&
        std::find(prepositions.begin(), prepositions.end(), std::string_view(word).substr(4)) != prepositions.end())
      return head(verb);
  }
  return -1;
}

std::int32_t Syntax::particle(std::uint32_t verb, std::string_view particle) const {
  // A fixed adverb (`erop`) is hung up in many ways; a particle that is a preposition of its own is none.
  const bool adverb = starts_with(particle, "er") || starts_with(particle, "daar") || starts_with(particle, "hier");
  const auto stands_apart = [&](std::uint32_t t) {
    return adverb || has_relation(t, "compound") || !(has_relation(t, "case") || has_relation(t, "mark"));
  };
  // A particle apart from its verb stands behind it; before it the two are one word.
  for (const std::uint32_t c : children_[verb])
    if ((c > verb || !finite(verb)) && stands_apart(c) && lower_case(document_.word(c)) == particle)
      return static_cast<std::int32_t>(c);
  const TokenRange sentence = sentence_words(verb);
  for (std::uint32_t t = verb + 1; t < sentence.end && t < verb + furthest_particle; ++t) {
    if (stands_apart(t) && lower_case(document_.word(t)) == particle) return static_cast<std::int32_t>(t);
    // `zei dat zij op antwoord wacht`: what stands in a clause of its own is no particle of the verb before it
    if ((finite(t) && t > verb + 1) || analysis_.words[t].upos == Upos::sconj) break;
  }
  return -1;
}

}  // namespace volgens
