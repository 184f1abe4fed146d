// Nouns that govern what was said: `de belofte van X dat …`, `zijn vrees dat …`, `op de vraag of …`, `Haar boodschap:
// …`. Tested by tests/unit/speech/cue_nouns_test.cc.
#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t furthest_clause = 8;  // tokens from the noun to the conjunction: `de vrees van de bond dat`

class CueNounMatcher {
 public:
  CueNounMatcher(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), syntax_(scene.syntax), document_(scene.document) {}

  void run() {
    for (std::uint32_t t = 0; t < document_.tokens.size(); ++t) {
      if (scene_.analysis.words[t].upos != Upos::noun || findings_.cue_used[t]) continue;
      if (const Mode* mode = scene_.cues.noun(lower_case(document_.word(t))); mode != nullptr) match(t, *mode);
    }
  }

 private:
  void match(std::uint32_t t, Mode mode) {
    Draft draft;
    std::string kind = "clause";
    TokenRange content = clause(t);
    if (content.empty()) {
      kind = "infinitive";
      content = infinitive(t);
    }
    if (content.empty()) {
      kind = "colon";
      content = behind_colon(t);
    }
    if (content.size() < 3) return;
    const bool owned = take_possessor(scene_, t, draft);
    if (kind == "colon" && !owned) return;
    draft.form = Form::indirect;
    draft.mode = mode;
    draft.cue = {{t, t + 1}};
    draft.content = {content};
    draft.evidence = {"frame=noun", "noun=" + lower_case(document_.word(t)), "noun.kind=" + kind,
                      std::string("noun.owner=").append(owned ? "yes" : "no")};
    draft.reasons.push_back("the noun '" + scene_.text({t, t + 1}) + "' governs a clause" +
                            (owned ? " and has a possessor" : ""));
    findings_.cue_used[t] = true;
    findings_.drafts.push_back(std::move(draft));
  }

  TokenRange clause(std::uint32_t t) const {
    TokenRange content = syntax_.clause_complement(t);
    // `de vrees van X dat …`: the tree may hang the clause on X
    for (const std::uint32_t c : syntax_.children(t))
      if (content.empty() && syntax_.has_relation(c, "nmod") && c > t) content = syntax_.clause_complement(c);
    if (!content.empty()) return content;
    const std::uint32_t last = std::min(syntax_.sentence_words(t).end, t + furthest_clause);
    for (std::uint32_t k = t + 1; k < last; ++k) {
      if (syntax_.finite(k) || syntax_.is(k, {",", ":", ";"})) break;
      if (syntax_.is(k, {"dat", "of"}) && scene_.analysis.words[k].upos == Upos::sconj)
        return syntax_.clause_behind(k - 1);
    }
    return {};
  }

  TokenRange infinitive(std::uint32_t t) const {
    if (const TokenRange content = syntax_.infinitive_complement(t); !content.empty()) return content;
    const std::uint32_t last = std::min(syntax_.sentence_words(t).end, t + furthest_clause);
    for (std::uint32_t k = t + 1; k < last; ++k) {
      if (syntax_.finite(k) || syntax_.is(k, {",", ":", ";"})) break;
      if (syntax_.is(k, {"om"})) return before_finite(syntax_.infinitive_behind(k - 1, k));
    }
    return {};
  }

  /// `een advies om thuis te blijven gingen …`: the main clause goes on behind the infinitive.
  TokenRange before_finite(TokenRange range) const {
    for (std::uint32_t k = range.begin; k < range.end; ++k)
      if (syntax_.finite(k)) return syntax_.trim({range.begin, k});
    return range;
  }

  /// `Haar boodschap: drie procent erbij`, outside quotation marks.
  TokenRange behind_colon(std::uint32_t t) const {
    const TokenRange sentence = syntax_.sentence_words(t);
    std::uint32_t mark = t + 1;
    while (mark < sentence.end && mark < t + furthest_clause && !syntax_.is(mark, {":"})) {
      if (syntax_.verb(mark) && !syntax_.is(mark, {"luidt", "luidde", "is", "was"})) return {};
      ++mark;
    }
    if (mark + 1 >= sentence.end || !syntax_.is(mark, {":"})) return {};
    if (syntax_.quotation(mark + 1) != syntax_.quotation(t) || scene_.analysis.words[mark + 1].upos == Upos::punct)
      return {};
    return syntax_.trim({mark + 1, sentence.end});
  }

  const Scene& scene_;
  Findings& findings_;
  const Syntax& syntax_;
  const Document& document_;
};

}  // namespace

void match_cue_nouns(const Scene& scene, Findings& findings) { CueNounMatcher(scene, findings).run(); }

}  // namespace volgens
