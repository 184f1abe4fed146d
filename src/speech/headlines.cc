// A headline that opens with a name or body and a colon gives that one's words. Tested by
// tests/golden/statements
#include "speech/matchers.h"

namespace volgens {

void match_headlines(const Scene& scene, Findings& findings) {
  constexpr std::uint32_t longest_source = 6;  // tokens before the colon
  for (const Paragraph& paragraph : scene.document.paragraphs) {
    if (!paragraph.headline || paragraph.begin_sentence >= paragraph.end_sentence) continue;
    const Sentence& first = scene.document.sentences[paragraph.begin_sentence];
    const TokenRange words{first.begin_token, first.end_token};
    std::uint32_t colon = words.begin;
    while (colon < words.end && scene.document.word(colon) != ":") ++colon;
    if (colon >= words.end || colon == words.begin || colon - words.begin > longest_source) continue;
    const std::int32_t phrase = scene.syntax.index().beginning_at(words.begin);
    if (phrase < 0 || scene.people.mentions[phrase].end != colon || !can_speak(scene, phrase)) continue;
    const TokenRange content = scene.syntax.trim({colon + 1, words.end});
    if (content.size() < 2 || scene.syntax.quotation(content.begin) >= 0) continue;
    Draft draft;
    if (!take_source(scene, scene.phrases[phrase].head, draft)) continue;
    draft.form = Form::indirect;
    draft.content = {content};
    draft.evidence = {"frame=headline"};
    draft.reasons.push_back("a headline opens with its source and a colon");
    findings.drafts.push_back(std::move(draft));
  }
}

}  // namespace volgens
