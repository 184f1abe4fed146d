// Pronouns by how present a person is at that point; `de twee` are the two most present. Tested by
// tests/unit/people/resolve_test.cc.
#include "people/resolver.h"

namespace volgens {

bool Resolver::fits_pronoun(const Identity& identity, const Mention& mention) const {
  const std::uint32_t first = document_.sentences[mention.sentence].begin_token;
  const std::string word = lower(mention.begin);
  if ((word == "die" || word == "deze") && mention.begin == first && !mention.plural && !identity.plural &&
      identity.kind == EntityKind::organisation)
    return true;  // `Die liet weten`: also a body that was mentioned last
  if (mention.plural) return identity.plural || identity.kind == EntityKind::group;
  if (identity.plural) return false;
  if (identity.kind != EntityKind::person) return false;
  return mention.gender == Gender::unknown || identity.gender == Gender::unknown || identity.gender == mention.gender;
}

std::int32_t Resolver::clause_subject(std::size_t p) const {
  constexpr std::size_t most_looked = 20;  // mentions
  const std::string word = lower(phrases_[p].head);
  if (word != "hem" && word != "haar" && word != "hen" && word != "hun") return -1;
  const std::int32_t verb = analysis_.words[phrases_[p].head].head;
  if (verb < 0) return -1;
  for (std::size_t q = p; q-- > 0 && p - q <= most_looked;) {
    if (people_.mentions[q].sentence != people_.mentions[p].sentence) break;
    const Word& head = analysis_.words[phrases_[q].head];
    if (head.head == verb && head.deprel.substr(0, 5) == "nsubj" && people_.mentions[q].identities.size() == 1)
      return people_.mentions[q].identities[0];
  }
  return -1;
}

void Resolver::resolve_pronoun(std::size_t p) {
  const Mention& mention = people_.mentions[p];
  const std::string word = lower(phrases_[p].head);
  const bool demonstrative = word == "die" || word == "deze" || word == "laatstgenoemde";
  const double least = demonstrative ? -12.0 : -4.5;
  std::int32_t best = -1;
  double best_score = least;
  double second_score = least;
  std::int32_t second = -1;
  const std::int32_t subject = clause_subject(p);
  for (const std::int32_t i : recent_) {
    const Identity& identity = people_.identities[i];
    if (i == subject || !fits_pronoun(identity, mention)) continue;
    double score = presence(identity, p);
    if (identity.kind != EntityKind::person && !mention.plural) score -= 1.5;
    // `iemand` is seldom spoken of again
    if (!identity.named && phrases_[identity.naming].pronoun) score -= 1.5;
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

std::array<std::int32_t, 2> Resolver::pair_before(std::size_t p) const {
  constexpr std::size_t most_looked = 40;   // mentions
  constexpr std::uint32_t longest_way = 3;  // sentences
  const auto person = [&](std::size_t q) {
    const Mention& mention = people_.mentions[q];
    return mention.type == MentionType::name && !mention.plural && mention.identities.size() == 1 &&
                   people_.identities[mention.identities[0]].kind == EntityKind::person
               ? mention.identities[0]
               : -1;
  };
  for (std::size_t q = p; q-- > 1 && p - q <= most_looked;) {
    if (people_.mentions[p].sentence - people_.mentions[q].sentence > longest_way) break;
    if (people_.mentions[q - 1].end + 1 != people_.mentions[q].begin) continue;
    if (lower(people_.mentions[q - 1].end) != "en" || person(q) < 0 || person(q - 1) < 0) continue;
    return {person(q - 1), person(q)};
  }
  return {-1, -1};
}

void Resolver::resolve_joint(std::size_t p) {
  if (const auto pair = pair_before(p); pair[0] >= 0 && pair[0] != pair[1]) {
    for (const std::int32_t one : {std::min(pair[0], pair[1]), std::max(pair[0], pair[1])}) assign(p, one);
    return;
  }
  constexpr double least = -12.0;
  std::vector<std::pair<double, std::int32_t>> scored;
  for (const std::int32_t i : recent_) {
    const Identity& identity = people_.identities[i];
    if (identity.plural || identity.kind != EntityKind::person) continue;
    double score = presence(identity, p);
    if (!identity.named && identity.mentions.size() == 1) score -= 1.0;
    if (score > least) scored.emplace_back(-score, i);
  }
  if (scored.size() < 2) return;
  std::sort(scored.begin(), scored.end());
  std::array<std::int32_t, 2> both = {scored[0].second, scored[1].second};
  std::sort(both.begin(), both.end());
  for (const std::int32_t one : both) assign(p, one);
}

void Resolver::note_possessive(std::size_t p) {
  const NounPhrase& phrase = phrases_[p];
  if (phrase.pronoun || analysis_.words[phrase.begin].xpos.substr(0, 7) != "VNW|bez") return;
  const std::string word = lower(phrase.begin);
  if (word == "mijn" || word == "m'n") {
    people_.own.push_back(phrase.begin);
  } else if (word == "zijn" || word == "z'n" || word == "haar" || word == "hun") {
    if (const std::int32_t owner = possessor(p); owner >= 0) people_.possessives.push_back({phrase.begin, owner});
  }
}

std::int32_t Resolver::possessor(std::size_t p) const {
  const std::string word = lower(phrases_[p].begin);
  const bool plural = word == "hun";
  const Gender gender = word == "haar" ? Gender::female : Gender::male;
  std::int32_t best = -1;
  double best_score = -4.0;
  for (const std::int32_t i : recent_) {
    const Identity& identity = people_.identities[i];
    if (plural ? !(identity.plural || identity.kind == EntityKind::group)
               : (identity.kind != EntityKind::person || identity.plural))
      continue;
    if (!plural && identity.gender != Gender::unknown && identity.gender != gender) continue;
    if (const double score = presence(identity, p); score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

}  // namespace volgens
