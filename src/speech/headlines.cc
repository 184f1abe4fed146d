// A headline that opens with a name or body and a colon, or ends with a dash and one, gives that one's words. What the
// words look like, and whether that one speaks below, is evidence. Tested by tests/golden/statements
#include <algorithm>

#include "speech/matchers.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_source = 6;  // tokens before the colon

/// Whether the text quotes one of these; a topic (`Kanye West: rapper verandert zijn naam`) need not say anything.
bool speaks(const Findings& findings, const std::vector<std::int32_t>& speakers) {
  return std::any_of(findings.drafts.begin(), findings.drafts.end(), [&speakers](const Draft& draft) {
    return !speakers.empty() &&
           std::includes(draft.speakers.begin(), draft.speakers.end(), speakers.begin(), speakers.end());
  });
}

/// What tells words from news about somebody: person and tense of the verb, and what stands first.
std::vector<std::string> look(const Scene& scene, TokenRange content) {
  bool first_person = false;
  const char* tense = "none";
  for (std::uint32_t t = content.begin; t < content.end; ++t) {
    first_person = first_person || scene.syntax.is(t, {"ik", "wij", "we", "mijn", "ons", "onze", "mij", "me"});
    if (tense[0] != 'n' || !scene.syntax.finite(t)) continue;
    tense = scene.analysis.words[t].xpos.find("verl") != std::string_view::npos ? "past" : "present";
  }
  const std::int32_t phrase = scene.syntax.index().beginning_at(content.begin);
  const bool bare = scene.analysis.words[content.begin].upos == Upos::noun;
  return {std::string("headline.person=").append(first_person ? "first" : "other"),
          std::string("headline.verb=").append(tense),
          std::string("headline.opens=")
              .append(bare          ? "bare-noun"
                      : phrase >= 0 ? "phrase"
                                    : "other")};
}

/// The phrase that is all of the source between `begin` and `end`, or -1.
std::int32_t source_phrase(const Scene& scene, std::uint32_t begin, std::uint32_t end) {
  const std::int32_t phrase = scene.syntax.index().beginning_at(begin);
  return phrase >= 0 && scene.people.mentions[phrase].end == end && can_speak(scene, phrase) ? phrase : -1;
}

void add(const Scene& scene, Findings& findings, std::int32_t phrase, TokenRange content, const char* place) {
  Draft draft;
  if (content.size() < 2 || scene.syntax.quotation(content.begin) >= 0 ||
      !take_source(scene, scene.phrases[phrase].head, draft))
    return;
  draft.form = Form::indirect;
  draft.content = {content};
  draft.evidence = look(scene, content);
  draft.evidence.emplace_back("frame=headline");
  draft.evidence.push_back(std::string("headline.source=").append(place));
  draft.evidence.push_back(
      std::string("headline.speaks=").append(speaks(findings, draft.speakers) ? "below" : "nowhere"));
  draft.reasons.push_back(std::string("a headline ").append(place).append(" with its source and a mark between them"));
  findings.drafts.push_back(std::move(draft));
}

}  // namespace

void match_headlines(const Scene& scene, Findings& findings) {
  for (const Paragraph& paragraph : scene.document.paragraphs) {
    if (!paragraph.headline || paragraph.begin_sentence >= paragraph.end_sentence) continue;
    const Sentence& first = scene.document.sentences[paragraph.begin_sentence];
    const TokenRange words{first.begin_token, first.end_token};
    std::uint32_t colon = words.begin;
    while (colon < words.end && scene.document.word(colon) != ":") ++colon;
    if (colon < words.end && colon > words.begin && colon - words.begin <= longest_source)
      if (const std::int32_t phrase = source_phrase(scene, words.begin, colon); phrase >= 0)
        add(scene, findings, phrase, scene.syntax.trim({colon + 1, words.end}), "opens");
    std::uint32_t dash = words.end;
    while (dash > words.begin && words.end - dash < longest_source + 2 && scene.document.word(dash - 1) != "-" &&
           scene.document.word(dash - 1) != "–" && scene.document.word(dash - 1) != "—")
      --dash;
    if (dash <= words.begin + 1 || dash >= words.end || words.end - dash > longest_source) continue;
    // `… voor de kust - minister van Defensie`
    if (const std::int32_t phrase = source_phrase(scene, dash, words.end); phrase >= 0)
      add(scene, findings, phrase, scene.syntax.trim({words.begin, dash - 1}), "ends");
  }
}

}  // namespace volgens
