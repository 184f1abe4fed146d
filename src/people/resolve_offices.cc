// Whoever holds the office that a description names, by the tables and the article's date. Tested by
// tests/unit/people/office_links_test.cc.
#include "people/resolver.h"

namespace volgens {

void Resolver::know(std::int32_t to, std::size_t p, const std::vector<std::string>& words) {
  Identity& identity = people_.identities[to];
  if (!offices_.knows() || identity.kind != EntityKind::person || identity.plural) return;
  const std::optional<OfficePhrase> office = offices_.office_of(p, people_.mentions[p]);
  remember_office(to, office);
  if (identity.holder >= 0 && !offices_.may_be_called(identity.holder, identity.name)) identity.holder = -1;
  if (identity.holder >= 0) return;
  const std::int32_t holder = offices_.named(words, office && office->now ? office : std::nullopt);
  if (holder >= 0 && offices_.may_be_called(holder, identity.name)) hold(to, holder);
}

void Resolver::remember_office(std::int32_t to, const std::optional<OfficePhrase>& office) {
  if (!office) return;
  const auto [known, added] = office_of_.emplace(to, *office);
  if (!added && !(office->places.empty() && known->second.like(*office))) known->second = *office;
}

void Resolver::hold(std::int32_t to, std::int32_t holder) {
  Identity& identity = people_.identities[to];
  identity.holder = holder;
  identity_of_holder_[holder] = to;
  const auto first = names_.first_names.find(offices_.first_name(holder));
  if (identity.gender == Gender::unknown && first != names_.first_names.end()) identity.gender = first->second;
}

std::int32_t Resolver::identity_of(std::int32_t holder, const OfficePhrase& office, std::size_t p) {
  if (const auto known = identity_of_holder_.find(holder);
      known != identity_of_holder_.end() && people_.identities[known->second].holder == holder)
    return known->second;
  std::vector<std::int32_t> found;
  for (const std::vector<std::string>& name : offices_.names(holder))
    for (const std::int32_t i : sharing_word({name.back()})) {
      const Identity& identity = people_.identities[i];
      if (identity.named && identity.kind == EntityKind::person && identity.holder < 0 &&
          offices_.may_be_called(holder, identity.name) && std::find(found.begin(), found.end(), i) == found.end())
        found.push_back(i);
    }
  // where the article itself gives the office to somebody else, it is about another world than the tables
  if (found.empty())
    for (const std::int32_t i : recent_)
      if (const auto other = office_of_.find(i); other != office_of_.end() && people_.identities[i].named &&
                                                 people_.identities[i].holder < 0 && other->second.like(office))
        return -1;
  const std::int32_t to = found.size() == 1 ? found[0] : add_identity(p);
  hold(to, holder);
  return to;
}

std::int32_t Resolver::expected(std::size_t p, const std::vector<std::string>& words) const {
  const Mention& mention = people_.mentions[p];
  if (mention.kind != EntityKind::person && mention.kind != EntityKind::other) return -1;
  for (std::size_t k = recent_.size(); k-- > 0;) {
    const Identity& identity = people_.identities[recent_[k]];
    if (!identity.named && identity.holder >= 0 && offices_.may_be_called(identity.holder, words)) return recent_[k];
  }
  return -1;
}

std::int32_t Resolver::in_office(std::size_t p, const std::optional<OfficePhrase>& office) {
  std::int32_t holder = -1;
  OfficePhrase wanted;
  if (office) {
    wanted = *office;
    holder = offices_.holder(wanted);
    if (holder < 0 && office->now && office->places.empty()) return bare_office(*office);
  } else if (const auto places = offices_.places_of_peer(p, people_.mentions[p]); !places.empty()) {
    if (const auto own = office_of_.find(possessor(p)); own != office_of_.end()) {
      wanted = own->second;
      wanted.places = places;
      holder = offices_.peer(wanted);
    }
  }
  return holder < 0 ? -1 : identity_of(holder, wanted, p);
}

std::int32_t Resolver::bare_office(const OfficePhrase& office) const {
  std::int32_t found = -1;
  for (const std::int32_t i : recent_) {
    const Identity& identity = people_.identities[i];
    if (!identity.named || identity.holder < 0 || !offices_.fits(identity.holder, office)) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

bool Resolver::definite(std::size_t p) const {
  const NounPhrase& phrase = phrases_[p];
  const std::string first = lower(phrase.begin);
  return first == "de" || first == "het" || analysis_.words[phrase.begin].upos == Upos::noun;
}

std::int32_t Resolver::titled(std::size_t p) const {
  const Mention& mention = people_.mentions[p];
  if (mention.kind != EntityKind::person || mention.plural || mention.quotation >= 0) return -1;
  const std::optional<OfficePhrase> office = offices_.office_of(p, mention);
  const std::string title = description_of(p);
  for (std::size_t k = recent_.size(); k-- > 0;) {
    const Identity& identity = people_.identities[recent_[k]];
    if (identity.named || identity.plural || identity.kind != EntityKind::person) continue;
    const auto own = office_of_.find(recent_[k]);
    if (office && own != office_of_.end()) {
      if (!own->second.like(*office) || own->second.now != office->now ||
          own->second.places.empty() != office->places.empty())
        continue;
    } else if (!(mention.titled && definite(identity.naming) && !identity.descriptions.empty() &&
                 holds_words(title, identity.descriptions[0]))) {
      continue;
    }
    if (identity.gender == Gender::unknown || mention.gender == Gender::unknown || identity.gender == mention.gender)
      return recent_[k];
  }
  return -1;
}

bool Resolver::may_hold(std::int32_t i, const std::optional<OfficePhrase>& office) const {
  if (!office || office->places.empty()) return true;
  const Identity& identity = people_.identities[i];
  if (identity.holder < 0)
    if (const auto own = office_of_.find(i); own != office_of_.end() && own->second.like(*office)) return true;
  if (identity.holder >= 0) return offices_.fits(identity.holder, *office);
  const std::int32_t holder = offices_.holder(*office);
  return holder < 0 || !identity.named || offices_.may_be_called(holder, identity.name);
}

}  // namespace volgens
