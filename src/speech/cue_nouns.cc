// Nouns that govern what was said: `de belofte van X dat …`, `zijn vrees dat …`, `op de vraag of …`, `Haar boodschap:
// …`, `kritiek op …`. Tested by tests/unit/speech/cue_nouns_test.cc.
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
    if (content.empty()) {
      kind = "post";
      content = before_luidt(t);
    }
    std::string preposition;
    if (content.empty()) {
      kind = "pp";
      content = phrase_behind(t, preposition);
    }
    if (content.size() < (kind == "pp" ? 2U : 3U)) return;
    bool owned = take_possessor(scene_, t, draft);
    if (owned && content.holds(draft.source.begin)) {  // `beschuldigingen van fraude` are not fraud's
      owned = false;
      draft.source = {};
      draft.source_mention = -1;
      draft.speakers.clear();
    }
    if (kind == "colon" && !owned) return;
    draft.form = kind == "pp" ? Form::reported : Form::indirect;
    draft.mode = mode;
    draft.cue = {{t, t + 1}};
    draft.content = {content};
    draft.evidence = {"frame=noun", "noun=" + lower_case(document_.word(t)), "noun.kind=" + kind,
                      std::string("noun.owner=").append(owned ? "yes" : "no")};
    draft.evidence.push_back("noun.class=" + std::string(scene_.cues.noun_kind(lower_case(document_.word(t)))) + ":" +
                             kind + (owned ? ":owned" : ""));
    if (!preposition.empty()) draft.evidence.push_back("noun.pp=" + preposition);
    draft.reasons.push_back("the noun '" + scene_.text({t, t + 1}) + "' governs " +
                            (kind == "pp"     ? "a prepositional phrase"
                             : kind == "post" ? "the clause before"
                                              : "a clause") +
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

  /// `kritiek van de bond op het plan`, `beschuldigingen van fraude`: a prepositional phrase that is nobody's name.
  TokenRange phrase_behind(std::uint32_t t, std::string& preposition) const {
    for (const std::uint32_t c : syntax_.children(t)) {
      if (c < t || !syntax_.has_relation(c, "nmod")) continue;
      const std::int32_t opening = syntax_.child(c, "case");
      if (opening < static_cast<std::int32_t>(t)) continue;
      preposition = lower_case(document_.word(static_cast<std::uint32_t>(opening)));
      if ((preposition == "van" || preposition == "door") && can_speak(scene_, mention_of(scene_, c))) continue;
      TokenRange range = syntax_.trim(syntax_.subtree(c));
      range.begin = std::max(range.begin, static_cast<std::uint32_t>(opening));
      return range;
    }
    return {};
  }

  /// `Gegokt en verloren, luidde de conclusie van de trainer`.
  TokenRange before_luidt(std::uint32_t t) const {
    const TokenRange sentence = syntax_.sentence_words(t);
    std::uint32_t verb = t;
    while (verb > sentence.begin && verb + furthest_clause > t && !syntax_.finite(verb)) --verb;
    if (!syntax_.is(verb, {"luidt", "luidde", "klinkt", "klonk"}) || verb < sentence.begin + 2) return {};
    const std::uint32_t comma = verb - (syntax_.is(verb - 1, {"zo"}) ? 2 : 1);
    if (!syntax_.is(comma, {","}) || syntax_.quotation(comma) != syntax_.quotation(sentence.begin)) return {};
    return syntax_.trim({sentence.begin, comma});
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
