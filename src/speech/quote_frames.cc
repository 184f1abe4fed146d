// Looks for a verb of saying with its subject, a preposition or a noun of saying in the words before or behind a
// quotation, in the order in which a reader would believe them. Tested by tests/unit/speech/direct_test.cc.
#include "speech/quote_frames.h"

#include <algorithm>

#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t verb_near = 4;  // tokens between a verb of saying and the quotation behind it
constexpr int sure_strength = 7;        // of a verb whose subject speaks, whatever it is
constexpr std::uint32_t verb_far = 16;  // the same when the quotation is a sentence that ends the one around it

}  // namespace

std::string QuoteFrames::lower(std::uint32_t t) const { return lower_case(doc_.word(t)); }

bool QuoteFrames::has_clause(TokenRange range) const {
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    if (syntax_.finite(t) && syntax_.quotation(t) == syntax_.quotation(range.begin)) return true;
  return false;
}

bool QuoteFrames::behind(TokenRange back, Draft& frame) const {
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

bool QuoteFrames::stands_in(std::uint32_t t, TokenRange back, Draft& frame) const {
  std::uint32_t cue = t;
  if (syntax_.is(t, {"wordt", "werd", "is", "valt"}))
    for (std::uint32_t k = t + 1; k < back.end && cue == t; ++k)
      if (syntax_.verb(k) && !scene_.cues.verb(lower(k)).empty()) cue = k;
  if (cue == t && !syntax_.is(t, {"staat", "stond", "valt"})) return false;
  for (std::uint32_t k = t + 1; k + 1 < back.end && k < t + 5; ++k) {
    if (!syntax_.is(k, {"in"})) continue;
    const std::int32_t phrase = syntax_.index().beginning_at(k + 1);
    if (phrase < 0 || scene_.people.mentions[phrase].kind != EntityKind::document) continue;
    if (!take_source(scene_, scene_.phrases[phrase].head, frame)) continue;
    frame.cue = {{cue, cue + 1}};
    frame.mode = Mode::writing;
    frame.reasons.push_back("the quotation is followed by '" + scene_.text({t, frame.source.end}) + "'");
    return true;
  }
  return false;
}

bool QuoteFrames::named_frame(std::uint32_t t, TokenRange back, Draft& frame) const {
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
                          scene_.text({t, frame.source.end > t ? std::min(frame.source.end, back.end) : t + 1}) + "'");
  return true;
}

std::int32_t QuoteFrames::phrase_from(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t t = begin; t < end && t < begin + 4; ++t)
    if (const std::int32_t phrase = syntax_.index().beginning_at(t); phrase >= 0 && !scene_.phrases[phrase].governed)
      return phrase;
  return -1;
}

bool QuoteFrames::source_at(std::uint32_t begin, TokenRange within, Draft& frame) const {
  const std::int32_t phrase = phrase_from(begin, std::min(within.end, begin + 2));
  const std::int32_t any = phrase >= 0 ? phrase : syntax_.index().holding(begin);
  return any >= 0 && take_source(scene_, scene_.phrases[any].head, frame);
}

void QuoteFrames::set_cue(std::uint32_t t, std::uint32_t end, const std::vector<CueForm>& forms, Draft& frame) const {
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

bool QuoteFrames::before_colon(TokenRange front, Draft& frame) const {
  if (front.empty()) return false;
  for (std::uint32_t t = front.end; t-- > front.begin;) {
    const auto& forms = scene_.cues.verb(lower(t));
    if (forms.empty() || !syntax_.verb(t) || cue_used_[t]) continue;
    if (!subject_speaks(t, front, frame) && !told_by(t, front, frame) && !stands_before(t, front, frame)) continue;
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

bool QuoteFrames::subject_speaks(std::uint32_t t, TokenRange front, Draft& frame) const {
  if (told(t, front) || syntax_.passive(t)) return false;
  std::int32_t subject = syntax_.subject(t);
  // `De spaarders hield hij voor:`
  if (t + 1 < front.end && syntax_.is(t + 1, {"hij", "zij", "ze", "ik", "we", "wij"}))
    subject = static_cast<std::int32_t>(t) + 1;
  if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
  const auto head = static_cast<std::uint32_t>(subject);
  if (syntax_.is(head, {"iemand", "sommigen", "velen", "anderen", "enkelen", "niemand", "men"})) {
    frame.source = {head, head + 1};
    return true;
  }
  const std::int32_t mention = mention_of(scene_, head);
  if (!can_speak(scene_, mention) &&
      !(mention >= 0 && surely_says(t) && scene_.people.mentions[mention].type == MentionType::description))
    return false;
  return take_source(scene_, head, frame);
}

bool QuoteFrames::surely_says(std::uint32_t verb) const {
  const auto& forms = scene_.cues.verb(lower(verb));
  return std::any_of(forms.begin(), forms.end(), [](const CueForm& form) {
    return form.particle.empty() && (form.verb->frames & frame_quote) != 0 && form.verb->strength >= sure_strength;
  });
}

bool QuoteFrames::told(std::uint32_t t, TokenRange front) const {
  if (!syntax_.is(t, {"horen"})) return false;
  for (std::uint32_t k = front.begin; k < front.end; ++k)
    if (syntax_.is(k, {"krijgt", "kreeg", "krijgen", "kregen", "gekregen"})) return true;
  return false;
}

bool QuoteFrames::told_by(std::uint32_t t, TokenRange front, Draft& frame) const {
  if (!told(t, front)) return false;
  for (std::uint32_t k = front.begin; k + 1 < front.end; ++k)
    if (syntax_.is(k, {"van"}))
      if (const std::int32_t phrase = syntax_.index().beginning_at(k + 1); phrase >= 0)
        return take_source(scene_, scene_.phrases[phrase].head, frame);
  return false;
}

bool QuoteFrames::stands_before(std::uint32_t t, TokenRange front, Draft& frame) const {
  if (!syntax_.passive(t)) return false;
  for (std::uint32_t k = front.begin; k + 1 < front.end; ++k)
    if (syntax_.is(k, {"in"}))
      if (const std::int32_t phrase = syntax_.index().beginning_at(k + 1);
          phrase >= 0 && scene_.people.mentions[phrase].kind == EntityKind::document)
        return take_source(scene_, scene_.phrases[phrase].head, frame);
  const std::int32_t subject = syntax_.subject(t);
  if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
  const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
  return mention >= 0 &&
         (scene_.people.mentions[mention].kind == EntityKind::document ||
          scene_.cues.noun(lower(static_cast<std::uint32_t>(subject))) != nullptr) &&
         take_source(scene_, static_cast<std::uint32_t>(subject), frame);
}

bool QuoteFrames::verb_and_subject(TokenRange front, Draft& frame) const {
  if (doc_.paragraphs[doc_.sentences[doc_.tokens[front.begin].sentence].paragraph].headline) return false;
  for (std::uint32_t t = front.end; t-- > front.begin;) {
    if (!syntax_.finite(t) || cue_used_[t] || syntax_.passive(t)) continue;
    const std::int32_t subject = syntax_.subject(t);
    if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
    if (mention < 0 || std::max(scene_.people.mentions[mention].end, t + 1) != front.end) return false;
    // not in `dat zijn leden zich zorgen maken`
    if (scene_.people.mentions[mention].end != t && scene_.people.mentions[mention].begin != t + 1) return false;
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

bool QuoteFrames::noun_before(std::int32_t phrase, Draft& frame) const {
  const std::uint32_t noun = scene_.phrases[phrase].head;
  const Mode* mode = scene_.cues.noun(lower(noun));
  if (mode == nullptr || !take_possessor(scene_, noun, frame)) return false;
  frame.cue = {{noun, noun + 1}};
  if (*mode == Mode::writing) frame.mode = Mode::writing;
  frame.reasons.push_back("the noun '" + scene_.text({noun, noun + 1}) + "' of somebody stands before the quotation");
  return true;
}

bool QuoteFrames::before(TokenRange front, TokenRange inside, TokenRange back, Draft& frame) const {
  const bool sentence_of_its_own = has_clause(inside);
  // `verweet 'enkele landen angst te zaaien' waardoor …`: the quoted words go on in the clause
  if (!sentence_of_its_own && !back.empty() && back.begin <= inside.end + 1) return false;
  const std::uint32_t farthest = sentence_of_its_own && back.empty() ? verb_far : verb_near;
  const std::uint32_t t = front.end - 1;
  std::uint32_t verb = t;
  while (verb > front.begin && t - verb < farthest && !takes_quote(verb)) --verb;
  if (!takes_quote(verb) || syntax_.passive(verb)) return false;
  const bool near = t - verb < verb_near;
  for (std::uint32_t k = verb + 1; k < front.end; ++k)
    if (syntax_.is(k, {"dat", "of"}) || (near && syntax_.is(k, {"over", "van"})) || (!near && opens_clause(k)))
      return false;
  if (!near && (has_clause({verb + 1, front.end}) || opens_clause(inside.begin))) return false;
  // To carry on a clause such as `zoals X zegt, '…'`, the verb has to stand first and the quotation be a main clause.
  const std::int32_t subject = syntax_.subject(verb);
  const bool apart = front.end + 1 != inside.begin;
  if (apart && !is_upper_initial(doc_.word(inside.begin)) &&
      !(subject > static_cast<std::int32_t>(verb) &&
        has_clause({inside.begin, std::min(inside.end, inside.begin + 4)})))
    return false;
  // `X noemde dat "een ramp" en zei "…"`: the subject may stand before an earlier quotation
  const TokenRange clause{
      syntax_.quotation(verb) < 0 ? doc_.sentences[doc_.tokens[verb].sentence].begin_token : front.begin, front.end};
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

bool QuoteFrames::opens_clause(std::uint32_t t) const {
  return scene_.analysis.words[t].upos == Upos::sconj || syntax_.is(t, {"te", "die", "wie", "wat"});
}

bool QuoteFrames::takes_quote(std::uint32_t verb) const {
  const auto& forms = scene_.cues.verb(lower(verb));
  return syntax_.verb(verb) && std::any_of(forms.begin(), forms.end(), [](const CueForm& form) {
           return (form.verb->frames & frame_quote) != 0 && (form.verb->frames & frame_predicate) == 0;
         });
}

bool QuoteFrames::around(TokenRange front, TokenRange inside, TokenRange back, Draft& frame) const {
  if (back.empty() || !takes_quote(back.begin)) return false;
  // not in `dat hij 'een menselijke reactie' gaf`
  if (!has_clause(inside) && !is_upper_initial(doc_.word(inside.begin))) return false;
  const std::int32_t subject = syntax_.subject(back.begin);
  if (subject < 0 || !front.holds(static_cast<std::uint32_t>(subject))) return false;
  const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
  if (!can_speak(scene_, mention) || scene_.people.mentions[mention].end != front.end) return false;
  if (!take_source(scene_, static_cast<std::uint32_t>(subject), frame)) return false;
  set_cue(back.begin, back.end, scene_.cues.verb(lower(back.begin)), frame);
  frame.reasons.push_back("a verb of saying closes the clause that the quotation stands in");
  return true;
}

}  // namespace volgens
