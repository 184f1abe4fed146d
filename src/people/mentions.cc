// Kind and gender come from the head noun, the title and the first name; complements (`van de politie`) and appositions
// widen a phrase to its whole extent. Tested by tests/unit/people/mentions_test.cc.
#include "people/mentions.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace volgens {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> masculine = {"hij", "hem", "zijn", "z'n", "ie", "-ie", "hemzelf"};
constexpr std::array<std::string_view, 7> third_plural = {"hen", "hun", "zij", "ze", "haar", "haarzelf", "henzelf"};
constexpr std::array<std::string_view, 12> first_person_words = {"ik",  "mij",  "me", "mijn",   "wij",     "we",
                                                                 "ons", "onze", "'k", "mezelf", "onszelf", "m'n"};
// Somebody, and not one who was named before.
constexpr std::array<std::string_view, 5> unnamed = {"iemand", "sommigen", "velen", "enkelen", "anderen"};
constexpr std::array<std::string_view, 4> examples = {"waaronder", "zoals", "inclusief", "onder"};
constexpr std::array<std::string_view, 5> relatives = {"die", "dat", "wiens", "wier", "wie"};
constexpr std::uint32_t widest_verb_group = 40;  // tokens between a verb and its auxiliary
constexpr std::array<std::string_view, 7> ranks = {"vice",     "senior", "chief",  "executive",
                                                   "managing", "deputy", "general"};
constexpr std::array<std::string_view, 14> determiners = {"de",  "het",  "een",  "zijn", "haar", "hun", "mijn",
                                                          "ons", "onze", "deze", "die",  "dat",  "dit", "geen"};
constexpr std::array<std::string_view, 6> complement = {"van", "bij", "uit", "namens", "voor", "op"};

class MentionMaker {
 public:
  MentionMaker(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
               const NameLexicon& names, const NounLexicon& nouns)
      : document_(document), analysis_(analysis), phrases_(phrases), names_(names), nouns_(nouns) {}

  std::vector<Mention> run() {
    std::vector<Mention> mentions(phrases_.size());
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
      Mention& mention = mentions[p];
      const NounPhrase& phrase = phrases_[p];
      mention.begin = phrase.begin;
      mention.end = phrase.end;
      mention.sentence = document_.tokens[phrase.begin].sentence;
      if (phrase.pronoun)
        describe_pronoun(phrase, mention);
      else
        describe_noun(phrase, mention);
      mention.subject = is_subject(phrase);
      mention.below = mention.subject && is_below(phrase);
      mention.example = phrase.begin > 0 && one_of(lower(phrase.begin - 1), examples);
    }
    for (std::size_t p = 0; p < phrases_.size(); ++p) widen(p, mentions);
    for (std::size_t p = 0; p + 1 < phrases_.size(); ++p) make_partitive(p, mentions);
    place_in_quotations(mentions);
    return mentions;
  }

 private:
  std::string lower(std::uint32_t token) const { return lower_case(document_.word(token)); }

  void describe_pronoun(const NounPhrase& phrase, Mention& mention) const {
    const std::string word = lower(phrase.head);
    mention.kind = EntityKind::person;
    if (one_of(word, first_person_words)) {
      mention.type = MentionType::first_person;
      mention.plural = word == "wij" || word == "we" || word == "ons" || word == "onze" || word == "onszelf";
    } else if (one_of(word, masculine) || word == "'m") {
      mention.type = MentionType::pronoun;
      mention.gender = Gender::male;
    } else if (one_of(word, third_plural)) {
      mention.type = MentionType::pronoun;
      mention.plural = word == "hen" || word == "henzelf" || word == "hun" ||
                       ((word == "zij" || word == "ze") && plural_verb_near(phrase));
      if (!mention.plural) mention.gender = Gender::female;
    } else if (word == "beiden" || word == "beide" || (word == "twee" && phrase.end - phrase.begin == 2)) {
      mention.type = MentionType::joint;
      mention.plural = true;
    } else if (word == "die" || word == "deze" || word == "laatstgenoemde") {
      mention.type = MentionType::pronoun;
      mention.plural = plural_verb_near(phrase);
    } else if (one_of(word, unnamed)) {
      mention.type = MentionType::description;
      mention.plural = word != "iemand";
      if (mention.plural) mention.kind = EntityKind::group;
    }
  }

  /// Not the verb of a clause below: `ze betwijfelt of de ploegen komen` is one person.
  bool is_auxiliary(std::uint32_t t) const {
    const std::string_view relation = analysis_.words[t].deprel;
    return relation.substr(0, 3) == "aux" || relation == "cop";
  }

  /// The finite verb of the pronoun's clause is a plural: `ze zeiden`, `hadden ze gezegd`.
  bool plural_verb_near(const NounPhrase& phrase) const {
    const auto plural = [&](std::int32_t t) {
      const std::string_view xpos = analysis_.words[t].xpos;
      return xpos.substr(0, 5) == "WW|pv" && xpos.find("|mv") != std::string_view::npos;
    };
    const std::int32_t verb = analysis_.words[phrase.head].head;
    if (verb < 0) return false;
    if (plural(verb)) return true;
    const Sentence& sentence = document_.sentences[document_.tokens[phrase.begin].sentence];
    const std::uint32_t at = static_cast<std::uint32_t>(verb);
    const std::uint32_t begin = std::max(sentence.begin_token, at > widest_verb_group ? at - widest_verb_group : 0);
    for (std::uint32_t t = begin; t < std::min(sentence.end_token, at + widest_verb_group); ++t)
      if (analysis_.words[t].head == verb && is_auxiliary(t) && plural(static_cast<std::int32_t>(t))) return true;
    return false;
  }

  void describe_noun(const NounPhrase& phrase, Mention& mention) const {
    mention.type = phrase.name >= 0 && !demonym(phrase) ? MentionType::name : MentionType::description;
    if (is_role_like_name(phrase)) {
      mention.type = MentionType::description;
      mention.kind = EntityKind::person;
      return;
    }
    const auto noun = noun_of(phrase);
    const std::string head(document_.word(phrase.head));
    if (head.front() >= '0' && head.front() <= '9' && phrase.name < 0) {
      mention.type = MentionType::none;
      return;
    }
    if (noun && static_cast<std::int32_t>(phrase.head) != name_begin(phrase)) {
      mention.kind = noun->kind;
      mention.gender = noun->gender;
      mention.plural = noun->plural;
      mention.titled = phrase.name >= 0 && noun->kind == EntityKind::person;
    } else if (const auto found = names_.inhabitants.find(head); found != names_.inhabitants.end()) {
      mention.kind = EntityKind::person;
      mention.gender = found->second;
    } else if (phrase.name < 0 && stands_for_people(phrase)) {
      mention.kind = EntityKind::person;
      mention.plural = analysis_.words[phrase.head].xpos.find("|mv-n") != std::string_view::npos;
    } else if (phrase.name < 0 || names_.titles.find(lower(phrase.head)) == names_.titles.end())
      mention.plural = analysis_.words[phrase.head].xpos.substr(0, 10) == "N|soort|mv";
    if (mention.type == MentionType::name) describe_name(phrase, mention);
    if (phrase.name < 0 && lower(phrase.begin) == "de" && lower(phrase.end - 1) == "twee")
      mention.type = MentionType::joint;
  }

  /// `hoogleraar psychiatrie`: what the first noun calls somebody, where the last one is no noun for anybody.
  std::optional<NounKind> noun_of(const NounPhrase& phrase) const {
    const auto noun = nouns_.find(lower(phrase.head));
    if (noun || phrase.name >= 0) return noun;
    for (std::uint32_t t = phrase.begin; t < phrase.head; ++t)
      if (analysis_.words[t].upos == Upos::noun)
        if (const auto first = nouns_.find(lower(t)); first && first->exact && first->kind == EntityKind::person)
          return first;
    return std::nullopt;
  }

  /// `Spits Karel Vos` where a sentence opens, `, Vice President en …`: a role that was taken for a name because of its
  /// capital.
  bool is_role_like_name(const NounPhrase& phrase) const {
    if (phrase.name < 0) return false;
    const Name& name = analysis_.names[phrase.name];
    if (phrase.begin != name.begin || phrase.end != name.end) return false;
    const auto noun = nouns_.find(lower(name.end - 1));
    if (!noun || !noun->exact || noun->plural || noun->kind != EntityKind::person) return false;
    if (name.end == name.begin + 1) {
      const std::size_t next = static_cast<std::size_t>(phrase.name) + 1;
      return name.begin == document_.sentences[document_.tokens[name.begin].sentence].begin_token &&
             next < analysis_.names.size() && analysis_.names[next].begin == name.end &&
             analysis_.names[next].type == NameType::person;
    }
    for (std::uint32_t t = name.begin; t + 1 < name.end; ++t)
      if (!one_of(lower(t), ranks)) return false;
    return true;
  }

  /// `getroffenen`, `de gearresteerde`: plurals in -n are people, and so are singular participles that are not neuter.
  bool stands_for_people(const NounPhrase& phrase) const {
    const std::string_view xpos = analysis_.words[phrase.head].xpos;
    if (xpos.find("|nom|") == std::string_view::npos) return false;
    if (xpos.find("|mv-n") != std::string_view::npos) return xpos.substr(0, 3) == "ADJ" || xpos.substr(0, 2) == "WW";
    return xpos.substr(0, 2) == "WW" && lower(phrase.begin) == "de";
  }

  /// `de Argentijn`: the one word of the name tells where somebody is from.
  bool demonym(const NounPhrase& phrase) const {
    const Name& name = analysis_.names[phrase.name];
    return name.end - name.begin == 1 && names_.inhabitants.count(document_.word(name.begin)) > 0;
  }

  std::int32_t name_begin(const NounPhrase& phrase) const {
    return phrase.name < 0 ? -1 : static_cast<std::int32_t>(analysis_.names[phrase.name].begin);
  }

  void describe_name(const NounPhrase& phrase, Mention& mention) const {
    const Name& name = analysis_.names[phrase.name];
    if (phrase.end > name.end) return;  // the name only tells which noun is meant
    if (phrase.begin + 1 == name.begin && lower(phrase.begin) == "de" && is_family(document_.word(name.end - 1))) {
      mention.kind = EntityKind::group;
      mention.plural = true;
      return;
    }
    if (mention.kind != EntityKind::person && names_.organisations.contains(words_of(name))) {
      mention.kind = EntityKind::organisation;
    } else if (mention.kind == EntityKind::other ||
               (mention.kind != EntityKind::person && name.type == NameType::person &&
                // `woningcorporatie Havenstede Wonen`
                (mention.kind != EntityKind::organisation ||
                 names_.first_names.contains(document_.word(name.begin))))) {
      switch (name.type) {
        case NameType::person:
          mention.kind = EntityKind::person;
          break;
        case NameType::organisation:
          mention.kind = EntityKind::organisation;
          break;
        case NameType::place:
          mention.kind = EntityKind::place;
          break;
        case NameType::other:
          break;
      }
    }
    if (mention.kind != EntityKind::person) return;
    if (mention.gender == Gender::unknown && name.end - name.begin > 1) {
      // `Wouter-Jan` goes by its first part
      const std::string_view first = document_.word(name.begin);
      auto found = names_.first_names.find(first);
      if (found == names_.first_names.end()) found = names_.first_names.find(first.substr(0, first.find('-')));
      if (found != names_.first_names.end()) mention.gender = found->second;
    }
    for (std::uint32_t t = phrase.begin; t < name.begin; ++t) {
      // `Mr.` is an address and `mr.` a degree
      auto found = names_.titles.find(document_.word(t));
      if (found == names_.titles.end()) found = names_.titles.find(lower(t));
      if (found != names_.titles.end() && found->second != Gender::unknown) mention.gender = found->second;
    }
  }

  /// `de Holwerda's`: behind a determiner it is no genitive.
  static bool is_family(std::string_view word) { return word.ends_with("'s") || word.ends_with("\u2019s"); }

  std::string words_of(const Name& name) const {
    std::string words;
    constexpr std::uint32_t most_words = 8;
    for (std::uint32_t t = name.begin; t < name.end && t < name.begin + most_words; ++t) {
      if (t > name.begin) words += ' ';
      words += document_.word(t);
    }
    return words;
  }

  /// The subject of its clause, or the source that `volgens` names: whom the sentence is about.
  bool is_subject(const NounPhrase& phrase) const {
    if (analysis_.words[phrase.head].deprel.substr(0, 5) == "nsubj") return true;
    if (!phrase.governed) return false;
    const std::string before = lower(phrase.begin - 1);
    return before == "volgens" || before == "aldus";
  }

  /// `Els zei dat Jan moe is`: Jan.
  bool is_below(const NounPhrase& phrase) const {
    constexpr int deepest = 4;
    std::int32_t verb = analysis_.words[phrase.head].head;
    for (int depth = 0; depth < deepest && verb >= 0; ++depth) {
      const Word& word = analysis_.words[verb];
      if (word.deprel.substr(0, 5) == "ccomp") return true;
      verb = word.head;
    }
    return false;
  }

  /// Takes in `van X`, `bij X` behind a noun for people or a body.
  void widen(std::size_t p, std::vector<Mention>& mentions) const {
    Mention& mention = mentions[p];
    if (mention.type != MentionType::description && mention.type != MentionType::name) return;
    std::size_t last = p;
    for (int depth = 0; depth < 3; ++depth) {
      const std::uint32_t end = mentions[p].end;
      if (last + 1 >= phrases_.size() || phrases_[last + 1].begin != end + 1 || phrases_[last + 1].pronoun) break;
      if (mentions[last + 1].sentence != mention.sentence) break;
      const std::string preposition = lower(end);
      if (!one_of(preposition, complement)) break;
      if (preposition != "van" && (mention.kind == EntityKind::other || mention.type == MentionType::name || depth > 0))
        break;
      if (mention.type == MentionType::name && phrases_[p].name >= 0 &&
          phrases_[p].begin == analysis_.names[phrases_[p].name].begin && mention.kind != EntityKind::person)
        break;
      mention.end = phrases_[last + 1].end;
      ++last;
      if (bears_name(mention, phrases_[last], mentions[last])) {
        mentions[last].begin = analysis_.names[phrases_[last].name].begin;
        break;
      }
    }
  }

  /// `een van de leden`, `enkele van hen`: somebody out of those.
  void make_partitive(std::size_t p, std::vector<Mention>& mentions) const {
    Mention& mention = mentions[p];
    const Mention& whole = mentions[p + 1];
    const Word& word = analysis_.words[phrases_[p].head];
    const bool some = word.upos == Upos::num || word.xpos.substr(0, 9) == "VNW|onbep";
    if (mention.type != MentionType::none || !phrases_[p].pronoun || !some ||
        phrases_[p + 1].begin != phrases_[p].end + 1 || whole.sentence != mention.sentence ||
        lower(phrases_[p].end) != "van" ||
        !(whole.type == MentionType::description || whole.type == MentionType::pronoun))
      return;
    const std::string head = lower(phrases_[p].head);
    if (head == "geen") return;
    mention.plural = head != "een" && head != "\u00e9\u00e9n";
    mention.kind = whole.kind == EntityKind::person || whole.kind == EntityKind::group
                       ? (mention.plural ? EntityKind::group : EntityKind::person)
                       : whole.kind;
    mention.type = MentionType::description;
    mention.end = whole.end;
  }

  /// `schepen van Mobiliteit Dirk Coppieters`, `officier van justitie Bram Schuurs`: the name is that of the schepen.
  bool bears_name(const Mention& person, const NounPhrase& phrase, const Mention& inside) const {
    if (person.type != MentionType::description || person.kind != EntityKind::person || person.plural) return false;
    if (phrase.name < 0 || inside.titled || inside.kind != EntityKind::person) return false;
    const Name& name = analysis_.names[phrase.name];
    if (name.end == name.begin + 1 && is_all_upper(document_.word(name.begin)))
      return false;  // `woordvoerster van MIVB`
    return name.begin > phrase.begin && name.end == phrase.end && analysis_.words[phrase.begin].upos != Upos::det;
  }

  void place_in_quotations(std::vector<Mention>& mentions) const {
    std::size_t next = 0;
    std::vector<std::int32_t> open;
    for (Mention& mention : mentions) {
      const std::size_t at = document_.tokens[mention.begin].span.begin;
      while (next < document_.quotations.size() && document_.quotations[next].outer.begin <= at)
        open.push_back(static_cast<std::int32_t>(next++));
      while (!open.empty() && document_.quotations[open.back()].outer.end <= at) open.pop_back();
      mention.quotation = open.empty() ? -1 : open.back();
    }
  }

  const Document& document_;
  const Analysis& analysis_;
  const std::vector<NounPhrase>& phrases_;
  const NameLexicon& names_;
  const NounLexicon& nouns_;
};

}  // namespace

std::vector<Mention> make_mentions(const Document& document, const Analysis& analysis,
                                   const std::vector<NounPhrase>& phrases, const NameLexicon& names,
                                   const NounLexicon& nouns) {
  return MentionMaker(document, analysis, phrases, names, nouns).run();
}

bool has_determiner(const Document& document, const NounPhrase& phrase) {
  return one_of(lower_case(document.word(phrase.begin)), determiners);
}

std::optional<bool> verb_is_plural(const Document& document, const Analysis& analysis, std::uint32_t subject) {
  const auto plural = [&](std::uint32_t t) -> std::optional<bool> {
    const std::string_view xpos = analysis.words[t].xpos;
    if (xpos.substr(0, 5) != "WW|pv") return std::nullopt;
    return xpos.find("|mv") != std::string_view::npos;
  };
  const std::int32_t verb = analysis.words[subject].head;
  if (verb < 0 || analysis.words[subject].deprel.substr(0, 5) != "nsubj") return std::nullopt;
  const std::uint32_t at = static_cast<std::uint32_t>(verb);
  if (const auto own = plural(at)) return own;
  const Sentence& sentence = document.sentences[document.tokens[subject].sentence];
  const std::uint32_t begin = std::max(sentence.begin_token, at > widest_verb_group ? at - widest_verb_group : 0);
  for (std::uint32_t t = begin; t < std::min(sentence.end_token, at + widest_verb_group); ++t) {
    const std::string_view relation = analysis.words[t].deprel;
    if (analysis.words[t].head != verb || (relation.substr(0, 3) != "aux" && relation != "cop")) continue;
    if (const auto auxiliary = plural(t)) return auxiliary;
  }
  return std::nullopt;
}

std::int32_t apposition_of(const Document& document, const std::vector<NounPhrase>& phrases,
                           const std::vector<Mention>& mentions, std::size_t p) {
  const std::uint32_t comma = mentions[p].end;
  // "minister van Onderwijs Bert Ravels": the name stands right behind the description
  if (mentions[p].type == MentionType::description && mentions[p].kind == EntityKind::person && !mentions[p].plural)
    for (std::size_t q = p + 1; q < phrases.size() && phrases[q].begin <= comma; ++q)
      if (phrases[q].begin == comma && phrases[q].name >= 0 && mentions[q].kind == EntityKind::person &&
          mentions[q].sentence == mentions[p].sentence)
        return static_cast<std::int32_t>(q);
  if (mentions[p].type == MentionType::description && mentions[p].kind == EntityKind::person)
    for (std::size_t q = p + 1; q < phrases.size() && q < p + 4 && phrases[q].end <= comma; ++q)
      if (phrases[q].end == comma && mentions[q].begin > phrases[q].begin) return static_cast<std::int32_t>(q);
  if (comma >= document.tokens.size() || document.word(comma) != ",") return -1;
  for (std::size_t q = p + 1; q < phrases.size() && phrases[q].begin <= comma + 2; ++q) {
    if (phrases[q].begin != comma + 1 || phrases[q].pronoun || mentions[q].sentence != mentions[p].sentence) continue;
    const std::uint32_t end = mentions[q].end;
    if (end >= document.tokens.size()) return -1;
    const std::string_view after = document.word(end);
    const auto named = [&](std::size_t i) { return phrases[i].name >= 0 && mentions[i].type == MentionType::name; };
    const bool one_name = named(p) != named(q);
    // "Jan Kramer, een bakker die …": a list would not go on so
    const bool relative = phrases[p].name >= 0 && phrases[q].name < 0 && one_of(after, relatives);
    // "Jan Kramer, hoogleraar aan de universiteit": nobody else is called by a bare noun
    const bool bare = phrases[p].name >= 0 && mentions[q].type == MentionType::description &&
                      mentions[q].kind == EntityKind::person && !has_determiner(document, phrases[q]);
    const bool closed = after == "," || after == "." || after == ")" || relative || bare;
    const bool people = mentions[p].kind == mentions[q].kind || mentions[p].kind == EntityKind::other;
    if (closed && one_name && people && mentions[q].kind != EntityKind::other &&
        mentions[q].plural == mentions[p].plural)
      return static_cast<std::int32_t>(q);
  }
  return -1;
}

}  // namespace volgens
