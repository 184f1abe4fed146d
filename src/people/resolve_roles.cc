// Two roles of one person, joined by `en`, before a name, behind it, or in apposition to it. Tested by
// tests/unit/people/resolve_test.cc.
#include "people/mentions.h"
#include "people/resolver.h"

namespace volgens {
namespace {

constexpr std::size_t most_between = 6;    // mentions between two roles
constexpr std::uint32_t longest_way = 24;  // tokens

bool is_role(const Mention& mention) {
  return mention.type == MentionType::description && mention.kind == EntityKind::person && !mention.plural;
}

}  // namespace

std::int32_t Resolver::second_role(std::size_t p) const {
  const std::uint32_t conjunction = people_.mentions[p].end;
  if (!is_role(people_.mentions[p]) || conjunction + 1 >= document_.tokens.size() || lower(conjunction) != "en")
    return -1;
  if (lower(phrases_[p].begin) == "een") return -1;
  for (std::size_t q = p + 1; q < phrases_.size() && phrases_[q].begin <= conjunction + 1; ++q) {
    const Mention& second = people_.mentions[q];
    if (phrases_[q].begin != conjunction + 1 || second.sentence != people_.mentions[p].sentence) continue;
    if (second.kind != EntityKind::person || second.plural || has_determiner(document_, phrases_[q])) return -1;
    return second.type == MentionType::description || second.titled ? static_cast<std::int32_t>(q) : -1;
  }
  return -1;
}

std::int32_t Resolver::name_behind(std::size_t p) const {
  if (const std::int32_t q = apposition_of(document_, phrases_, people_.mentions, p); q >= 0) return q;
  const std::int32_t second = second_role(p);
  if (second < 0) return -1;
  const std::optional<bool> plural = verb_is_plural(document_, analysis_, phrases_[p].head);
  if (people_.mentions[second].titled) {
    // `de premier en minister Postma` may be two, `investeerder en oprichter Leeman` is one
    const bool one = plural ? !*plural : !has_determiner(document_, phrases_[p]);
    return one ? second : -1;
  }
  if (plural && *plural) return -1;
  const std::int32_t name = apposition_of(document_, phrases_, people_.mentions, second);
  return name >= 0 && people_.mentions[name].type == MentionType::name ? name : -1;
}

std::int32_t Resolver::joined_role(std::size_t p) const {
  const Mention& mention = people_.mentions[p];
  const std::uint32_t begin = phrases_[p].begin;
  if (!is_role(mention) || begin == 0 || lower(begin - 1) != "en" || lower(begin) == "een") return -1;
  const bool bare = !has_determiner(document_, phrases_[p]);
  for (std::size_t q = p; q-- > 0 && p - q <= most_between;) {
    const Mention& first = people_.mentions[q];
    if (first.sentence != mention.sentence || phrases_[q].begin + longest_way < begin) return -1;
    if (!is_role(first) || first.identities.size() != 1 || first.end >= begin) continue;
    const std::int32_t to = first.identities[0];
    for (std::uint32_t t = first.end; t + 1 < begin; ++t)
      if (document_.word(t) == "," || analysis_.words[t].xpos.substr(0, 5) == "WW|pv") return -1;
    std::int32_t name = -1;  // `Jan Bos, wethouder en`
    for (std::size_t n = q; n-- > 0 && q - n <= most_between && name < 0;)
      if (people_.mentions[n].end + 1 == phrases_[q].begin && people_.mentions[n].identities.size() == 1 &&
          people_.mentions[n].identities[0] == to && document_.word(people_.mentions[n].end) == ",")
        name = static_cast<std::int32_t>(n);
    if (name >= 0) {
      if (!has_determiner(document_, phrases_[q])) return to;
      const std::optional<bool> plural = verb_is_plural(document_, analysis_, phrases_[name].head);
      return plural && !*plural ? to : -1;
    }
    if (!bare || second_role(q) != static_cast<std::int32_t>(p)) continue;
    const std::optional<bool> plural = verb_is_plural(document_, analysis_, phrases_[q].head);
    return (plural && !*plural) || name_behind(q) >= 0 ? to : -1;
  }
  return -1;
}

}  // namespace volgens
