// Pronouns by how present a person is at that point; `de twee` are the two most present. Tested by
// tests/unit/people/resolve_test.cc.
#include "people/resolver.h"

namespace volgens {

bool Resolver::fits_pronoun(const Identity& identity, const Mention& mention) const {
  if (mention.plural) return identity.plural || identity.kind == EntityKind::group;
  if (identity.plural) return false;
  if (identity.kind != EntityKind::person) return false;
  return mention.gender == Gender::unknown || identity.gender == Gender::unknown || identity.gender == mention.gender;
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

void Resolver::resolve_joint(std::size_t p) {
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

}  // namespace volgens
