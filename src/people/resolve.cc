// Leads each mention to an identity, in text order: names by their words, appositions, descriptions by their nouns,
// pronouns by how present a person is at that point. After Lee et al. (2013); tested by
// tests/unit/people/resolve_test.cc.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "people/mentions.h"
#include "people/people.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, 12> name_particles = {"van", "de",  "den", "der", "ter", "ten",
                                                             "het", "von", "du",  "la",  "el",  "'t"};
constexpr double described_penalty = 1.0;  // a new noun for somebody whose role is known is less likely
constexpr std::size_t most_recent = 48;    // identities that a pronoun may mean
constexpr std::size_t most_alike = 64;     // identities that share a word
constexpr std::array<std::string_view, 5> peers = {"collega", "ambtgenoot", "evenknie", "rivaal", "tegenstrever"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_with(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return part.size() <= whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

/// `VERMEERSCH:` before an answer is Vermeersch; short words may be abbreviations.
std::string without_shouting(std::string_view word) {
  constexpr std::size_t longest_abbreviation = 5;
  if (word.size() <= longest_abbreviation || !is_all_upper(word)) return std::string(word);
  const std::string lower = lower_case(word);
  const std::size_t first = decode_at(word, 0).size;
  return std::string(word.substr(0, first)) + lower.substr(decode_at(lower, 0).size);
}

/// Without leading particles: `van der Schans` is `Schans`.
std::vector<std::string> core_of(const std::vector<std::string>& name) {
  std::size_t begin = 0;
  while (begin + 1 < name.size() && one_of(lower_case(name[begin]), name_particles)) ++begin;
  return {name.begin() + static_cast<std::ptrdiff_t>(begin), name.end()};
}

bool is_initial(const std::string& word) { return word.size() >= 2 && word.size() <= 8 && word.back() == '.'; }

class Resolver {
 public:
  Resolver(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
           const NameLexicon& names, const NounLexicon& nouns)
      : document_(document), analysis_(analysis), phrases_(phrases), names_(names), nouns_(nouns) {}

  People run() {
    people_.mentions = make_mentions(document_, analysis_, phrases_, names_, nouns_);
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
      Mention& mention = people_.mentions[p];
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

 private:
  std::string lower(std::uint32_t token) const { return lower_case(document_.word(token)); }

  std::int32_t add_identity(std::size_t p) {
    const Mention& mention = people_.mentions[p];
    Identity identity;
    identity.kind = mention.kind;
    identity.gender = mention.gender;
    identity.plural = mention.plural;
    identity.naming = static_cast<std::uint32_t>(p);
    people_.identities.push_back(std::move(identity));
    return static_cast<std::int32_t>(people_.identities.size()) - 1;
  }

  void assign(std::size_t p, std::int32_t to) {
    people_.mentions[p].identities.push_back(to);
    Identity& identity = people_.identities[to];
    identity.mentions.push_back(static_cast<std::uint32_t>(p));
    const Mention& mention = people_.mentions[p];
    if (identity.gender == Gender::unknown && identity.kind == EntityKind::person && !mention.plural)
      identity.gender = mention.gender;
    if (identity.kind == EntityKind::other) identity.kind = mention.kind;
    if (identity.kind != EntityKind::other || identity.named) remember(to);
  }

  /// Keeps the identities that a pronoun may mean, the latest last.
  void remember(std::int32_t identity) {
    const auto place = std::find(recent_.begin(), recent_.end(), identity);
    if (place != recent_.end())
      recent_.erase(place);
    else if (recent_.size() == most_recent)
      recent_.erase(recent_.begin());
    recent_.push_back(identity);
  }

  void index_words(std::int32_t identity, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      std::vector<std::int32_t>& list = by_word_[word];
      if (list.empty() || list.back() != identity) list.push_back(identity);
    }
  }

  /// Identities that share a word with a name, at most a bounded number of the latest.
  std::vector<std::int32_t> sharing_word(const std::vector<std::string>& words) const {
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
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  std::vector<std::string> name_words(std::size_t p) const {
    const Name& name = analysis_.names[phrases_[p].name];
    std::vector<std::string> words;
    for (std::uint32_t t = name.begin; t < name.end; ++t) words.push_back(without_shouting(document_.word(t)));
    return words;
  }

  /// Content words of a description, lower-cased: `de nieuwe Russische president` gives nieuwe, russische, president.
  std::string description_of(std::size_t p) const {
    std::uint32_t end = phrases_[p].end;
    if (people_.mentions[p].type == MentionType::name && analysis_.names[phrases_[p].name].end == end)
      end = analysis_.names[phrases_[p].name].begin;
    std::string words;
    for (std::uint32_t t = phrases_[p].begin; t < end; ++t) {
      const Upos upos = analysis_.words[t].upos;
      if (upos != Upos::adj && upos != Upos::noun && upos != Upos::propn) continue;
      if (!words.empty()) words += ' ';
      words += lower(t);
    }
    return words;
  }

  void describe(std::int32_t identity, std::size_t p) {
    const std::string description = description_of(p);
    auto& all = people_.identities[identity].descriptions;
    if (description.empty() || all.size() >= most_alike || std::find(all.begin(), all.end(), description) != all.end())
      return;
    all.push_back(description);
    index_words(identity, {description.substr(description.rfind(' ') + 1)});
  }

  /// Surname for full name, first name for full name, the genitive -s, or the same words.
  bool same_name(const Identity& identity, const std::vector<std::string>& words, EntityKind kind) const {
    if (!identity.named) return false;
    if (identity.name == words) return true;
    if (identity.name.size() == words.size() && words.size() == 1) {
      const std::string& a = identity.name[0];
      const std::string& b = words[0];
      if (b.size() == a.size() + 1 && b.back() == 's' && b.compare(0, a.size(), a) == 0) return true;
      if (a.size() == b.size() + 1 && a.back() == 's' && a.compare(0, b.size(), b) == 0) return true;
    }
    const bool person = identity.kind == EntityKind::person || identity.kind == EntityKind::other;
    if (!person || kind == EntityKind::organisation || kind == EntityKind::place) return false;
    const auto mine = core_of(identity.name);
    const auto other = core_of(words);
    if (mine == other) return true;
    if (ends_with(mine, other) || ends_with(other, mine)) return true;
    if (other.size() == 1 && mine.size() > 1 && mine[0] == other[0] && names_.first_names.count(other[0])) return true;
    if (mine.size() > 1 && other.size() > 1 && mine.back() == other.back() &&
        (is_initial(mine[0]) || is_initial(other[0])))
      return mine[0][0] == other[0][0];
    return false;
  }

  /// Leaves in `others` who bears the name too.
  std::int32_t find_name(const std::vector<std::string>& words, EntityKind kind, Gender gender,
                         std::vector<std::int32_t>& others) const {
    std::int32_t best = -1;
    std::uint32_t latest = 0;
    for (const std::int32_t i : sharing_word(words)) {
      const Identity& identity = people_.identities[i];
      if (identity.name == words) return i;
      if (!same_name(identity, words, kind)) continue;
      if (gender != Gender::unknown && identity.gender != Gender::unknown && gender != identity.gender) continue;
      others.push_back(i);
      if (best < 0 || identity.mentions.back() >= latest) {
        best = i;
        latest = identity.mentions.back();
      }
    }
    return best;
  }

  /// The most present of `others` came second behind `chosen`.
  void note_rival(std::size_t p, std::int32_t chosen, const std::vector<std::int32_t>& others) {
    Rival rival;
    for (const std::int32_t other : others) {
      if (other == chosen) continue;
      const double distance = presence(people_.identities[chosen], p) - presence(people_.identities[other], p);
      if (rival.identity < 0 || distance < rival.distance) rival = {other, distance};
    }
    people_.mentions[p].rival = rival;
  }

  void resolve_name(std::size_t p) {
    Mention& mention = people_.mentions[p];
    if (phrases_[p].end > analysis_.names[phrases_[p].name].end) return resolve_description(p);
    const std::vector<std::string> words = name_words(p);
    std::vector<std::int32_t> others;
    std::int32_t to = find_name(words, mention.kind, mention.gender, others);
    if (to >= 0) note_rival(p, to, others);
    if (to < 0) to = abbreviated(p, words);
    if (to < 0) to = described_before(p);
    if (to < 0) to = awaited(p);
    if (to < 0) to = add_identity(p);
    Identity& identity = people_.identities[to];
    if (!identity.named || (words.size() > identity.name.size() && identity.kind == EntityKind::person)) {
      identity.name = words;
      identity.naming = static_cast<std::uint32_t>(p);
      identity.named = true;
      index_words(to, words);
      if (identity.kind == EntityKind::organisation) index_words(to, {lower_case(words.front())});
    }
    if (identity.kind == EntityKind::other) identity.kind = mention.kind;
    assign(p, to);
    describe(to, p);
  }

  /// `Communistische Partij van Nederland (CPN)`: the abbreviation in brackets names what stands before it.
  std::int32_t abbreviated(std::size_t p, const std::vector<std::string>& words) const {
    const std::uint32_t begin = phrases_[p].begin;
    if (p == 0 || begin < 2 || words.size() != 1 || document_.word(begin - 1) != "(" || !is_all_upper(words[0]))
      return -1;
    const Mention& before = people_.mentions[p - 1];
    return before.end + 1 == begin && before.identities.size() == 1 ? before.identities[0] : -1;
  }

  /// `de Duitse bondskanselier, Friedhelm Osterkamp,`: the name stands in apposition to a description.
  std::int32_t described_before(std::size_t p) const {
    for (std::size_t q = p; q-- > 0 && p - q < 4;) {
      const Mention& before = people_.mentions[q];
      if (before.type != MentionType::description || before.identities.size() != 1) continue;
      if (apposition_of(document_, phrases_, people_.mentions, q) != static_cast<std::int32_t>(p)) continue;
      if (!people_.identities[before.identities[0]].named) return before.identities[0];
    }
    return -1;
  }

  /// `zijn Amerikaanse collega … Trump`: a peer who was only described is the next person to be named without a role.
  std::int32_t awaited(std::size_t p) const {
    const Mention& mention = people_.mentions[p];
    constexpr std::uint32_t longest_wait = 8;  // sentences
    if (mention.kind != EntityKind::person || !description_of(p).empty() || mention.quotation >= 0) return -1;
    for (std::size_t k = recent_.size(); k-- > 0;) {
      const Identity& identity = people_.identities[recent_[k]];
      const Mention& described = people_.mentions[identity.naming];
      if (identity.named || identity.plural || !is_peer(identity.naming) ||
          mention.sentence - described.sentence > longest_wait)
        continue;
      if (identity.gender != Gender::unknown && mention.gender != Gender::unknown && identity.gender != mention.gender)
        continue;
      return recent_[k];
    }
    return -1;
  }

  /// `zijn … collega`, `haar … ambtgenoot`.
  bool is_peer(std::size_t p) const {
    return people_.mentions[p].type == MentionType::description && one_of(lower(phrases_[p].head), peers) &&
           analysis_.words[phrases_[p].begin].xpos.substr(0, 7) == "VNW|bez";
  }

  void resolve_description(std::size_t p) {
    Mention& mention = people_.mentions[p];
    if (p > 0) {
      for (std::size_t q = p; q-- > 0 && people_.mentions[q].sentence == mention.sentence && p - q < 4;)
        if (people_.mentions[q].identities.size() == 1 &&
            apposition_of(document_, phrases_, people_.mentions, q) == static_cast<std::int32_t>(p)) {
          const std::int32_t to = people_.mentions[q].identities[0];
          assign(p, to);
          describe(to, p);
          return;
        }
    }
    if (mention.kind == EntityKind::other) {
      assign(p, add_identity(p));
      return;
    }
    const std::string first = lower(phrases_[p].begin);
    const bool indefinite =
        first == "een" || first == "enkele" || first == "twee" || first == "drie" || first == "veel";
    std::int32_t to = indefinite ? -1 : described_alike(p);
    if (to < 0 && (first == "de" || first == "het" || first == "deze" || first == "die" || first == "dit"))
      to = named_before(p);
    const bool known = to >= 0;
    if (!known) to = add_identity(p);
    assign(p, to);
    describe(to, p);
  }

  /// The latest identity whose descriptions hold all the words of this one, or the noun alone when no word speaks
  /// against it.
  std::int32_t described_alike(std::size_t p) {
    const Mention& mention = people_.mentions[p];
    const std::string wanted = description_of(p);
    if (wanted.empty()) return -1;
    const std::string noun = wanted.substr(wanted.rfind(' ') + 1);
    if (is_peer(p)) return -1;
    std::int32_t best = -1;
    std::vector<std::int32_t> others;
    for (const std::int32_t i : sharing_word({noun})) {
      const Identity& identity = people_.identities[i];
      if (identity.plural != mention.plural) continue;
      if (mention.gender != Gender::unknown && identity.gender != Gender::unknown && mention.gender != identity.gender)
        continue;
      // `de inspectie` is the Inspectie voor de Gezondheidszorg
      if (wanted == noun && identity.named && identity.kind == EntityKind::organisation &&
          mention.kind == EntityKind::organisation && lower_case(identity.name.front()) == noun)
        return i;
      for (const std::string& known : identity.descriptions) {
        if (!holds_words(known, wanted)) continue;
        if (others.empty() || others.back() != i) others.push_back(i);
        if (best < 0 || identity.mentions.back() > people_.identities[best].mentions.back()) best = i;
      }
    }
    if (best >= 0) note_rival(p, best, others);
    return best;
  }

  /// `de Oostenrijker`, `de melkveehouder`: a definite noun for a person who has been named and whose role is not yet
  /// known.
  std::int32_t named_before(std::size_t p) {
    const Mention& mention = people_.mentions[p];
    const bool body = mention.kind == EntityKind::organisation;
    if (!(body || mention.kind == EntityKind::person) || mention.plural || !mention.subject ||
        mention.end != phrases_[p].end)
      return -1;
    const double least = body ? -1.5 : -2.5;
    std::int32_t best = -1;
    double best_score = least;
    std::vector<std::int32_t> others;
    for (const std::int32_t i : recent_) {
      const Identity& identity = people_.identities[i];
      if (!identity.named || identity.plural || identity.kind != mention.kind) continue;
      if (mention.gender != Gender::unknown && identity.gender != Gender::unknown && mention.gender != identity.gender)
        continue;
      const double score = presence(identity, p) - (identity.descriptions.empty() ? 0.0 : described_penalty);
      others.push_back(i);
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    if (best >= 0) note_rival(p, best, others);
    return best;
  }

  static bool holds_words(const std::string& known, const std::string& wanted) {
    std::size_t begin = 0;
    while (begin <= wanted.size()) {
      const std::size_t end = std::min(wanted.find(' ', begin), wanted.size());
      const std::string word = ' ' + wanted.substr(begin, end - begin) + ' ';
      if ((' ' + known + ' ').find(word) == std::string::npos) return false;
      begin = end + 1;
    }
    return true;
  }

  /// How present an identity is for a reader who has come to mention `p`: near, subject, often named.
  double presence(const Identity& identity, std::size_t p) const {
    const Mention& mention = people_.mentions[p];
    double best = -1e9;
    int looked = 0;
    for (std::size_t k = identity.mentions.size(); k-- > 0 && looked < 6; ++looked) {
      const Mention& other = people_.mentions[identity.mentions[k]];
      const double distance = static_cast<double>(mention.sentence - other.sentence);
      double score = -distance;
      if (other.subject)
        score += distance > 0 ? 0.9 : 0.6;
      else if (phrases_[identity.mentions[k]].governed)
        score -= 0.4;
      if (other.quotation != mention.quotation) score -= 1.5;
      best = std::max(best, score);
    }
    return best + 0.08 * std::min<double>(5.0, static_cast<double>(identity.mentions.size()));
  }

  bool fits_pronoun(const Identity& identity, const Mention& mention) const {
    if (mention.plural) return identity.plural || identity.kind == EntityKind::group;
    if (identity.plural) return false;
    if (identity.kind != EntityKind::person) return false;
    return mention.gender == Gender::unknown || identity.gender == Gender::unknown || identity.gender == mention.gender;
  }

  void resolve_pronoun(std::size_t p) {
    const Mention& mention = people_.mentions[p];
    const std::string word = lower(phrases_[p].head);
    const bool demonstrative = word == "die" || word == "deze" || word == "laatstgenoemde";
    const double least = demonstrative ? -12.0 : -4.5;
    std::int32_t best = -1;
    double best_score = least;
    double second_score = least;
    std::int32_t second = -1;
    for (const std::int32_t i : recent_) {
      const Identity& identity = people_.identities[i];
      if (!fits_pronoun(identity, mention)) continue;
      double score = presence(identity, p);
      if (identity.kind != EntityKind::person && !mention.plural) score -= 1.5;
      if (mention.gender != Gender::unknown && identity.gender == mention.gender) score += 0.3;
      // `die` means the one mentioned last, seldom the subject
      if (demonstrative) score = static_cast<double>(identity.mentions.back()) - static_cast<double>(p);
      if (score > best_score) {
        second_score = best_score;
        second = best;
        best_score = score;
        best = i;
      } else if (score > second_score) {
        second_score = score;
        second = i;
      }
    }
    if (best < 0) return;
    people_.mentions[p].margin = best_score - second_score;
    people_.mentions[p].rival = {second, best_score - second_score};
    assign(p, best);
  }

  /// `de twee`, `beiden`: the two persons most present.
  void resolve_joint(std::size_t p) {
    std::vector<std::pair<double, std::int32_t>> scored;
    for (const std::int32_t i : recent_) {
      const Identity& identity = people_.identities[i];
      if (identity.plural || identity.kind != EntityKind::person) continue;
      scored.emplace_back(-presence(identity, p), i);
    }
    if (scored.size() < 2) return;
    std::partial_sort(scored.begin(), scored.begin() + 2, scored.end());
    std::array<std::int32_t, 2> both = {scored[0].second, scored[1].second};
    std::sort(both.begin(), both.end());
    for (const std::int32_t one : both) assign(p, one);
  }

  const Document& document_;
  const Analysis& analysis_;
  const std::vector<NounPhrase>& phrases_;
  const NameLexicon& names_;
  const NounLexicon& nouns_;
  People people_;
  std::vector<std::int32_t> recent_;
  std::unordered_map<std::string, std::vector<std::int32_t>> by_word_;
};

}  // namespace

People resolve_people(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
                      const NameLexicon& names, const NounLexicon& nouns) {
  return Resolver(document, analysis, phrases, names, nouns).run();
}

}  // namespace volgens
