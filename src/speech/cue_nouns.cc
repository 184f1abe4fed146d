// Nouns that govern what was said: `de belofte van X dat …`, `zijn vrees dat …`. Tested by
// tests/unit/speech/cue_nouns_test.cc.
#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

/// The possessor: `zijn` before the noun, or `van X` behind it.
bool take_possessor(const Scene& scene, std::uint32_t noun, Draft& draft) {
  for (const std::uint32_t c : scene.syntax.children(noun)) {
    if (!scene.syntax.has_relation(c, "nmod") || c == noun) continue;
    const std::int32_t mention = mention_of(scene, c);
    if (mention < 0 || scene.people.mentions[mention].type == MentionType::none) continue;
    bool van = false;
    for (const std::uint32_t k : scene.syntax.children(c)) van |= scene.syntax.is(k, {"van"});
    if (van) return take_source(scene, c, draft);
  }
  return false;
}

}  // namespace

void match_cue_nouns(const Scene& scene, Findings& findings) {
  for (std::uint32_t t = 0; t < scene.document.tokens.size(); ++t) {
    if (scene.analysis.words[t].upos != Upos::noun || findings.cue_used[t]) continue;
    const Mode* mode = scene.cues.noun(lower_case(scene.document.word(t)));
    if (mode == nullptr) continue;
    TokenRange content = scene.syntax.clause_complement(t);
    // `de vrees van X dat …`: the tree may hang the clause on X
    for (const std::uint32_t c : scene.syntax.children(t))
      if (content.empty() && scene.syntax.has_relation(c, "nmod") && c > t) content = scene.syntax.clause_complement(c);
    if (content.empty()) content = scene.syntax.infinitive_complement(t);
    if (content.size() < 3) continue;
    Draft draft;
    if (!take_possessor(scene, t, draft)) continue;
    draft.form = Form::indirect;
    draft.mode = *mode;
    draft.cue = {{t, t + 1}};
    draft.content = {content};
    draft.evidence = {"frame=noun", "noun=" + lower_case(scene.document.word(t))};
    draft.reasons.push_back("the noun '" + scene.text({t, t + 1}) + "' governs a clause and has a possessor");
    findings.cue_used[t] = true;
    findings.drafts.push_back(std::move(draft));
  }
}

}  // namespace volgens
