// Sentences from what the draft and its source's mention hold. The runner-up's probability takes the distance in
// presence as log-odds against the one chosen, and never more than that one leaves over. Tested by
// tests/unit/speech/explain_test.cc.
#include "speech/explain.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace volgens {
namespace {

std::string two_decimals(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string words_of(const Scene& scene, const std::vector<TokenRange>& parts) {
  std::string words;
  for (const TokenRange part : parts) words += (words.empty() ? "" : " … ") + scene.text(part);
  return words;
}

std::string names_of(const Scene& scene, const std::vector<std::int32_t>& identities) {
  std::string names;
  for (const std::int32_t i : identities)
    names += (names.empty() ? "" : " and ") + scene.name(scene.people.identities[static_cast<std::size_t>(i)]);
  return names;
}

/// Why the source stands for its speakers; empty when it says nothing that the statement does not show.
std::string source_reason(const Scene& scene, const Draft& draft) {
  const Mention& mention = scene.people.mentions[static_cast<std::size_t>(draft.source_mention)];
  const std::string source = "the source '" + scene.text(draft.source) + "' ";
  if (mention.type == MentionType::first_person) return source + "is whoever speaks the words around it";
  if (draft.speakers.empty()) return source + "stands for nobody who is known";
  const std::string names = names_of(scene, draft.speakers);
  if (draft.speakers.size() > 1 && mention.type != MentionType::joint) return source + "stands for " + names;
  switch (mention.type) {
    case MentionType::pronoun:
      return source + "is taken for " + names + ", who is most present there";
    case MentionType::joint:
      return source + "is taken for " + names + ", who are most present there";
    case MentionType::description:
      return scene.people.identities[static_cast<std::size_t>(draft.speakers[0])].named
                 ? source + "is taken for " + names + ", whom it describes"
                 : source + "describes somebody without a name";
    default:
      return source + "holds the name of " + names;
  }
}

}  // namespace

void explain(const Scene& scene, double content, double speaker, Draft& draft) {
  draft.reasons.insert(draft.reasons.begin(),
                       draft.cue.empty() ? "no cue stands with it" : "the cue is '" + words_of(scene, draft.cue) + "'");
  if (!draft.addressee.empty()) draft.reasons.push_back("'" + scene.text(draft.addressee) + "' is spoken to");
  draft.reasons.push_back("the words are right with probability " + two_decimals(content));
  if (draft.source_mention >= 0) draft.reasons.push_back(source_reason(scene, draft));
  if (draft.speakers.empty()) return;
  draft.reasons.push_back("the speaker is " + names_of(scene, draft.speakers) + " with probability " +
                          two_decimals(speaker));
  const Rival rival = draft.source_mention >= 0
                          ? scene.people.mentions[static_cast<std::size_t>(draft.source_mention)].rival
                          : draft.rival;
  const bool other = rival.identity >= 0 &&
                     std::find(draft.speakers.begin(), draft.speakers.end(), rival.identity) == draft.speakers.end();
  if (!other) {
    draft.reasons.push_back("nobody else came into question");
    return;
  }
  const double probability = std::min(1.0 - speaker, speaker * std::exp(-std::max(0.0, rival.distance)));
  draft.reasons.push_back(scene.name(scene.people.identities[static_cast<std::size_t>(rival.identity)]) +
                          " came second with probability " + two_decimals(probability));
}

}  // namespace volgens
