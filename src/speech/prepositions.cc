// `Volgens X …`, `…, aldus X`: the content is the clause around the phrase, without it. Tested by
// tests/unit/speech/prepositions_test.cc.
#include <algorithm>

#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_clause = 400;  // tokens; beyond that the text has no sentences
constexpr int highest_clause = 4;              // steps up the tree to the verb that a phrase belongs to

class PrepositionMatcher {
 public:
  PrepositionMatcher(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), doc_(scene.document), syntax_(scene.syntax) {}

  void run() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if (findings_.cue_used[t]) continue;
      for (const CuePreposition& preposition : scene_.cues.prepositions(lower_case(doc_.word(t))))
        if (fits(t, preposition) && match(t, preposition)) break;
    }
  }

 private:
  bool fits(std::uint32_t t, const CuePreposition& preposition) const {
    if (t + preposition.words.size() >= doc_.tokens.size()) return false;
    for (std::uint32_t k = 0; k < preposition.words.size(); ++k)
      if (preposition.words[k] == "<poss>" ? !possessive(t + k) : lower_case(doc_.word(t + k)) != preposition.words[k])
        return false;
    return doc_.tokens[t].sentence == doc_.tokens[t + preposition.words.size()].sentence;
  }

  bool match(std::uint32_t t, const CuePreposition& preposition) {
    const std::uint32_t behind = t + static_cast<std::uint32_t>(preposition.words.size());
    for (std::uint32_t k = t; k < behind; ++k)
      if (possessive(k)) return match_possessive(t, k, behind, preposition);
    const std::int32_t phrase = syntax_.index().holding(behind);
    if (phrase < 0) return false;
    Draft draft;
    draft.mode = preposition.mode;
    if (!take_source(scene_, scene_.phrases[phrase].head, draft)) return false;
    const Mention& mention = scene_.people.mentions[phrase];
    if (mention.type == MentionType::none || (mention.type == MentionType::first_person && syntax_.quotation(t) >= 0))
      return false;
    if (!can_speak(scene_, phrase) && mention.type == MentionType::description && mention.identities.empty())
      return false;
    if (bare_thing(mention)) return false;
    draft.cue = {{t, behind}};
    draft.form = Form::indirect;
    const TokenRange out{t, std::max(draft.source.end + relative_clause(draft), behind)};
    draft.evidence = {"frame=preposition", "preposition=" + lower_case(scene_.text({t, behind}))};
    draft.reasons.push_back("'" + scene_.text({t, behind}) + "' names the source of this clause");
    Draft wide = draft;
    const std::uint32_t head = scene_.phrases[phrase].head;
    if (!around(out, head, true, draft)) return false;
    for (std::uint32_t k = t; k < behind; ++k) findings_.cue_used[k] = true;
    if (around(out, head, false, wide) && wide.begin() < draft.begin()) {
      // `A kreeg er drie, B twee en C een, volgens X`: for the last clause alone, or for all of them
      draft.contest = wide.contest = static_cast<std::int32_t>(findings_.drafts.size());
      wide.evidence.emplace_back(draft.end() <= t ? "clause=sentence-before" : "clause=sentence");
      draft.evidence.emplace_back(draft.end() <= t ? "clause=narrow-before" : "clause=narrow");
      findings_.drafts.push_back(std::move(wide));
    }
    findings_.drafts.push_back(std::move(draft));
    return true;
  }

  bool possessive(std::uint32_t t) const {
    return scene_.analysis.words[t].xpos.substr(0, 7) == "VNW|bez" || syntax_.is(t, {"eigen"});
  }

  /// `naar zijn mening`: whose; `naar eigen zeggen`: the subject's.
  bool match_possessive(std::uint32_t t, std::uint32_t whose, std::uint32_t behind, const CuePreposition& preposition) {
    Draft draft;
    draft.mode = preposition.mode;
    draft.form = Form::indirect;
    if (syntax_.is(whose, {"eigen"})) {
      draft.cue = {{t, behind}};
      if (!take_subject(behind - 1, draft)) return false;
    } else {
      if (syntax_.quotation(t) >= 0 && syntax_.is(whose, {"mijn", "ons", "onze"})) return false;
      draft.cue = {{t, whose}, {whose + 1, behind}};
      take_possessive(scene_, whose, draft);
    }
    if (!around({t, behind}, behind - 1, true, draft)) return false;
    draft.evidence = {"frame=own", "preposition=" + lower_case(scene_.text({behind - 1, behind}))};
    draft.reasons.push_back("'" + scene_.text({t, behind}) + "' gives the clause to its subject or owner");
    for (std::uint32_t k = t; k < behind; ++k) findings_.cue_used[k] = true;
    findings_.drafts.push_back(std::move(draft));
    return true;
  }

  /// Gives the draft those whom the subject of the clause around a token stands for; the words stay part of the
  /// content.
  bool take_subject(std::uint32_t t, Draft& draft) const {
    std::uint32_t at = t;
    for (int step = 0; step < highest_clause; ++step) {
      const std::int32_t up = syntax_.head(at);
      if (up < 0) return false;
      at = static_cast<std::uint32_t>(up);
      const std::int32_t subject = syntax_.subject(at);
      if (subject < 0) continue;
      const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
      if (!can_speak(scene_, mention)) return false;
      draft.speakers = scene_.people.mentions[mention].identities;
      return true;
    }
    return false;
  }

  /// `volgens plan`, `volgens schema`: one singular noun without an article that is nobody.
  bool bare_thing(const Mention& mention) const {
    return mention.type == MentionType::description && mention.end - mention.begin == 1 &&
           mention.kind != EntityKind::person && mention.kind != EntityKind::organisation &&
           mention.kind != EntityKind::group &&
           scene_.analysis.words[mention.begin].feats.find("Number=Sing") != std::string_view::npos;
  }

  /// Tokens of a relative clause right behind the source (`volgens X, die in Spanje verblijft,`).
  std::uint32_t relative_clause(const Draft& draft) const {
    const std::uint32_t end = draft.source.end;
    const std::uint32_t last = syntax_.sentence_words(end - 1).end;
    std::uint32_t t = end;
    if (t < last && doc_.word(t) == ",") ++t;
    if (t >= last || scene_.analysis.words[t].xpos.substr(0, 8) != "VNW|betr") return 0;
    bool finite = false;
    for (++t; t < last; ++t) {
      if (doc_.word(t) == "," && finite) return t - end;
      finite |= syntax_.finite(t);
    }
    return 0;
  }

  /// The clause that the phrase belongs to, or the whole sentence, the phrase itself and its commas left out; `head` is
  /// a token of the phrase.
  bool around(TokenRange out, std::uint32_t head, bool narrowed, Draft& draft) const {
    TokenRange clause = syntax_.sentence_words(out.begin);
    if (clause.size() > longest_clause) return false;
    const std::int32_t governor = syntax_.head(head);
    const bool at_start = out.begin == clause.begin || (out.begin == clause.begin + 1);
    if (narrowed && !at_start && governor >= 0) clause = narrow(out, static_cast<std::uint32_t>(governor), clause);
    clause = inside_quotation(out.begin, clause);
    const TokenRange front = syntax_.trim({clause.begin, out.begin});
    const TokenRange back = syntax_.trim({out.end, clause.end});
    if (!front.empty()) draft.content.push_back(front);
    if (!back.empty()) draft.content.push_back(back);
    // "Het is volgens hem …": a coordinating word alone is no content
    if (draft.content.size() == 2 && front.size() == 1 && syntax_.is(front.begin, {"en", "maar", "want", "ook"}))
      draft.content.erase(draft.content.begin());
    return !draft.content.empty();
  }

  /// A phrase inside a dependent or joined clause speaks for that clause alone.
  TokenRange narrow(TokenRange out, std::uint32_t governor, TokenRange sentence) const {
    std::uint32_t at = governor;
    for (int step = 0; step < 6; ++step) {
      const std::int32_t up = syntax_.head(at);
      if (up < 0) return sentence;
      const bool clause = syntax_.has_relation(at, "ccomp") || syntax_.has_relation(at, "acl") ||
                          syntax_.has_relation(at, "advcl") ||
                          (syntax_.has_relation(at, "conj") && has_finite(syntax_.subtree(at)));
      if (clause) {
        TokenRange range = syntax_.trim(syntax_.subtree(at));
        // A clause that would open with the phrase, with no conjunction before it, is a wrong attachment.
        const bool opens = range.begin >= out.begin && out.begin > sentence.begin &&
                           !syntax_.is(out.begin - 1, {",", "en", "maar", "want", "dat", "of"});
        if (!opens && range.holds(out.begin) && range.size() > out.size() + 2) {
          if (syntax_.is(range.begin, {"en", "maar", "want", "dus", "die", "dat"}) && range.size() > 1) ++range.begin;
          return range;
        }
      }
      at = static_cast<std::uint32_t>(up);
    }
    return sentence;
  }

  bool has_finite(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (syntax_.finite(t)) return true;
    return false;
  }

  TokenRange inside_quotation(std::uint32_t t, TokenRange clause) const {
    const std::int32_t quotation = syntax_.quotation(t);
    if (quotation < 0) return clause;
    std::uint32_t begin = t;
    std::uint32_t end = t + 1;
    while (begin > clause.begin && syntax_.quotation(begin - 1) == quotation) --begin;
    while (end < clause.end && syntax_.quotation(end) == quotation) ++end;
    return {begin, end};
  }

  const Scene& scene_;
  Findings& findings_;
  const Document& doc_;
  const Syntax& syntax_;
};

}  // namespace

void match_prepositions(const Scene& scene, Findings& findings) { PrepositionMatcher(scene, findings).run(); }

}  // namespace volgens
