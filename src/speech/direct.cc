// A quotation is speech when it fills a sentence of its own, follows a colon, or has a frame: `"…", zegt X`, `X zei:
// "…"`. Neighbouring quotations without a new frame between them are one statement. Tested by
// tests/unit/speech/direct_test.cc.
#include <algorithm>

#include "speech/matchers.h"
#include "speech/quote_frames.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t shortest_speech = 4;  // tokens of a verbless quotation that still counts as speech

class DirectMatcher {
 public:
  DirectMatcher(const Scene& scene, Findings& findings)
      : scene_(scene),
        findings_(findings),
        doc_(scene.document),
        syntax_(scene.syntax),
        frames_(scene, findings.cue_used) {}

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
      framed_before = frames_.before_colon({front.begin, front.end - 1}, frame);
    const bool framed_behind = !framed_before && !back.empty() && frames_.behind(back, frame);
    if (!framed_behind && !framed_before && colon)
      framed_before = frames_.before_colon({front.begin, front.end - 1}, frame);
    if (!framed_behind && !colon && !carries_on && !front.empty())
      framed_before = frames_.before(front, inside, back, frame) || frames_.around(front, inside, back, frame);
    const bool title = headline(inside.begin) && titles(front, inside, back);
    const bool alone = (front.empty() || colon || carries_on || title) && (back.empty() || framed_behind || title);
    if (!alone && !framed_behind && !framed_before) return;
    if (framed_behind && !front.empty() && !colon && !carries_on && !framed_before) {
      if (!speech_like(q, inside) || frames_.has_clause({sentence(inside.begin).begin_token, front.end})) return;
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
    const char* words = frames_.has_clause(inside) ? ":finite" : inside.size() < shortest_speech ? ":few" : ":many";
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
    if (!frames_.has_clause(inside)) return false;
    if (front.empty()) return doc_.word(back.begin - 1) == ":";
    for (std::uint32_t t = front.begin; t < front.end; ++t)
      if (scene_.analysis.words[t].upos == Upos::sconj) return false;
    return back.empty() && !frames_.has_clause(front);
  }

  bool front_is_frame_of_last(TokenRange front, std::size_t q) const {
    if (last_ < 0 || q == 0 || front.empty()) return false;
    return front.begin >= last_frame_.begin && front.end <= last_frame_.end + 1;
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
    bool framed = colon && unlisted && frames_.before_colon({front.begin, front.end - 1}, frame);
    if (!framed) framed = !back.empty() && frames_.behind(back, frame);
    if (!framed && colon) framed = frames_.before_colon({front.begin, front.end - 1}, frame);
    if (!framed && !colon && !front.empty() && !leads_into(front, inside))
      framed = frames_.before(front, inside, back, frame) || frames_.around(front, inside, back, frame);
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
  const QuoteFrames frames_;
  std::int32_t last_ = -1;
  TokenRange last_inside_;
  TokenRange last_frame_;
};

}  // namespace

void match_direct(const Scene& scene, Findings& findings) { DirectMatcher(scene, findings).run(); }

}  // namespace volgens
