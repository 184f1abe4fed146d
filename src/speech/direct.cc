// A quotation is speech when it fills a sentence of its own, follows a colon, or has a frame: `"…", zegt X`, `X zei:
// "…"`. Neighbouring quotations without a new frame between them are one statement. Tested by
// tests/unit/speech/direct_test.cc.
#include <algorithm>

#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t shortest_speech = 4;  // tokens of a verbless quotation that still counts as speech
constexpr std::uint32_t verb_near = 4;        // tokens between a verb of saying and the quotation behind it
constexpr std::uint32_t verb_far = 16;        // the same when the quotation is a sentence that ends the one around it

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
    // `('een tas vol lucht', volgens de krant)`
    if (inside.begin > range.begin + 1 && doc_.word(inside.begin - 2) == "(") range.begin = inside.begin;
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
    // `"A", zei X, "B"`: the frame behind the first quotation is not looked at again as one before the second.
    const bool carries_on = !colon && front_is_frame_of_last(front, q);
    // `zei de man met de bijnaam 'Beer'`
    const bool glued = front.end + 1 == inside.begin && !speech_like(q, inside);
    if (carries_on ? glued : !colon && leads_into(front, inside)) return;
    bool framed_before = false;
    // `zegt: "Dit is een ramp", kunnen we hulp verlenen`
    if (colon && !back.empty() && scene_.cues.verb(lower(back.begin)).empty())
      framed_before = frame_before({front.begin, front.end - 1}, frame);
    const bool framed_behind = !framed_before && !back.empty() && frame_behind(back, frame);
    if (!framed_behind && !framed_before && colon) framed_before = frame_before({front.begin, front.end - 1}, frame);
    if (!framed_behind && !colon && !carries_on && !front.empty())
      framed_before = verb_before(front, inside, back, frame) || verb_closing(front, back, frame);
    const bool title = headline(inside.begin) && titles(front, inside, back);
    const bool alone = (front.empty() || colon || carries_on || title) && (back.empty() || framed_behind || title);
    if (!alone && !framed_behind && !framed_before) return;
    if (framed_behind && !front.empty() && !colon && !carries_on && !framed_before) {
      if (!speech_like(q, inside) || has_clause({sentence(inside.begin).begin_token, front.end})) return;
    }
    if (!framed_behind && !framed_before && !colon && !speech_like(q, inside)) return;
    const char* place = framed_behind   ? "behind"
                        : colon         ? framed_before ? "colon" : "colon-context"
                        : framed_before ? "before"
                        : title         ? "title"
                        : carries_on    ? "carried-on"
                                        : "none";
    frame.evidence = shape(q, inside, front, back, place);
    add(q, inside, frame, framed_behind || framed_before, front, carries_on);
  }

  /// What the look of a quotation and of the words around it tells.
  std::vector<std::string> shape(std::size_t q, TokenRange inside, TokenRange front, TokenRange back,
                                 const char* place) const {
    const std::string_view last = doc_.word(inside.end - 1);
    const bool stops = last == "." || last == "!" || last == "?" || last == ",";
    const bool capital = is_upper_initial(doc_.word(inside.begin));
    const char* words = has_clause(inside) ? ":finite" : inside.size() < shortest_speech ? ":few" : ":many";
    const auto of = [](const std::string& name, const char* one, const char* two) {
      return std::string(name).append(one).append(two);
    };
    return {of("quote.frame=", place, ""), of("quote.words=", place, words),
            of(of("quote.edges=", place, ""), capital ? ":capital" : ":lower", stops ? "-stop" : "-open"),
            of(of("quote.around=", place, ""), front.empty() ? ":first" : ":inside", back.empty() ? "-last" : "-more"),
            of("quote.closed=", doc_.quotations[q].closed ? "yes" : "no", "")};
  }

  /// Whether the word right before the mark, an article or a preposition, makes the quoted words part of its phrase.
  bool leads_into(TokenRange front, TokenRange inside) const {
    if (front.empty() || front.end + 1 != inside.begin) return false;
    const Upos upos = scene_.analysis.words[front.end - 1].upos;
    return upos == Upos::det || upos == Upos::adp || upos == Upos::sconj || upos == Upos::num ||
           scene_.analysis.words[front.end - 1].xpos.substr(0, 7) == "VNW|bez";
  }

  /// In a headline, `'De zee is van ons': Bolivia hoopt` and `Harde taal 'en toen was het liefde'`.
  bool titles(TokenRange front, TokenRange inside, TokenRange back) const {
    if (!has_clause(inside)) return false;
    if (front.empty()) return doc_.word(back.begin - 1) == ":";
    for (std::uint32_t t = front.begin; t < front.end; ++t)
      if (scene_.analysis.words[t].upos == Upos::sconj) return false;
    return back.empty() && !has_clause(front);
  }

  /// Whether a finite verb stands in the range, in a quotation only where the range begins in it.
  bool has_clause(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
      if (syntax_.finite(t) && syntax_.quotation(t) == syntax_.quotation(range.begin)) return true;
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
    if (stands_in(t, back, frame)) return true;
    if (!named_frame(t, back, frame)) {
      // `"…", was het antwoord`, `"…", kreeg hij te horen`: the frame leaves the speaker to the context
      frame = Draft();
      if (back.begin == 0 || doc_.word(back.begin - 1) != ",") return false;
      frame.cue = {{t, t + 1}};
      frame.reasons.push_back("the quotation is followed by '" + scene_.text(back) + "', which names no speaker");
    }
    return true;
  }

  /// `staat in het rapport`, `valt in de brief te lezen`, `wordt gesteld in een verklaring`: the document says it.
  bool stands_in(std::uint32_t t, TokenRange back, Draft& frame) {
    std::uint32_t cue = t;
    if (syntax_.is(t, {"wordt", "werd", "is", "valt"}))
      for (std::uint32_t k = t + 1; k < back.end && cue == t; ++k)
        if (syntax_.verb(k) && !scene_.cues.verb(lower(k)).empty()) cue = k;
    if (cue == t && !syntax_.is(t, {"staat", "stond", "luidt", "luidde", "heet", "heette", "valt"})) return false;
    for (std::uint32_t k = t + 1; k + 1 < back.end && k < t + 5; ++k) {
      if (!syntax_.is(k, {"in", "op"})) continue;
      const std::int32_t phrase = syntax_.index().beginning_at(k + 1);
      if (phrase < 0 || !take_source(scene_, scene_.phrases[phrase].head, frame)) continue;
      frame.cue = {{cue, cue + 1}};
      frame.mode = Mode::writing;
      frame.reasons.push_back("the quotation is followed by '" + scene_.text({t, frame.source.end}) + "'");
      return true;
    }
    return false;
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
      frame.reasons.push_back(
          std::string("'").append(scene_.text(front)).append("' and a colon stand before the quotation"));
      return true;
    }
    const std::int32_t phrase = syntax_.index().beginning_at(front.begin);
    if (phrase >= 0 && noun_before(phrase, frame)) return true;
    if (verb_and_subject(front, frame)) return true;
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

  /// `'s Nachts zongen de supporters: "…"`, `het motto prijkt: "…"`: any verb whose subject stands beside it, the two
  /// right before the colon.
  bool verb_and_subject(TokenRange front, Draft& frame) {
    for (std::uint32_t t = front.end; t-- > front.begin;) {
      if (!syntax_.finite(t) || findings_.cue_used[t] || syntax_.passive(t)) continue;
      const std::int32_t subject = syntax_.subject(t);
      if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
      const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
      if (mention < 0 || std::max(scene_.people.mentions[mention].end, t + 1) != front.end) return false;
      if (!can_speak(scene_, mention) && scene_.cues.noun(lower(static_cast<std::uint32_t>(subject))) == nullptr)
        return false;
      if (syntax_.is(t, {"is", "was", "zijn", "waren", "wordt", "werd"})) return false;
      if (!take_source(scene_, static_cast<std::uint32_t>(subject), frame)) return false;
      frame.cue = {{t, t + 1}};
      frame.reasons.push_back(
          std::string("'").append(scene_.text(front)).append("' and a colon stand before the quotation"));
      return true;
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
  bool verb_before(TokenRange front, TokenRange inside, TokenRange back, Draft& frame) {
    const bool sentence_of_its_own = has_clause(inside);
    // `verweet 'enkele landen angst te zaaien' waardoor …`: the quoted words go on in the clause
    if (!sentence_of_its_own && !back.empty()) return false;
    const std::uint32_t farthest = sentence_of_its_own && back.empty() ? verb_far : verb_near;
    const std::uint32_t t = front.end - 1;
    std::uint32_t verb = t;
    while (verb > front.begin && t - verb < farthest && !takes_quote(verb)) --verb;
    if (!takes_quote(verb)) return false;
    for (std::uint32_t k = verb + 1; k < front.end; ++k)
      if (syntax_.is(k, {"dat", "of"}) || (t - verb < verb_near && syntax_.is(k, {"over", "van"}))) return false;
    if (t - verb >= verb_near && has_clause({verb + 1, front.end})) return false;
    // `als de leiders verwachten, 'en dan …'`, `Nu is hij, zegt hij, 'de man die …'`
    const bool apart = front.end + 1 != inside.begin;
    if (apart && !is_upper_initial(doc_.word(inside.begin))) return false;
    // `X noemde dat "een ramp" en zei "…"`: the subject may stand before an earlier quotation
    const std::int32_t subject = syntax_.subject(verb);
    const TokenRange clause{syntax_.quotation(verb) < 0 ? sentence(verb).begin_token : front.begin, front.end};
    if (subject < 0 || !clause.holds(static_cast<std::uint32_t>(subject)) ||
        syntax_.quotation(static_cast<std::uint32_t>(subject)) != syntax_.quotation(verb))
      return false;
    if (!can_speak(scene_, mention_of(scene_, static_cast<std::uint32_t>(subject))) ||
        !take_source(scene_, static_cast<std::uint32_t>(subject), frame))
      return false;
    set_cue(verb, front.end, scene_.cues.verb(lower(verb)), frame);
    frame.reasons.push_back("a verb of saying stands before the quotation");
    return true;
  }

  bool takes_quote(std::uint32_t verb) const {
    const auto& forms = scene_.cues.verb(lower(verb));
    return syntax_.verb(verb) && std::any_of(forms.begin(), forms.end(), [](const CueForm& form) {
             return (form.verb->frames & frame_quote) != 0 && (form.verb->frames & frame_predicate) == 0;
           });
  }

  /// `terwijl X "…" riep`: the verb closes the clause that its subject opens.
  bool verb_closing(TokenRange front, TokenRange back, Draft& frame) {
    if (back.empty() || !takes_quote(back.begin)) return false;
    const std::int32_t subject = syntax_.subject(back.begin);
    if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
    if (!can_speak(scene_, mention) || scene_.people.mentions[mention].end != front.end) return false;
    if (!take_source(scene_, static_cast<std::uint32_t>(subject), frame)) return false;
    set_cue(back.begin, back.end, scene_.cues.verb(lower(back.begin)), frame);
    frame.reasons.push_back("a verb of saying closes the clause that the quotation stands in");
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
      draft.evidence.emplace_back(framed ? "frame=quote-framed" : "frame=quote-alone");
      if (!framed) draft.reasons.push_back("words in quotation marks fill a sentence of their own");
      findings_.drafts.push_back(std::move(draft));
      last_ = static_cast<std::int32_t>(findings_.drafts.size()) - 1;
      last_frame_ = {};
    }
    if (framed && findings_.drafts[last_].content.front().begin == inside.begin) take_chain(q);
    for (const TokenRange cue : findings_.drafts[last_].cue)
      for (std::uint32_t t = cue.begin; t < cue.end; ++t) findings_.cue_used[t] = true;
    findings_.quoted[q] = last_;
    last_inside_ = inside;
    if (framed) last_frame_ = frame_range;
  }

  /// A quotation over several paragraphs that has a frame at its end is one statement, although its begin looked as if
  /// it went on with the statement before.
  void take_chain(std::size_t q) {
    for (std::int32_t from = doc_.quotations[q].continues; from >= 0; from = doc_.quotations[from].continues) {
      const std::int32_t old = findings_.quoted[from];
      if (old < 0 || old == last_ || findings_.drafts[old].source.empty()) return;
      std::vector<TokenRange>& content = findings_.drafts[old].content;
      const TokenRange range = tokens_in(doc_.quotations[from].inner);
      std::size_t kept = content.size();
      while (kept > 0 && range.holds(content[kept - 1].begin)) --kept;
      if (kept == 0 || kept == content.size()) return;
      std::vector<TokenRange>& taking = findings_.drafts[last_].content;
      taking.insert(taking.begin(), content.begin() + static_cast<std::ptrdiff_t>(kept), content.end());
      content.resize(kept);
      findings_.quoted[from] = last_;
    }
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
    const bool unlisted = !back.empty() && scene_.cues.verb(lower(back.begin)).empty();
    bool framed = colon && unlisted && frame_before({front.begin, front.end - 1}, frame);
    if (!framed) framed = !back.empty() && frame_behind(back, frame);
    if (!framed && colon) framed = frame_before({front.begin, front.end - 1}, frame);
    if (!framed && !colon && !front.empty() && !leads_into(front, inside))
      framed = verb_before(front, inside, back, frame) || verb_closing(front, back, frame);
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
