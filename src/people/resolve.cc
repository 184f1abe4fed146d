// Leads each mention to an identity, in text order, and keeps count of who is present. After Lee et al. (2013). Tested
// by tests/unit/people/resolve_test.cc.
#include "people/mentions.h"
#include "people/names_alike.h"
#include "people/resolver.h"

namespace volgens {
namespace {

constexpr double subject_below = 0.4;    // a subject of what somebody says is less what the text is about
constexpr std::size_t most_recent = 48;  // identities that a pronoun may mean

/// No word of a description is taken for a folded word of a name.
std::string folded_key(const std::string& word) { return std::string(1, ' ').append(word); }

/// Long words that differ in a letter mostly begin with the same ones.
std::string spelling_key(const std::string& word) {
  constexpr std::size_t beginning = 3;
  return std::string(2, ' ').append(word, 0, beginning);
}

/// Names with an Arabic article are spelt in many ways (`al-Moualem`, `Al-Muallem`): their consonants say which they
/// are.
std::string transcription_key(const std::vector<std::string>& folded) {
  const bool article = std::any_of(folded.begin(), folded.end() - 1,
                                   [](const std::string& word) { return word == "al" || word == "el"; });
  const std::string consonants = consonants_of(folded.back());
  return article && consonants.size() >= 3 ? std::string(3, ' ') + consonants : "";
}

}  // namespace

People Resolver::run() {
  people_.mentions = make_mentions(document_, analysis_, phrases_, names_, nouns_);
  measure_sentences();
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    Mention& mention = people_.mentions[p];
    note_possessive(p);
    switch (mention.type) {
      case MentionType::name:
        resolve_name(p);
        break;
      case MentionType::description:
        resolve_description(p);
        break;
      case MentionType::pronoun:
        resolve_pronoun(p);
        break;
      case MentionType::joint:
        resolve_joint(p);
        break;
      case MentionType::first_person:
      case MentionType::none:
        break;
    }
  }
  return std::move(people_);
}

void Resolver::measure_sentences() {
  constexpr double quoted = 0.3;
  places_.assign(document_.sentences.size(), 0.0);
  std::size_t next = 0;
  std::size_t quoted_until = 0;  // byte
  for (std::size_t s = 0; s < places_.size(); ++s) {
    const Sentence& sentence = document_.sentences[s];
    const bool empty = sentence.begin_token >= sentence.end_token;
    const std::size_t begin = empty ? 0 : document_.tokens[sentence.begin_token].span.begin;
    while (next < document_.quotations.size() && document_.quotations[next].outer.begin < begin)
      quoted_until = std::max<std::size_t>(quoted_until, document_.quotations[next++].outer.end);
    places_[s] = (s > 0 ? places_[s - 1] : 0.0) + (begin < quoted_until ? quoted : 1.0);
  }
}

std::int32_t Resolver::add_identity(std::size_t p) {
  const Mention& mention = people_.mentions[p];
  Identity identity;
  identity.kind = mention.kind;
  identity.gender = mention.gender;
  identity.plural = mention.plural;
  identity.naming = static_cast<std::uint32_t>(p);
  people_.identities.push_back(std::move(identity));
  return static_cast<std::int32_t>(people_.identities.size()) - 1;
}

void Resolver::assign(std::size_t p, std::int32_t to) {
  people_.mentions[p].identities.push_back(to);
  Identity& identity = people_.identities[to];
  identity.mentions.push_back(static_cast<std::uint32_t>(p));
  const Mention& mention = people_.mentions[p];
  if (identity.gender == Gender::unknown && identity.kind == EntityKind::person && !mention.plural)
    identity.gender = mention.gender;
  if (identity.kind == EntityKind::other) identity.kind = mention.kind;
  if (identity.kind != EntityKind::other || identity.named) remember(to);
}

void Resolver::remember(std::int32_t identity) {
  const auto place = std::find(recent_.begin(), recent_.end(), identity);
  if (place != recent_.end())
    recent_.erase(place);
  else if (recent_.size() == most_recent)
    recent_.erase(recent_.begin());
  recent_.push_back(identity);
}

void Resolver::index_name(std::int32_t identity, const std::vector<std::string>& words) {
  index_words(identity, words);
  std::vector<std::string> keys;
  const std::vector<std::string> folded = folded_name(words);
  for (const std::string& word : folded) keys.push_back(folded_key(word));
  keys.push_back(spelling_key(folded.back()));
  if (const std::string key = transcription_key(folded); !key.empty()) keys.push_back(key);
  index_words(identity, keys);
}

void Resolver::index_words(std::int32_t identity, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::vector<std::int32_t>& list = by_word_[word];
    if (list.empty() || list.back() != identity) list.push_back(identity);
  }
}

std::vector<std::int32_t> Resolver::sharing_word(const std::vector<std::string>& words) const {
  std::vector<std::int32_t> found;
  const auto take = [&](const std::string& word) {
    const auto list = by_word_.find(word);
    if (list == by_word_.end()) return;
    const std::size_t skip = list->second.size() > most_alike ? list->second.size() - most_alike : 0;
    found.insert(found.end(), list->second.begin() + static_cast<std::ptrdiff_t>(skip), list->second.end());
  };
  for (const std::string& word : words) {
    take(word);
    take(word + "s");
    if (word.size() > 2 && word.back() == 's') take(word.substr(0, word.size() - 1));
  }
  for (const std::string& word : folded_name(words)) {
    take(folded_key(word));
    if (word.size() > 2 && word.back() == 's') take(folded_key(word.substr(0, word.size() - 1)));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::int32_t Resolver::misspelt(std::size_t p, const std::vector<std::string>& words) const {
  const Mention& mention = people_.mentions[p];
  const std::vector<std::string> folded = folded_name(words);
  auto list = by_word_.find(std::string(3, ' ') + consonants_of(folded.back()));
  const bool transcribed = list != by_word_.end() && folded.back().size() >= 6;
  if (!transcribed) list = by_word_.find(spelling_key(folded.back()));
  if (mention.kind != EntityKind::person || mention.plural || list == by_word_.end()) return -1;
  std::int32_t found = -1;
  const std::size_t skip = list->second.size() > most_alike ? list->second.size() - most_alike : 0;
  for (std::size_t k = skip; k < list->second.size(); ++k) {
    const Identity& identity = people_.identities[list->second[k]];
    if (!identity.named || identity.kind != EntityKind::person || identity.plural) continue;
    const std::vector<std::string> own = folded_name(identity.name);
    if (!transcribed && !one_letter_apart(own.back(), folded.back())) continue;
    if (own.size() > 1 && folded.size() > 1 && own.front() != folded.front()) continue;
    if (identity.gender != Gender::unknown && mention.gender != Gender::unknown && identity.gender != mention.gender)
      continue;
    if (found >= 0) return -1;
    found = list->second[k];
  }
  return found;
}

bool Resolver::is_surname_before(std::size_t p, const std::vector<std::string>& words) const {
  const Mention& mention = people_.mentions[p];
  if (mention.kind == EntityKind::person || mention.titled || mention.plural || words.size() != 1) return false;
  if (phrases_[p].begin != analysis_.names[phrases_[p].name].begin || is_all_upper(words[0])) return false;
  if (names_.places.contains(words[0]) || names_.organisations.contains(words[0])) return false;
  bool found = false;
  for (const std::int32_t i : sharing_word(words)) {
    const Identity& identity = people_.identities[i];
    if (!identity.named) continue;
    if (identity.name == words && identity.kind != EntityKind::person) return false;
    found =
        found || (identity.kind == EntityKind::person && identity.name.size() > 1 && identity.name.back() == words[0]);
  }
  return found;
}

void Resolver::describe(std::int32_t identity, std::size_t p) {
  const std::string description = description_of(p);
  auto& all = people_.identities[identity].descriptions;
  if (description.empty() || all.size() >= most_alike || std::find(all.begin(), all.end(), description) != all.end())
    return;
  all.push_back(description);
  index_words(identity, {description.substr(description.rfind(' ') + 1)});
}

void Resolver::note_rival(std::size_t p, std::int32_t chosen, const std::vector<std::int32_t>& others) {
  Rival rival;
  for (const std::int32_t other : others) {
    if (other == chosen) continue;
    const double distance = presence(people_.identities[chosen], p) - presence(people_.identities[other], p);
    if (rival.identity < 0 || distance < rival.distance) rival = {other, distance};
  }
  people_.mentions[p].rival = rival;
}

double Resolver::presence(const Identity& identity, std::size_t p) const {
  const Mention& mention = people_.mentions[p];
  double best = -1e9;
  int looked = 0;
  for (std::size_t k = identity.mentions.size(); k-- > 0 && looked < 6; ++looked) {
    const Mention& other = people_.mentions[identity.mentions[k]];
    const double distance = places_[mention.sentence] - places_[other.sentence];
    double score = -distance;
    if (other.subject)
      score += other.below && distance > 0 ? subject_below : (distance > 0 ? 0.9 : 0.6);
    else if (phrases_[identity.mentions[k]].governed || other.example)
      score -= 0.4;
    if (other.quotation != mention.quotation) score -= 1.5;
    best = std::max(best, score);
  }
  return best + 0.08 * std::min<double>(5.0, static_cast<double>(identity.mentions.size()));
}

People resolve_people(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
                      const NameLexicon& names, const NounLexicon& nouns, const OfficesAt& offices) {
  return Resolver(document, analysis, phrases, names, nouns, offices).run();
}

}  // namespace volgens
