// One pass from left to right: determiner or possessive, modifiers, then nouns and a name. Tested by
// tests/unit/language/phrases_test.cc.
#include "language/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.h"

namespace volgens {
namespace {

bool has(std::string_view xpos, std::string_view prefix) { return xpos.substr(0, prefix.size()) == prefix; }

/// Often tagged as possessives.
bool stands_for_self(std::string_view form) { return form == "hemzelf" || form == "haarzelf" || form == "henzelf"; }

bool is_determiner(const Word& word, std::string_view form) {
  return (word.upos == Upos::det || has(word.xpos, "VNW|bez")) && !stands_for_self(form);
}

bool is_modifier(const Word& word) {
  return word.upos == Upos::adj || word.upos == Upos::num || has(word.xpos, "WW|od") ||
         (has(word.xpos, "VNW|onbep") && word.xpos.find("|prenom|") != std::string_view::npos);
}

/// `deskundigen`, `de verdachte`, `omwonenden`: an adjective or participle that stands for people or things.
bool is_nominal(const Word& word) {
  return has(word.xpos, "ADJ|nom") || has(word.xpos, "WW|vd|nom") || has(word.xpos, "WW|od|nom");
}

constexpr std::uint32_t widest_insertion = 10;  // tokens between a determiner and the participle before its noun

/// `het gisteren uitgebrachte rapport`, `een door de gemeente ingehuurde onderzoeker`: the participle right before the
/// noun of the determiner at `at`, when what stands between them hangs below it and holds no name; else `at + 1`.
std::uint32_t behind_insertion(const std::vector<Word>& words, const std::vector<std::int32_t>& name_at,
                               std::uint32_t at) {
  const std::int32_t noun = words[at].head;
  if (noun <= static_cast<std::int32_t>(at) + 2 || noun > static_cast<std::int32_t>(at + widest_insertion))
    return at + 1;
  const auto participle = static_cast<std::uint32_t>(noun) - 1;
  const std::string_view xpos = words[participle].xpos;
  if (words[noun].upos != Upos::noun || words[participle].head != noun ||
      !(has(xpos, "WW|vd|prenom") || has(xpos, "WW|od|prenom")))
    return at + 1;
  for (std::uint32_t t = at + 1; t < participle; ++t) {
    const std::int32_t head = words[t].head;
    if (name_at[t] >= 0 || head <= static_cast<std::int32_t>(at) || head > static_cast<std::int32_t>(participle))
      return at + 1;
  }
  return participle;
}

bool is_pronoun(const Word& word, std::string_view form) {
  return stands_for_self(form) || (word.upos == Upos::pron && !has(word.xpos, "VNW|bez") &&
                                   !has(word.xpos, "VNW|refl") && !has(word.xpos, "VNW|pr|refl"));
}

bool inside(std::int32_t token, std::uint32_t from, std::uint32_t to) {
  return token >= static_cast<std::int32_t>(from) && token < static_cast<std::int32_t>(to);
}

/// Whether the tree joins a noun to those right before it: yes in `tientallen mensen`, no in `is volgens de politie
/// sprake van`.
bool tied(const std::vector<Word>& words, std::uint32_t begin, std::uint32_t noun) {
  constexpr std::uint32_t looked_at = 8;  // tokens, so that a line of a million nouns is no work
  if (inside(words[noun].head, begin, noun)) return true;
  for (std::uint32_t t = std::max(begin, noun > looked_at ? noun - looked_at : 0); t < noun; ++t)
    if (words[t].head == static_cast<std::int32_t>(noun)) return true;
  return false;
}

/// Whether the tree joins a name to the nouns before it: yes in `minister Maas`, no in `schepen van Mobiliteit Dirk
/// Coppieters`.
bool joined(const std::vector<Word>& words, std::uint32_t begin, std::uint32_t end, const Name& name) {
  for (std::uint32_t t = name.begin; t < name.end; ++t)
    if (inside(words[t].head, begin, end)) return true;
  for (std::uint32_t t = begin; t < end; ++t)
    if (inside(words[t].head, name.begin, name.end)) return true;
  return false;
}

/// `zei de minister donderdag`: when it was said, and no part of who said it.
bool is_day(std::string_view word) {
  constexpr std::array<std::string_view, 7> days = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                    "vrijdag", "zaterdag", "zondag"};
  constexpr std::array<std::string_view, 6> parts = {"", "ochtend", "morgen", "middag", "avond", "nacht"};
  return std::any_of(days.begin(), days.end(), [&](std::string_view day) {
    return word.starts_with(day) && std::find(parts.begin(), parts.end(), word.substr(day.size())) != parts.end();
  });
}

/// `nieuws- en opiniesite`, also where a space stands before the hyphen: the tokens before the noun that it ends with;
/// 0 when none is cut short there.
std::uint32_t cut_short(const Document& document, const std::vector<Word>& words, std::uint32_t first,
                        std::uint32_t end) {
  std::uint32_t t = first + 1;
  if (t < end && document.word(t) == "-" && words[first].upos == Upos::noun)
    ++t;
  else if (document.word(first).size() < 2 || !document.word(first).ends_with('-'))
    return 0;
  if (t + 1 >= end || (document.word(t) != "en" && document.word(t) != "of")) return 0;
  return words[t + 1].upos == Upos::noun ? t + 1 - first : 0;
}

/// `Apple CEO Steve Jobs`, `de Ajax spits Karel Vos`: the body before the role only tells which role it is.
void take_bearer(const Analysis& analysis, const std::vector<std::int32_t>& name_at, std::uint32_t end,
                 NounPhrase& phrase) {
  constexpr std::uint32_t longest_role = 2;  // tokens
  const Name& body = analysis.names[phrase.name];
  if (body.type == NameType::person && phrase.begin == body.begin) return;
  std::uint32_t at = body.end;
  while (at < end && at < body.end + longest_role && name_at[at] < 0 && analysis.words[at].upos == Upos::noun) ++at;
  if (at == body.end || at >= end || name_at[at] < 0) return;
  const Name& bearer = analysis.names[name_at[at]];
  if (bearer.type != NameType::person || bearer.begin != at) return;
  phrase.name = name_at[at];
  phrase.head = at - 1;
  phrase.end = bearer.end;
}

/// `beide` is tagged as a modifier even where no noun follows.
bool stands_for_both(std::string_view word) {
  return word == "beide" || word == "Beide" || word == "beiden" || word == "Beiden";
}

}  // namespace

std::vector<NounPhrase> find_noun_phrases(const Document& document, const Analysis& analysis) {
  const std::vector<Word>& words = analysis.words;
  std::vector<std::int32_t> name_at(words.size(), -1);
  for (std::size_t n = 0; n < analysis.names.size(); ++n)
    for (std::uint32_t i = analysis.names[n].begin; i < analysis.names[n].end; ++i)
      name_at[i] = static_cast<std::int32_t>(n);

  std::vector<NounPhrase> phrases;
  for (const Sentence& sentence : document.sentences) {
    std::uint32_t i = sentence.begin_token;
    while (i < sentence.end_token) {
      std::uint32_t k = i;
      const auto open = [&](std::uint32_t t) { return t < sentence.end_token && name_at[t] < 0; };
      bool determined = false;
      while (open(k) && is_determiner(words[k], document.word(k))) {
        // `volgens haar de chauffeurs`: an article opens a phrase of its own behind a possessive
        if (determined && has(words[k].xpos, "LID") && has(words[k - 1].xpos, "VNW|bez")) break;
        ++k;
        determined = true;
      }
      if (determined) k = behind_insertion(words, name_at, k - 1);
      while (open(k) &&
             (is_modifier(words[k]) || (determined && has(words[k].xpos, "WW|vd") && k + 1 < sentence.end_token &&
                                        (words[k + 1].upos == Upos::noun || is_modifier(words[k + 1])))))
        ++k;
      NounPhrase phrase{i, k, k, -1, false, false};
      std::uint32_t nouns = k;
      if (k > i && is_nominal(words[k - 1]) && !(open(k) && words[k].upos == Upos::noun))
        --k, nouns = k + 1;
      else if (open(k) && is_nominal(words[k]))
        nouns = k + 1;
      bool joins = nouns == k;
      while (open(nouns)) {
        const std::uint32_t cut = cut_short(document, words, nouns, sentence.end_token);
        if (cut > 0 && open(nouns + cut)) {
          nouns += cut;
          joins = true;
          continue;
        }
        if (words[nouns].upos != Upos::noun && words[nouns].upos != Upos::propn) break;
        const bool day = is_day(lower_case(document.word(nouns)));
        if (nouns > k && (day || !(joins || tied(words, k, nouns)))) break;
        joins = false;
        ++nouns;
        if (day) break;
      }
      phrase.end = nouns;
      if (nouns > k) phrase.head = nouns - 1;
      if (nouns < sentence.end_token && name_at[nouns] >= 0 && analysis.names[name_at[nouns]].begin == nouns &&
          (nouns == k || (joined(words, k, nouns, analysis.names[name_at[nouns]]) &&
                          !is_day(lower_case(document.word(nouns - 1)))))) {
        phrase.name = name_at[nouns];
        phrase.end = analysis.names[name_at[nouns]].end;
        if (nouns == k) phrase.head = nouns;
        // "Rabobank-directeur" style and "de Ajax spits": a noun may follow the name
        std::uint32_t after = phrase.end;
        if (determined && nouns == k && open(after) && words[after].upos == Upos::noun) {
          while (open(after) && words[after].upos == Upos::noun) ++after;
          phrase.head = after - 1;
          phrase.end = after;
        }
        if (nouns == k) take_bearer(analysis, name_at, sentence.end_token, phrase);
      }
      if (phrase.end == k && k == i) {
        if (open(i) && (is_pronoun(words[i], document.word(i)) || stands_for_both(document.word(i)))) {
          phrase.end = i + 1;
          phrase.head = i;
          phrase.pronoun = true;
        } else {
          ++i;
          continue;
        }
      } else if (phrase.end == k) {
        // determiner or numeral that stands alone: "die", "beide", "de twee", "deze laatste"
        phrase.head = k - 1;
        phrase.pronoun = true;
        if (!determined && words[phrase.head].upos == Upos::adj && !stands_for_both(document.word(phrase.head))) {
          i = k;
          continue;
        }
      }
      phrase.governed = i > sentence.begin_token && words[i - 1].upos == Upos::adp;
      phrases.push_back(phrase);
      i = phrase.end;
    }
  }
  return phrases;
}

PhraseIndex::PhraseIndex(const std::vector<NounPhrase>& phrases, std::size_t tokens) : at_(tokens, -1) {
  ends_.reserve(phrases.size());
  for (const NounPhrase& phrase : phrases) ends_.push_back(phrase.end);
  for (std::size_t p = 0; p < phrases.size(); ++p)
    for (std::uint32_t i = phrases[p].begin; i < phrases[p].end; ++i) at_[i] = static_cast<std::int32_t>(p);
}

std::int32_t PhraseIndex::ending_before(std::size_t token) const {
  if (token == 0 || token > at_.size()) return -1;
  const std::int32_t phrase = at_[token - 1];
  return token < at_.size() && phrase == at_[token] ? -1 : phrase;
}

}  // namespace volgens
