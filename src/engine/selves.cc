// The innermost direct statement around an `ik` tells whose it is. Tested by tests/unit/engine/selves_test.cc.
#include "engine/selves.h"

#include <algorithm>

namespace volgens {

std::vector<std::vector<Span>> mentions_of_identities(const Scene& scene, const Speech& speech) {
  const auto& people = scene.people;
  std::vector<std::vector<Span>> spans(people.identities.size());
  const auto span = [&](std::uint32_t begin, std::uint32_t end) {
    return Span{scene.document.tokens[begin].span.begin, scene.document.tokens[end - 1].span.end};
  };
  for (std::size_t i = 0; i < spans.size(); ++i)
    for (const std::uint32_t m : people.identities[i].mentions)
      spans[i].push_back(span(people.mentions[m].begin, people.mentions[m].end));
  for (const Possessive& possessive : people.possessives)
    spans[possessive.identity].push_back(span(possessive.token, possessive.token + 1));

  // drafts stand in the order of their first token, so that an inner one overwrites the one around it
  std::vector<std::int32_t> speaker(scene.document.tokens.size(), -1);
  for (const Draft& draft : speech.drafts) {
    if (draft.form != Form::direct) continue;
    const std::int32_t who = draft.speakers.size() == 1 ? draft.speakers[0] : -1;
    for (const TokenRange part : draft.content)
      std::fill(speaker.begin() + part.begin, speaker.begin() + part.end, who);
  }
  for (const Mention& mention : people.mentions)
    if (mention.type == MentionType::first_person && !mention.plural && speaker[mention.begin] >= 0)
      spans[speaker[mention.begin]].push_back(span(mention.begin, mention.end));
  for (const std::uint32_t token : people.own)
    if (speaker[token] >= 0) spans[speaker[token]].push_back(span(token, token + 1));

  for (std::vector<Span>& list : spans) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return spans;
}

}  // namespace volgens
