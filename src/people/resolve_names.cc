// Names by their words, abbreviations in brackets, names in apposition, and those whom a description announced. Tested
// by tests/unit/people/resolve_test.cc.
#include "people/mentions.h"
#include "people/names_alike.h"
#include "people/resolver.h"

namespace volgens {

std::vector<std::string> Resolver::name_words(std::size_t p) const {
  const Name& name = analysis_.names[phrases_[p].name];
  std::vector<std::string> words;
  for (std::uint32_t t = name.begin; t < name.end; ++t) words.push_back(without_shouting(document_.word(t)));
  while (words.size() > 1 && is_name_particle(words.back())) words.pop_back();
  return words;
}

std::int32_t Resolver::find_name(const std::vector<std::string>& words, EntityKind kind, Gender gender,
                                 std::vector<std::int32_t>& others) const {
  std::int32_t best = -1;
  std::array<std::uint32_t, 3> best_claim{};
  const std::vector<std::string> folded = folded_name(words);
  for (const std::int32_t i : sharing_word(words)) {
    const Identity& identity = people_.identities[i];
    if (identity.name == words) return i;
    if (!same_name(identity, words, kind, names_)) continue;
    if (identity.holder >= 0 && words.size() > 1 && words[0] != identity.name[0] &&
        !offices_.may_be_called(identity.holder, words))
      continue;
    if (gender != Gender::unknown && identity.gender != Gender::unknown && gender != identity.gender) continue;
    others.push_back(i);
    // a surname or a first name before the first word of an unlisted one; of a family, the one who goes by that alone
    const std::vector<std::string> own = folded_name(identity.name);
    const bool surname = own.back() == folded.back() || names_.first_names.contains(words.front());
    const std::array<std::uint32_t, 3> claim = {surname ? 1U : 0U, called(identity, words), identity.mentions.back()};
    if (best < 0 || claim >= best_claim) {
      best = i;
      best_claim = claim;
    }
  }
  return best;
}

std::uint32_t Resolver::called(const Identity& identity, const std::vector<std::string>& words) const {
  constexpr std::size_t most_looked = 8;
  std::uint32_t times = 0;
  for (std::size_t k = identity.mentions.size(); k-- > 0 && identity.mentions.size() - k <= most_looked;) {
    const std::uint32_t m = identity.mentions[k];
    if (people_.mentions[m].type == MentionType::name && phrases_[m].name >= 0 && name_words(m) == words) ++times;
  }
  return times;
}

void Resolver::resolve_name(std::size_t p) {
  Mention& mention = people_.mentions[p];
  if (phrases_[p].end > analysis_.names[phrases_[p].name].end) return resolve_description(p);
  const std::vector<std::string> words = name_words(p);
  if (is_surname_before(p, words)) mention.kind = EntityKind::person;
  std::vector<std::int32_t> others;
  std::int32_t to = find_name(words, mention.kind, mention.gender, others);
  if (to >= 0) note_rival(p, to, others);
  if (to < 0) to = abbreviated(p, words);
  if (to < 0) to = described_before(p);
  if (to < 0) to = expected(p, words);
  if (to < 0) to = titled(p);
  if (to < 0) to = awaited(p);
  if (to < 0) to = misspelt(p, words);
  if (to < 0) to = add_identity(p);
  Identity& identity = people_.identities[to];
  if (!identity.named || (words.size() > identity.name.size() && identity.kind == EntityKind::person)) {
    identity.name = words;
    identity.naming = static_cast<std::uint32_t>(p);
    identity.named = true;
    index_name(to, words);
    if (identity.kind == EntityKind::organisation) index_words(to, {lower_case(words.front()), acronym(words)});
  } else if (words.size() == 1 && identity.name.size() == 1 && identity.name[0] == words[0] + 's') {
    identity.name = words;  // the one before was a genitive
    identity.naming = static_cast<std::uint32_t>(p);
  }
  if (identity.kind == EntityKind::other) identity.kind = mention.kind;
  assign(p, to);
  describe(to, p);
  know(to, p, words);
}

std::int32_t Resolver::abbreviated(std::size_t p, const std::vector<std::string>& words) const {
  const std::uint32_t begin = phrases_[p].begin;
  if (p == 0 || begin < 2 || words.size() != 1 || document_.word(begin - 1) != "(" || !is_all_upper(words[0]))
    return -1;
  const Mention& before = people_.mentions[p - 1];
  return before.end + 1 == begin && before.identities.size() == 1 ? before.identities[0] : -1;
}

std::int32_t Resolver::described_before(std::size_t p) const {
  std::int32_t found = -1;
  for (std::size_t q = p; q-- > 0 && p - q < 6;) {
    const Mention& before = people_.mentions[q];
    if (before.type != MentionType::description || before.identities.size() != 1) continue;
    if (name_behind(q) != static_cast<std::int32_t>(p)) continue;
    if (people_.identities[before.identities[0]].named) continue;
    // `de maker van het spel, Bram Monnik`: rather the maker than the game
    if (before.kind == people_.mentions[p].kind) return before.identities[0];
    if (found < 0) found = before.identities[0];
  }
  return found;
}

std::int32_t Resolver::awaited(std::size_t p) const {
  const Mention& mention = people_.mentions[p];
  constexpr std::uint32_t longest_wait = 8;  // sentences
  if (mention.kind != EntityKind::person || !description_of(p).empty() || mention.quotation >= 0) return -1;
  for (std::size_t k = recent_.size(); k-- > 0;) {
    const Identity& identity = people_.identities[recent_[k]];
    const Mention& described = people_.mentions[identity.naming];
    if (identity.named || identity.plural || !is_peer(identity.naming) ||
        mention.sentence - described.sentence > longest_wait || identity.holder >= 0)
      continue;
    if (identity.gender != Gender::unknown && mention.gender != Gender::unknown && identity.gender != mention.gender)
      continue;
    return recent_[k];
  }
  return -1;
}

}  // namespace volgens
