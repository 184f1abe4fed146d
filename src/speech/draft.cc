// Sources: from a token to its phrase, its whole extent and those it stands for. Tested by tests/unit/speech.
#include "speech/draft.h"

#include <algorithm>

#include "people/mentions.h"
#include "text/characters.h"

namespace volgens {

std::string Scene::text(TokenRange range) const {
  if (range.empty()) return "";
  const std::size_t begin = document.tokens[range.begin].span.begin;
  return std::string(document.text.substr(begin, document.tokens[range.end - 1].span.end - begin));
}

std::string Scene::name(const Identity& identity) const {
  const Mention& naming = people.mentions[identity.naming];
  if (!identity.named || naming.type != MentionType::name) return text({naming.begin, naming.end});
  const Name& name = analysis.names[phrases[identity.naming].name];
  return text({name.begin, name.end});
}

std::int32_t mention_of(const Scene& scene, std::uint32_t token) { return scene.syntax.index().holding(token); }

bool can_speak(const Scene& scene, std::int32_t mention) {
  if (mention < 0) return false;
  const Mention& m = scene.people.mentions[mention];
  switch (m.type) {
    case MentionType::none:
      return false;
    case MentionType::first_person:
    case MentionType::pronoun:
    case MentionType::joint:
    case MentionType::name:
      return true;
    case MentionType::description:
      break;
  }
  if (m.kind == EntityKind::person || m.kind == EntityKind::organisation || m.kind == EntityKind::group ||
      m.kind == EntityKind::document)
    return true;
  return m.identities.size() == 1 && scene.people.identities[m.identities[0]].named;
}

std::int32_t document_around(const Scene& scene, std::uint32_t verb) {
  const std::int32_t head = scene.syntax.prepositional(verb, {"in", "op"});
  if (head < 0) return -1;
  const std::int32_t mention = mention_of(scene, static_cast<std::uint32_t>(head));
  return mention >= 0 && scene.people.mentions[mention].kind == EntityKind::document ? head : -1;
}

void take_possessive(const Scene& scene, std::uint32_t token, Draft& draft) {
  draft.source = {token, token + 1};
  draft.speakers.clear();
  const auto& all = scene.people.possessives;
  const auto found = std::lower_bound(all.begin(), all.end(), token,
                                      [](const Possessive& one, std::uint32_t at) { return one.token < at; });
  if (found != all.end() && found->token == token && found->identity >= 0) draft.speakers = {found->identity};
}

bool take_possessor(const Scene& scene, std::uint32_t noun, Draft& draft) {
  const std::int32_t phrase = mention_of(scene, noun);
  if (phrase >= 0) {
    const std::uint32_t first = scene.phrases[phrase].begin;
    if (first < noun && scene.analysis.words[first].xpos.substr(0, 7) == "VNW|bez" &&
        !(scene.syntax.quotation(first) >= 0 && scene.syntax.is(first, {"mijn", "m'n", "ons", "onze"}))) {
      take_possessive(scene, first, draft);
      return true;
    }
  }
  for (const std::uint32_t c : scene.syntax.children(noun)) {
    if (!scene.syntax.has_relation(c, "nmod")) continue;
    const std::int32_t mention = mention_of(scene, c);
    if (mention < 0 || scene.people.mentions[mention].type == MentionType::none) continue;
    bool van = false;
    for (const std::uint32_t k : scene.syntax.children(c)) van |= scene.syntax.is(k, {"van"});
    if (van) return take_source(scene, c, draft);
  }
  return false;
}

bool take_source(const Scene& scene, std::uint32_t token, Draft& draft) {
  const std::int32_t found = mention_of(scene, token);
  if (found < 0) return false;
  // `luidt zijn commentaar`, `het oordeel van de rechter luidde`: whose it is, where the noun is no document
  const std::string_view said = scene.cues.noun_kind(lower_case(scene.document.word(token)));
  if (!said.empty() && said.find("document") == std::string_view::npos && take_possessor(scene, token, draft))
    return true;
  Mention& mention = scene.people.mentions[found];
  draft.source = {mention.begin, mention.end};
  if (const std::int32_t apposition =
          apposition_of(scene.document, scene.phrases, scene.people.mentions, static_cast<std::size_t>(found));
      apposition >= 0)
    draft.source.end = std::max(draft.source.end, scene.people.mentions[apposition].end);
  draft.source_mention = found;
  draft.speakers = mention.identities;
  // "A en B zeiden": everybody who is joined to the subject speaks
  for (const std::uint32_t c : scene.syntax.children(scene.phrases[found].head)) {
    if (!scene.syntax.has_relation(c, "conj")) continue;
    const std::int32_t other = mention_of(scene, c);
    if (other < 0 || other == found || !can_speak(scene, other)) continue;
    const Mention& joined = scene.people.mentions[other];
    draft.speakers.insert(draft.speakers.end(), joined.identities.begin(), joined.identities.end());
    draft.source.end = std::max(draft.source.end, joined.end);
  }
  std::sort(draft.speakers.begin(), draft.speakers.end());
  draft.speakers.erase(std::unique(draft.speakers.begin(), draft.speakers.end()), draft.speakers.end());
  return true;
}

}  // namespace volgens
