// Descriptions by apposition, by their words, by office, and a definite noun for whoever was just named. Tested by
// tests/unit/people/resolve_test.cc.
#include "people/mentions.h"
#include "people/resolver.h"

namespace volgens {
namespace {

constexpr double unsure_penalty = 0.5;     // a name that looks like a person's and has no first name may be a firm's
constexpr double least_lead = 0.5;         // over the next, of whom `de winnaar van de beker` may mean
constexpr double described_penalty = 1.0;  // a new noun for somebody whose role is known is less likely
// `de nieuwe minister` need not be the person the text was about: somebody else held the office.
constexpr std::array<std::string_view, 10> changing = {"nieuwe",     "vorige", "voormalige", "toekomstige", "volgende",
                                                       "toenmalige", "eerste", "tweede",     "andere",      "huidige"};
constexpr std::array<std::string_view, 6> copulas = {"is", "was", "wordt", "werd", "blijft", "bleef"};
constexpr std::array<std::string_view, 5> peers = {"collega", "ambtgenoot", "evenknie", "rivaal", "tegenstrever"};

}  // namespace

std::string Resolver::description_of(std::size_t p) const {
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

bool Resolver::is_peer(std::size_t p) const {
  return people_.mentions[p].type == MentionType::description &&
         std::find(peers.begin(), peers.end(), lower(phrases_[p].head)) != peers.end() &&
         analysis_.words[phrases_[p].begin].xpos.substr(0, 7) == "VNW|bez";
}

void Resolver::resolve_description(std::size_t p) {
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
  if (const std::int32_t to = joined_role(p); to >= 0) {
    assign(p, to);
    describe(to, p);
    return;
  }
  if (mention.kind == EntityKind::other) {
    assign(p, add_identity(p));
    return;
  }
  if (const std::int32_t to = predicated(p); to >= 0) {
    assign(p, to);
    describe(to, p);
    return;
  }
  const std::string first = lower(phrases_[p].begin);
  const bool indefinite = first == "een" || first == "enkele" || first == "twee" || first == "drie" ||
                          first == "veel" || (phrases_[p].pronoun && mention.end > phrases_[p].end);
  const std::optional<OfficePhrase> office = offices_.office_of(p, mention);
  const std::int32_t name = apposed_name(p);
  std::int32_t to = indefinite || name >= 0 ? name : described_alike(p, office);
  if (name == nobody_yet && to >= 0 && people_.identities[to].named) to = -1;
  if (to < 0 && name == -1 && offices_.knows()) to = in_office(p, office);
  if (to < 0 && name == -1 && !office && (first == "de" || first == "het")) to = compound_before(p);
  if (to < 0 && name == -1 && (first == "de" || first == "het" || first == "deze" || first == "die" || first == "dit"))
    to = named_before(p, office);
  if (to < 0) to = add_identity(p);
  assign(p, to);
  describe(to, p);
  remember_office(to, office);
}

std::int32_t Resolver::predicated(std::size_t p) {
  constexpr std::size_t most_looked = 4;     // mentions
  constexpr std::uint32_t longest_way = 12;  // tokens
  const Mention& mention = people_.mentions[p];
  if (mention.plural || (mention.kind != EntityKind::person && mention.kind != EntityKind::organisation)) return -1;
  for (std::size_t q = p; q-- > 0 && p - q <= most_looked;) {
    const Mention& subject = people_.mentions[q];
    const Word& head = analysis_.words[phrases_[q].head];
    if (subject.sentence != mention.sentence || subject.end + longest_way < mention.begin) return -1;
    if (subject.type != MentionType::name || subject.identities.size() != 1 || subject.end >= mention.begin) continue;
    if (head.head != static_cast<std::int32_t>(phrases_[p].head) || head.deprel.substr(0, 5) != "nsubj") continue;
    bool copula = false;
    for (std::uint32_t t = subject.end; t < phrases_[p].begin; ++t) {
      const std::string word = lower(t);
      copula = copula || std::find(copulas.begin(), copulas.end(), word) != copulas.end();
      if (word == "niet" || word == "nooit" || word == "nog") return -1;
    }
    if (!copula || lower(phrases_[p].begin) == "geen") return -1;
    Identity& identity = people_.identities[subject.identities[0]];
    // a name alone looks like a person as easily as like a body
    if (identity.kind == EntityKind::other ||
        (identity.kind != mention.kind && identity.gender == Gender::unknown &&
         !names_.first_names.contains(identity.name.empty() ? "" : identity.name.front())))
      identity.kind = mention.kind;
    return identity.kind == mention.kind ? subject.identities[0] : -1;
  }
  return -1;
}

std::int32_t Resolver::apposed_name(std::size_t p) const {
  const std::int32_t q = name_behind(p);
  if (q < 0 || people_.mentions[q].type != MentionType::name || phrases_[q].name < 0) return -1;
  std::vector<std::int32_t> others;
  const std::int32_t known = find_name(name_words(q), people_.mentions[q].kind, people_.mentions[q].gender, others);
  return known >= 0 ? known : nobody_yet;
}

std::int32_t Resolver::described_alike(std::size_t p, const std::optional<OfficePhrase>& office) {
  const Mention& mention = people_.mentions[p];
  const std::string wanted = description_of(p);
  if (wanted.empty()) return -1;
  const std::string noun = wanted.substr(wanted.rfind(' ') + 1);
  if (is_peer(p)) return -1;
  std::int32_t best = -1;
  std::vector<std::int32_t> others;
  for (const std::int32_t i : sharing_word({noun})) {
    const Identity& identity = people_.identities[i];
    if (identity.plural != mention.plural || !may_hold(i, office)) continue;
    if (mention.gender != Gender::unknown && identity.gender != Gender::unknown && mention.gender != identity.gender)
      continue;
    // `de inspectie` is the Inspectie voor de Gezondheidszorg
    if (wanted == noun && identity.named && identity.kind == EntityKind::organisation &&
        mention.kind != EntityKind::person && lower_case(identity.name.front()) == noun)
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

std::int32_t Resolver::compound_before(std::size_t p) const {
  const Mention& mention = people_.mentions[p];
  constexpr std::size_t shortest = 4;
  constexpr std::uint32_t longest_way = 12;  // sentences
  const std::string noun = lower(phrases_[p].head);
  if (noun.size() < shortest || phrases_[p].end != phrases_[p].begin + 2 || mention.end != phrases_[p].end) return -1;
  const auto ends_so = [&](const std::string& word) { return word.size() > noun.size() && word.ends_with(noun); };
  for (std::size_t k = recent_.size(); k-- > 0;) {
    const Identity& identity = people_.identities[recent_[k]];
    // `de inspectie` looks like a document and `de verzekeraar` like a person
    const bool body = identity.named && identity.kind == EntityKind::organisation;
    if ((identity.kind != mention.kind && !body) || identity.plural != mention.plural) continue;
    if (mention.gender != Gender::unknown && identity.gender != Gender::unknown && mention.gender != identity.gender)
      continue;
    const bool named_so = identity.named && identity.kind != EntityKind::person &&
                          (lower_case(identity.name.front()) == noun ||
                           std::any_of(identity.name.begin(), identity.name.end(),
                                       [&](const auto& word) { return ends_so(lower_case(word)); }));
    if (named_so) return recent_[k];
    if (mention.sentence - people_.mentions[identity.mentions.back()].sentence > longest_way) continue;
    if (std::any_of(identity.descriptions.begin(), identity.descriptions.end(),
                    [&](const auto& known) { return ends_so(known.substr(known.rfind(' ') + 1)); }))
      return recent_[k];
  }
  return -1;
}

std::int32_t Resolver::named_before(std::size_t p, const std::optional<OfficePhrase>& office) {
  const Mention& mention = people_.mentions[p];
  const auto noun = nouns_.find(lower(phrases_[p].head));
  const bool body = mention.kind == EntityKind::organisation || (noun && noun->body);
  if (!(body || mention.kind == EntityKind::person) || mention.plural || !mention.subject || mention.quotation >= 0 ||
      (body && mention.end != phrases_[p].end))
    return -1;
  for (std::uint32_t t = phrases_[p].begin; t < phrases_[p].head; ++t)
    if (std::find(changing.begin(), changing.end(), lower(t)) != changing.end()) return -1;
  // `de deskundige die de brug bekeek`: its clause tells who is meant
  if (!body && mention.end < document_.tokens.size())
    if (const std::string next = lower(mention.end); next == "die" || next == "wiens" || next == "wier") return -1;
  const double least = body ? -3.0 : -2.5;
  std::int32_t best = -1;
  double best_score = least;
  double second_score = least - least_lead;
  std::vector<std::int32_t> others;
  for (const std::int32_t i : recent_) {
    const Identity& identity = people_.identities[i];
    const bool unsure = body && identity.kind == EntityKind::person && identity.gender == Gender::unknown &&
                        !identity.name.empty() && !names_.first_names.contains(identity.name.front());
    const EntityKind kind = body ? EntityKind::organisation : mention.kind;
    if (!identity.named || identity.plural || (identity.kind != kind && !unsure)) continue;
    if (!may_hold(i, office) || in_complement(p, identity) || governs(identity, p)) continue;
    if (!body && mention.gender != Gender::unknown && identity.gender != Gender::unknown &&
        mention.gender != identity.gender)
      continue;
    const double score = presence(identity, p) - (identity.descriptions.empty() ? 0.0 : described_penalty) -
                         (unsure ? unsure_penalty : 0.0);
    others.push_back(i);
    if (score > best_score) {
      second_score = best_score;
      best_score = score;
      best = i;
    } else {
      second_score = std::max(second_score, score);
    }
  }
  if (mention.end != phrases_[p].end && best_score - second_score < least_lead) return -1;
  if (best >= 0) note_rival(p, best, others);
  if (best >= 0 && body) people_.identities[best].kind = EntityKind::organisation;
  return best;
}

bool Resolver::in_complement(std::size_t p, const Identity& identity) const {
  for (std::uint32_t t = phrases_[p].end; t < people_.mentions[p].end; ++t)
    if (std::find(identity.name.begin(), identity.name.end(), document_.word(t)) != identity.name.end()) return true;
  return false;
}

bool Resolver::governs(const Identity& identity, std::size_t p) const {
  constexpr int highest = 4;  // steps up the tree
  for (std::size_t k = identity.mentions.size(); k-- > 0;) {
    const std::uint32_t m = identity.mentions[k];
    const Mention& subject = people_.mentions[m];
    if (subject.sentence < people_.mentions[p].sentence) break;
    if (subject.sentence > people_.mentions[p].sentence || !subject.subject) continue;
    const std::int32_t verb = analysis_.words[phrases_[m].head].head;
    std::int32_t above = analysis_.words[phrases_[p].head].head;
    bool said = false;
    for (int step = 0; step < highest && above >= 0; ++step) {
      if (above == verb && said) return true;
      if (above == static_cast<std::int32_t>(phrases_[m].head)) break;  // `Bos, die trainer is, zei`
      said |= analysis_.words[above].deprel.substr(0, 5) == "ccomp";
      above = analysis_.words[above].head;
    }
  }
  return false;
}

bool Resolver::holds_words(const std::string& known, const std::string& wanted) {
  std::size_t begin = 0;
  while (begin <= wanted.size()) {
    const std::size_t end = std::min(wanted.find(' ', begin), wanted.size());
    const std::string word = ' ' + wanted.substr(begin, end - begin) + ' ';
    if ((' ' + known + ' ').find(word) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace volgens
