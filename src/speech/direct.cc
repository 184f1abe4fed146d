// A quotation is speech when it fills a sentence of its own, follows a colon, or has a frame: `"…", zegt X`, `X zei:
// "…"`. Neighbouring quotations without a new frame between them are one statement. Tested by
// tests/unit/speech/direct_test.cc.
#include <algorithm>

#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t shortest_speech = 4;  // tokens of a verbless quotation that still counts as speech

class DirectMatcher {
 public:
  DirectMatcher(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), doc_(scene.document), syntax_(scene.syntax) {}

  void run() {
    for (std::size_t q = 0; q < doc_.quotations.size(); ++q) {
      const TokenRange inside = tokens_in(doc_.quotations[q].inner);
      if (inside.empty()) continue;
      if (doc_.quotations[q].parent >= 0)
        match_nested(q, inside);
      else
        match(q, inside);
    }
  }

 private:
  std::string lower(std::uint32_t t) const { return lower_case(doc_.word(t)); }
  bool punct(std::uint32_t t) const { return scene_.analysis.words[t].upos == Upos::punct; }

  TokenRange tokens_in(Span span) const {
    const auto first = std::lower_bound(doc_.tokens.begin(), doc_.tokens.end(), span.begin,
                                        [](const Token& t, std::size_t at) { return t.span.begin < at; });
    const auto last = std::lower_bound(first, doc_.tokens.end(), span.end,
                                       [](const Token& t, std::size_t at) { return t.span.begin < at; });
    return {static_cast<std::uint32_t>(first - doc_.tokens.begin()),
            static_cast<std::uint32_t>(last - doc_.tokens.begin())};
  }

  const Sentence& sentence(std::uint32_t t) const { return doc_.sentences[doc_.tokens[t].sentence]; }
  bool headline(std::uint32_t t) const { return doc_.paragraphs[sentence(t).paragraph].headline; }

  /// Tokens of the first sentence before the opening mark, back to the end of a quotation before it.
  TokenRange before(TokenRange inside, std::size_t q) const {
    TokenRange range{sentence(inside.begin).begin_token, inside.begin};
    for (std::size_t k = q; k-- > 0;)
      if (doc_.quotations[k].parent < 0) {
        const TokenRange other = tokens_in(doc_.quotations[k].outer);
        range.begin = std::max(range.begin, std::min(other.end, range.end));
        break;
      }
    while (!range.empty() && punct(range.end - 1) && doc_.word(range.end - 1) != ":" && doc_.word(range.end - 1) != ")")
      --range.end;
    while (!range.empty() && punct(range.begin) && doc_.word(range.begin) != ":") ++range.begin;
    return range;
  }

  /// Tokens of the last sentence behind the closing mark, up to the next quotation.
  TokenRange after(TokenRange inside, std::size_t q) const {
    TokenRange range{inside.end, sentence(inside.end - 1).end_token};
    for (std::size_t k = q + 1; k < doc_.quotations.size(); ++k)
      if (doc_.quotations[k].parent < 0) {
        const TokenRange other = tokens_in(doc_.quotations[k].outer);
        range.end = std::max(range.begin, std::min(range.end, other.begin));
        break;
      }
    return syntax_.trim(range);
  }

  bool speech_like(std::size_t q, TokenRange inside) const {
    for (std::uint32_t t = inside.begin; t < inside.end; ++t)
      if (syntax_.finite(t)) return true;
    if (headline(inside.begin) && inside.size() > 1) return true;
    const std::string_view last = doc_.word(inside.end - 1);
    return inside.size() >= shortest_speech || last == "." || last == "!" || last == "?" ||
           doc_.quotations[q].mark == QuoteMark::dash;
  }

  void match(std::size_t q, TokenRange inside) {
    const TokenRange front = before(inside, q);
    const TokenRange back = after(inside, q);
    Draft frame;
    const bool colon = !front.empty() && doc_.word(front.end - 1) == ":";
    const bool framed_behind = !back.empty() && frame_behind(back, frame);
    bool framed_before = false;
    if (!framed_behind && colon) framed_before = frame_before({front.begin, front.end - 1}, frame);
    // `"A", zei X, "B"`: the frame behind the first quotation is not looked at again as one before the second.
    const bool carries_on = !colon && front_is_frame_of_last(front, q);
    if (!framed_behind && !colon && !carries_on && !front.empty()) framed_before = verb_before(front, frame);
    const bool alone = (front.empty() || colon || carries_on) && (back.empty() || framed_behind);
    if (!alone && !framed_behind && !framed_before) return;
    if (framed_behind && !front.empty() && !colon && !carries_on && !framed_before) {
      if (!speech_like(q, inside) || has_clause(front)) return;
    }
    if (!framed_behind && !framed_before && !colon && !speech_like(q, inside)) return;
    add(q, inside, frame, framed_behind || framed_before, front, carries_on);
  }

  bool has_clause(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (syntax_.finite(t)) return true;
    return false;
  }

  bool front_is_frame_of_last(TokenRange front, std::size_t q) const {
    if (last_ < 0 || q == 0 || front.empty()) return false;
    return front.begin >= last_frame_.begin && front.end <= last_frame_.end + 1;
  }

  /// `, zegt X`, `, aldus X`, `grijnst hij`.
  bool frame_behind(TokenRange back, Draft& frame) {
    std::uint32_t t = back.begin;
    if (syntax_.is(t, {"zo", "dus"}) && t + 1 < back.end) ++t;
    if (syntax_.is(t, {"aldus", "volgens"}) && t + 1 < back.end) {
      if (!source_at(t + 1, back, frame)) return false;
      frame.cue = {{t, t + 1}};
      frame.reasons.push_back("the quotation is followed by '" + std::string(doc_.word(t)) + "'");
      return true;
    }
    if (!syntax_.finite(t)) return false;
    if (!named_frame(t, back, frame)) {
      // `"…", was het antwoord`, `"…", kreeg hij te horen`: the frame leaves the speaker to the context
      frame = Draft();
      if (back.begin == 0 || doc_.word(back.begin - 1) != ",") return false;
      frame.cue = {{t, t + 1}};
      frame.reasons.push_back("the quotation is followed by '" + scene_.text(back) + "', which names no speaker");
    }
    return true;
  }

  /// `zegt X`: a verb with a subject that can speak behind it.
  bool named_frame(std::uint32_t t, TokenRange back, Draft& frame) {
    std::int32_t subject = syntax_.subject(t);
    if (subject < static_cast<std::int32_t>(t) || subject >= static_cast<std::int32_t>(back.end)) {
      const std::int32_t phrase = phrase_from(t + 1, back.end);
      subject = phrase < 0 ? -1 : static_cast<std::int32_t>(scene_.phrases[phrase].head);
    }
    if (subject < 0) return false;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
    const auto& forms = scene_.cues.verb(lower(t));
    if (mention < 0 || (forms.empty() && !can_speak(scene_, mention))) return false;
    if (scene_.people.mentions[mention].type == MentionType::none) {
      // "…", klonk het: a frame that names nobody; the context has to
      if (forms.empty()) return false;
      set_cue(t, back.end, forms, frame);
      frame.reasons.push_back("the quotation is followed by a verb without a speaker");
      return true;
    }
    if (!take_source(scene_, static_cast<std::uint32_t>(subject), frame)) return false;
    set_cue(t, back.end, forms, frame);
    frame.reasons.push_back("the quotation is followed by '" +
                            scene_.text({t, frame.source.end > t ? std::min(frame.source.end, back.end) : t + 1}) +
                            "'");
    return true;
  }

  std::int32_t phrase_from(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t t = begin; t < end && t < begin + 4; ++t)
      if (const std::int32_t phrase = syntax_.index().beginning_at(t); phrase >= 0 && !scene_.phrases[phrase].governed)
        return phrase;
    return -1;
  }

  bool source_at(std::uint32_t begin, TokenRange within, Draft& frame) const {
    const std::int32_t phrase = phrase_from(begin, std::min(within.end, begin + 2));
    const std::int32_t any = phrase >= 0 ? phrase : syntax_.index().holding(begin);
    return any >= 0 && take_source(scene_, scene_.phrases[any].head, frame);
  }

  void set_cue(std::uint32_t t, std::uint32_t end, const std::vector<CueForm>& forms, Draft& frame) const {
    frame.cue = {{t, t + 1}};
    for (const CueForm& form : forms) {
      if (form.particle.empty()) {
        frame.mode = form.verb->mode == Mode::writing ? Mode::writing : frame.mode;
        continue;
      }
      const std::int32_t particle = syntax_.particle(t, form.particle);
      if (particle > static_cast<std::int32_t>(t) && particle < static_cast<std::int32_t>(end)) {
        frame.cue.push_back({static_cast<std::uint32_t>(particle), static_cast<std::uint32_t>(particle) + 1});
        break;
      }
    }
    // "heeft X gezegd": the participle is the cue
    if (forms.empty())
      for (std::uint32_t k = t + 1; k < end; ++k)
        if (syntax_.verb(k) && !syntax_.finite(k) && !scene_.cues.verb(lower(k)).empty()) {
          frame.cue = {{k, k + 1}};
          return;
        }
  }

  /// `X zei:`, `X:`; otherwise the colon's sentence leaves the speaker to the context.
  bool frame_before(TokenRange front, Draft& frame) {
    if (front.empty()) return false;
    for (std::uint32_t t = front.end; t-- > front.begin;) {
      const auto& forms = scene_.cues.verb(lower(t));
      if (forms.empty() || !syntax_.verb(t) || findings_.cue_used[t]) continue;
      const std::int32_t subject = syntax_.subject(t);
      if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject)) ||
          !can_speak(scene_, mention_of(scene_, static_cast<std::uint32_t>(subject))))
        continue;
      if (!take_source(scene_, static_cast<std::uint32_t>(subject), frame)) continue;
      set_cue(t, front.end, forms, frame);
      frame.reasons.push_back("'" + scene_.text(front) + "' and a colon stand before the quotation");
      return true;
    }
    const std::int32_t phrase = syntax_.index().beginning_at(front.begin);
    if (phrase >= 0 && noun_before(phrase, frame)) return true;
    if (phrase >= 0 && scene_.people.mentions[phrase].end >= front.end && can_speak(scene_, phrase)) {
      frame.reasons.push_back("a name and a colon stand before the quotation");
      return take_source(scene_, scene_.phrases[phrase].head, frame);
    }
    bool verbless = true;
    for (std::uint32_t t = front.begin; t < front.end; ++t) verbless &= !syntax_.finite(t);
    if (phrase >= 0 && verbless && scene_.phrases[phrase].name >= 0) {
      frame.reasons.push_back("a name with its description and a colon stand before the quotation");
      return take_source(scene_, scene_.phrases[phrase].head, frame);
    }
    // A sentence that ends in a colon and whose subject can speak introduces that subject's words.
    for (std::uint32_t t = front.begin; t < front.end; ++t)
      if (syntax_.finite(t)) {
        const std::int32_t subject = syntax_.subject(t);
        if (subject < 0) continue;
        const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
        if (mention >= 0 && can_speak(scene_, mention) && scene_.people.mentions[mention].kind == EntityKind::person) {
          frame.reasons.push_back("the sentence before the colon is about this person");
          frame.speakers = scene_.people.mentions[mention].identities;
          return true;
        }
      }
    return false;
  }

  /// `Zijn advies: "…"`, `Het antwoord van X luidde: "…"`: the words are the possessor's.
  bool noun_before(std::int32_t phrase, Draft& frame) const {
    const std::uint32_t noun = scene_.phrases[phrase].head;
    const Mode* mode = scene_.cues.noun(lower(noun));
    if (mode == nullptr || !take_possessor(scene_, noun, frame)) return false;
    frame.cue = {{noun, noun + 1}};
    if (*mode == Mode::writing) frame.mode = Mode::writing;
    frame.reasons.push_back("the noun '" + scene_.text({noun, noun + 1}) + "' of somebody stands before the quotation");
    return true;
  }

  /// `X zei "…"`, without a colon.
  bool verb_before(TokenRange front, Draft& frame) {
    const std::uint32_t t = front.end - 1;
    std::uint32_t verb = t;
    while (verb > front.begin && t - verb < 4 && scene_.cues.verb(lower(verb)).empty()) --verb;
    const auto& forms = scene_.cues.verb(lower(verb));
    const bool takes_quote = std::any_of(forms.begin(), forms.end(), [](const CueForm& form) {
      return (form.verb->frames & frame_quote) != 0 && (form.verb->frames & frame_predicate) == 0;
    });
    if (!takes_quote || !syntax_.verb(verb)) return false;
    for (std::uint32_t k = verb + 1; k < front.end; ++k)
      if (syntax_.is(k, {"dat", "of", "over", "van"})) return false;
    const std::int32_t subject = syntax_.subject(verb);
    if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
    if (!can_speak(scene_, mention_of(scene_, static_cast<std::uint32_t>(subject))) ||
        !take_source(scene_, static_cast<std::uint32_t>(subject), frame))
      return false;
    set_cue(verb, front.end, forms, frame);
    frame.reasons.push_back("a verb of saying stands before the quotation");
    return true;
  }

  std::vector<TokenRange> by_sentence(TokenRange inside) const {
    std::vector<TokenRange> parts;
    for (std::uint32_t t = inside.begin; t < inside.end;) {
      const std::uint32_t end = std::min(inside.end, sentence(t).end_token);
      parts.push_back({t, end});
      t = end;
    }
    return parts;
  }

  bool joins_last(std::size_t q, TokenRange inside, const Draft& frame, bool framed, TokenRange front,
                  bool carries_on) const {
    if (last_ < 0 || headline(inside.begin) || headline(last_inside_.begin)) return false;
    const Quotation& quotation = doc_.quotations[q];
    if (quotation.mark == QuoteMark::dash) return false;
    if (!front.empty() && !carries_on) return false;
    const TokenRange gap = syntax_.trim({last_inside_.end, inside.begin});
    const bool only_frame = gap.empty() || (gap.begin >= last_frame_.begin && gap.end <= last_frame_.end);
    if (!only_frame) return false;
    if (!framed) return true;
    const Draft& draft = findings_.drafts[last_];
    return draft.source.empty() && (draft.speakers.empty() || draft.speakers == frame.speakers);
  }

  void add(std::size_t q, TokenRange inside, Draft frame, bool framed, TokenRange front, bool carries_on) {
    const TokenRange frame_range = framed ? around(frame, inside) : TokenRange{};
    if (joins_last(q, inside, frame, framed, front, carries_on)) {
      Draft& draft = findings_.drafts[last_];
      for (const TokenRange part : by_sentence(inside)) draft.content.push_back(part);
      if (framed) {
        draft.cue = frame.cue;
        draft.source = frame.source;
        draft.source_mention = frame.source_mention;
        draft.speakers = frame.speakers;
        draft.mode = frame.mode;
      }
      draft.reasons.push_back("the next quotation follows without a new frame");
      draft.reasons.insert(draft.reasons.end(), frame.reasons.begin(), frame.reasons.end());
    } else {
      Draft draft = std::move(frame);
      draft.form = Form::direct;
      draft.content = by_sentence(inside);
      draft.evidence = {framed ? "frame=quote-framed" : "frame=quote-alone"};
      if (!framed) draft.reasons.push_back("words in quotation marks fill a sentence of their own");
      findings_.drafts.push_back(std::move(draft));
      last_ = static_cast<std::int32_t>(findings_.drafts.size()) - 1;
      last_frame_ = {};
    }
    for (const TokenRange cue : findings_.drafts[last_].cue)
      for (std::uint32_t t = cue.begin; t < cue.end; ++t) findings_.cue_used[t] = true;
    findings_.quoted[q] = last_;
    last_inside_ = inside;
    if (framed) last_frame_ = frame_range;
  }

  /// From the mark to the end of the sentence that holds the frame.
  TokenRange around(const Draft& frame, TokenRange inside) const {
    if (frame.cue.empty() && frame.source.empty()) return {};
    const std::uint32_t at = frame.cue.empty() ? frame.source.begin : frame.cue.front().begin;
    if (at < inside.begin) return {sentence(at).begin_token, inside.begin};
    return {inside.end, sentence(at).end_token};
  }

  /// A quotation inside a quotation is a statement when a verb, or a colon behind somebody who acts, leads to it.
  void match_nested(std::size_t q, TokenRange inside) {
    const TokenRange outer = tokens_in(doc_.quotations[doc_.quotations[q].parent].inner);
    TokenRange front{std::max(outer.begin, sentence(inside.begin).begin_token), inside.begin};
    while (!front.empty() && punct(front.end - 1) && doc_.word(front.end - 1) != ":") --front.end;
    const bool colon = !front.empty() && doc_.word(front.end - 1) == ":";
    Draft frame;
    TokenRange back{inside.end, std::min(outer.end, sentence(inside.end - 1).end_token)};
    back = syntax_.trim(back);
    bool framed = !back.empty() && frame_behind(back, frame);
    if (!framed && colon) framed = frame_before({front.begin, front.end - 1}, frame);
    if (!framed && !colon && !front.empty()) framed = verb_before(front, frame);
    if (!framed) return;
    if (frame.cue.empty() && colon) last_words_as_cue({front.begin, front.end - 1}, frame);
    frame.form = Form::direct;
    frame.content = by_sentence(inside);
    frame.evidence = {"frame=quote-nested"};
    for (const TokenRange cue : frame.cue)
      for (std::uint32_t t = cue.begin; t < cue.end; ++t) findings_.cue_used[t] = true;
    findings_.drafts.push_back(std::move(frame));
    findings_.quoted[q] = static_cast<std::int32_t>(findings_.drafts.size()) - 1;
  }

  /// `om te laten zien: '…'`: the infinitive before the colon signals the words.
  void last_words_as_cue(TokenRange front, Draft& frame) const {
    std::uint32_t begin = front.end;
    while (begin > front.begin && syntax_.verb(begin - 1) && !syntax_.finite(begin - 1)) --begin;
    if (begin < front.end) frame.cue = {{begin, front.end}};
  }

  const Scene& scene_;
  Findings& findings_;
  const Document& doc_;
  const Syntax& syntax_;
  std::int32_t last_ = -1;
  TokenRange last_inside_;
  TokenRange last_frame_;
};

}  // namespace

void match_direct(const Scene& scene, Findings& findings) { DirectMatcher(scene, findings).run(); }

}  // namespace volgens
