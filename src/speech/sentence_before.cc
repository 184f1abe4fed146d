// `Dat zegt X`, `Dat heeft X bekendgemaakt`, `De politie heeft dat bevestigd`: what was said is the sentence before.
// Tested by tests/unit/speech/cue_verbs_test.cc and the cases back-* of tests/golden/statements.
#include "speech/matchers.h"

namespace volgens {

bool match_sentence_before(const Scene& scene, const Findings& findings, std::uint32_t verb, Draft& draft) {
  const Syntax& syntax = scene.syntax;
  const TokenRange words = syntax.sentence_words(verb);
  const bool fronted = syntax.is(words.begin, {"dat", "dit"}) && words.begin + 1 < words.end &&
                       syntax.finite(words.begin + 1) &&
                       (verb <= words.begin + 1 || syntax.head(words.begin + 1) == static_cast<std::int32_t>(verb)) &&
                       !draft.source.holds(words.begin);
  const std::int32_t object = fronted ? -1 : syntax.object(verb);
  const bool inside = object >= 0 && syntax.is(static_cast<std::uint32_t>(object), {"dat", "dit"});
  if (!fronted && !inside) return false;
  const std::vector<Sentence>& sentences = scene.document.sentences;
  const std::uint32_t number = scene.document.tokens[verb].sentence;
  if (number == 0 || sentences[number - 1].paragraph != sentences[number].paragraph) return false;
  const TokenRange before = syntax.trim({sentences[number - 1].begin_token, sentences[number - 1].end_token});
  if (before.size() < 3 || syntax.quotation(before.begin) != syntax.quotation(verb)) return false;
  constexpr std::size_t looked_at = 4;  // drafts
  bool said = false;
  for (std::size_t k = findings.drafts.size(); k-- > 0 && k + looked_at > findings.drafts.size();) {
    const Draft& other = findings.drafts[k];
    said |= other.begin() < before.end && before.begin < other.end();
  }
  draft.form = Form::indirect;
  draft.content = {before};
  draft.evidence.emplace_back(std::string(fronted ? "back=fronted" : "back=inside") + (said ? ":said" : ""));
  return true;
}

}  // namespace volgens
