// Free indirect speech: a sentence without a cue that gives somebody's words all the same, because the language model
// hears a voice in it or because `zou` colours it. Tested by tests/unit/speech/context_test.cc.
#include <algorithm>
#include <cmath>

#include "speech/matchers.h"

namespace volgens {
namespace {

constexpr std::uint32_t shortest = 3;  // tokens
constexpr std::uint32_t longest = 80;  // tokens
constexpr double least_odds = -1.5;    // mean log odds of a word; the weights judge what comes of it

const char* form_name(const Findings& findings, std::int32_t draft) {
  if (draft < 0) return "none";
  switch (findings.drafts[static_cast<std::size_t>(draft)].form) {
    case Form::direct:
      return "direct";
    case Form::free:
      return "free";
    default:
      return "other";
  }
}

/// Per sentence the draft whose content stands in it first, or -1; a passive that nobody does leaves the sentence free.
std::vector<std::int32_t> covering(const Scene& scene, const Findings& findings) {
  std::vector<std::int32_t> covering(scene.document.sentences.size(), -1);
  for (std::size_t d = 0; d < findings.drafts.size(); ++d) {
    if (findings.drafts[d].form == Form::reported && findings.drafts[d].source.empty()) continue;
    for (const TokenRange part : findings.drafts[d].content) {
      const std::uint32_t s = scene.document.tokens[part.begin].sentence;
      if (covering[s] < 0 || findings.drafts[static_cast<std::size_t>(covering[s])].begin() > part.begin)
        covering[s] = static_cast<std::int32_t>(d);
    }
  }
  return covering;
}

}  // namespace

void match_free(const Scene& scene, Findings& findings) {
  const Document& document = scene.document;
  std::vector<std::int32_t> covered = covering(scene, findings);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (covered[s] >= 0 || document.paragraphs[sentence.paragraph].headline) continue;
    const TokenRange range = scene.syntax.trim({sentence.begin_token, sentence.end_token});
    if (range.size() < shortest || range.size() > longest || scene.syntax.quotation(range.begin) >= 0) continue;
    bool coloured = false;
    double odds = 0.0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      coloured = coloured || (scene.syntax.finite(t) && scene.syntax.is(t, {"zou", "zouden"}));
      odds += static_cast<double>(scene.analysis.words[t].saying.content);
    }
    odds /= static_cast<double>(range.size());
    const bool joined = s > 0 && document.sentences[s - 1].paragraph == sentence.paragraph;
    if (!(coloured && joined && covered[s - 1] >= 0) && odds < least_odds) continue;
    const bool followed =
        s + 1 < document.sentences.size() && document.sentences[s + 1].paragraph == sentence.paragraph;
    Draft draft;
    draft.form = Form::free;
    draft.content = {range};
    draft.evidence = {"frame=free",
                      std::string("free.odds=").append(std::to_string(static_cast<int>(std::floor(odds)))),
                      std::string("free.before=").append(joined ? form_name(findings, covered[s - 1]) : "apart"),
                      std::string("free.behind=").append(followed ? form_name(findings, covered[s + 1]) : "apart")};
    if (coloured) draft.evidence.emplace_back("free.zou=yes");
    draft.reasons.emplace_back(coloured ? "'zou' carries on somebody's speech"
                                        : "the sentence reads as somebody's words");
    covered[s] = static_cast<std::int32_t>(findings.drafts.size());
    findings.drafts.push_back(std::move(draft));
  }
}

}  // namespace volgens
