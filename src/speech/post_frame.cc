// `…, zegt X` and `…, zegt X, …`, `…, zo liet X weten` and `…, zoals X zei, …`: verb and subject between commas,
// whatever the tree makes of them. Tested by tests/unit/speech/cue_verbs_test.cc and cue_phrases_test.cc.
#include <algorithm>

#include "speech/matchers.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_framed = 400;    // tokens of a sentence around its frame
constexpr std::uint32_t longest_adverbial = 12;  // tokens between the subject and the end of `…, zei X gisteren in Y`
constexpr std::uint32_t longest_likened = 8;     // tokens from `zoals` to its verb, and from there to the comma

class PostFrame {
 public:
  PostFrame(const Scene& scene, std::uint32_t verb, std::uint32_t cue_end)
      : scene_(scene),
        doc_(scene.document),
        syntax_(scene.syntax),
        verb_(verb),
        cue_end_(cue_end),
        sentence_(scene.syntax.sentence_words(verb)) {}

  bool match(const CueVerb& verb, Draft& draft) const {
    if ((verb.frames & (frame_post | frame_quote | frame_clause)) == 0 || !syntax_.finite(verb_)) return false;
    if (sentence_.size() > longest_framed || syntax_.quotation(verb_) != syntax_.quotation(sentence_.begin))
      return false;
    return likened(draft) || behind(verb, draft);
  }

 private:
  bool behind(const CueVerb& verb, Draft& draft) const {
    std::uint32_t comma = verb_;
    if (verb_ > sentence_.begin && syntax_.is(verb_ - 1, {"zo"})) --comma;
    if (comma <= sentence_.begin + 1 || doc_.word(comma - 1) != ",") return false;
    const std::int32_t phrase = phrase_from(verb_ + 1, sentence_.end);
    // `, blijkt uit het rapport` has its source behind a preposition, `, zei gisteren in Utrecht` has none there.
    if (phrase >= 0 && scene_.phrases[phrase].governed && verb.sources.empty()) return false;
    if (phrase < 0 || scene_.people.mentions[phrase].type == MentionType::none) return false;
    if (subject_before(phrase)) return false;
    if (!can_speak(scene_, phrase) && verb.strength < least_strength_any_subject) return false;
    Draft sourced = draft;
    if (!take_source(scene_, scene_.phrases[phrase].head, sourced)) return false;
    const std::uint32_t from = std::max(sourced.source.end, cue_end_);
    std::uint32_t rest = from;
    while (rest < sentence_.end && doc_.word(rest) != "," && rest < from + longest_adverbial) ++rest;
    const bool ends = rest >= sentence_.end;
    if (!ends && doc_.word(rest) != ",") return false;
    for (std::uint32_t k = from; k < rest; ++k)
      if (syntax_.finite(k) || syntax_.is(k, {"dat", "of"})) return false;
    const TokenRange front = syntax_.trim({sentence_.begin, comma});
    bool clause_before = false;
    for (std::uint32_t k = front.begin; k < front.end; ++k) clause_before |= syntax_.finite(k);
    TokenRange back;
    if (!ends && !relative(rest + 1)) back = syntax_.trim({rest, sentence_.end});
    if (front.empty()) return false;
    draft = std::move(sourced);
    if (!clause_before && back.empty()) draft.evidence.emplace_back("post=verbless");  // `Een schande, vindt Bos`
    take(front, back, draft);
    return true;
  }

  /// `De ploeg is, zoals Bos zei, nog jong`.
  bool likened(Draft& draft) const {
    std::uint32_t as = verb_;
    while (as > sentence_.begin && as + longest_likened > verb_ && !syntax_.is(as, {"zoals"}) && doc_.word(as) != ",")
      --as;
    if (!syntax_.is(as, {"zoals"}) || as == sentence_.begin) return false;
    std::uint32_t end = verb_ + 1;
    while (end < sentence_.end && end < verb_ + longest_likened && doc_.word(end) != ",") ++end;
    if (end < sentence_.end && doc_.word(end) != ",") return false;
    const std::int32_t phrase = phrase_from(as + 1, verb_);
    if (phrase < 0 || !can_speak(scene_, phrase)) return false;
    Draft sourced = draft;
    if (!take_source(scene_, scene_.phrases[phrase].head, sourced) || sourced.source.end > verb_) return false;
    const TokenRange front = syntax_.trim({sentence_.begin, as});
    const TokenRange back = syntax_.trim({end, sentence_.end});
    if (front.empty() || front.size() + back.size() < 3) return false;
    draft = std::move(sourced);
    take(front, back, draft);
    draft.evidence.emplace_back("post=zoals");
    return true;
  }

  static void take(TokenRange front, TokenRange back, Draft& draft) {
    draft.form = Form::indirect;
    draft.content = {front};
    if (!back.empty()) draft.content.push_back(back);
  }

  /// `Een arts die anoniem wil blijven, bevestigt die lezing`: the subject stands before the comma.
  bool subject_before(std::int32_t phrase) const {
    const std::int32_t subject = syntax_.child(verb_, "nsubj");
    return subject >= 0 && subject < static_cast<std::int32_t>(verb_) &&
           can_speak(scene_, mention_of(scene_, static_cast<std::uint32_t>(subject))) &&
           syntax_.has_relation(scene_.phrases[phrase].head, "obj");
  }

  std::int32_t phrase_from(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin; k < std::min(end, begin + 2); ++k)
      if (const std::int32_t phrase = syntax_.index().beginning_at(k); phrase >= 0) return phrase;
    return -1;
  }

  /// A clause about the speaker (`, zei X, die …`) is no more of what was said.
  bool relative(std::uint32_t t) const {
    return scene_.analysis.words[t].xpos.substr(0, 8) == "VNW|betr" ||
           syntax_.is(t, {"waarna", "terwijl", "toen", "nadat", "voordat"});
  }

  const Scene& scene_;
  const Document& doc_;
  const Syntax& syntax_;
  std::uint32_t verb_;
  std::uint32_t cue_end_;
  TokenRange sentence_;
};

}  // namespace

bool match_post_frame(const Scene& scene, std::uint32_t verb, std::uint32_t cue_end, const CueVerb& cue, Draft& draft) {
  return PostFrame(scene, verb, cue_end).match(cue, draft);
}

}  // namespace volgens
