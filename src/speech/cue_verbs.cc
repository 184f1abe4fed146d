// For each verb that can signal an attribution: whose subject can speak, and which of its frames is filled.
// Frames are tried from the surest to the weakest. Tested by tests/unit/speech/cue_verbs_test.cc.
#include <algorithm>

#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_adverbial = 12;  // tokens between a verb and its colon
constexpr std::uint32_t widest_object = 7;       // tokens that the tree may have left out of an infinitive's words
constexpr int least_strength_object = 1;         // a noun phrase or prepositional phrase is weak evidence of speech
constexpr int least_strength_subjectless = 5;
constexpr float least_source = 0.0F;  // log odds of a source

class CueVerbMatcher {
 public:
  CueVerbMatcher(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), doc_(scene.document), syntax_(scene.syntax) {}

  void run() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if (findings_.cue_used[t] || !may_be_verb(t)) continue;
      const auto& forms = scene_.cues.verb(lower(t));
      if (!forms.empty()) match(t, forms);
    }
  }

 private:
  std::string lower(std::uint32_t t) const { return lower_case(doc_.word(t)); }

  bool may_be_verb(std::uint32_t t) const {
    const Word& word = scene_.analysis.words[t];
    if (word.upos == Upos::verb) return true;
    // A participle that is used as an adjective after `is` may still be the cue of `is bekendgemaakt`.
    return word.upos == Upos::adj && word.xpos.substr(0, 5) == "WW|vd";
  }

  void match(std::uint32_t t, const std::vector<CueForm>& forms) {
    // A reading whose particle is there beats one without a particle.
    for (const bool with_particle : {true, false})
      for (const CueForm& form : forms) {
        if (form.particle.empty() == with_particle) continue;
        std::int32_t particle = -1;
        if (with_particle) {
          particle = syntax_.particle(t, form.particle);
          if (particle < 0) continue;
        }
        if (try_form(t, form, particle)) return;
      }
  }

  bool try_form(std::uint32_t t, const CueForm& form, std::int32_t particle) {
    const CueVerb& verb = *form.verb;
    if ((verb.frames & frame_reflexive) != 0 && !reflexive(t)) return false;
    Draft draft;
    draft.mode = verb.mode;
    draft.cue = {{t, t + 1}};
    if (particle >= 0) add_particle(static_cast<std::uint32_t>(particle), draft);
    if (particle < 0 && has_other_particle(t)) return false;
    const bool sourced = find_source(t, verb, draft);
    if (!sourced && !verb.sources.empty()) return false;
    const bool quoted = syntax_.quotation(t) >= 0;
    if (quoted && draft.source_mention >= 0 &&
        scene_.people.mentions[draft.source_mention].type == MentionType::first_person)
      return false;
    draft.evidence = {
        "verb=" + std::string(form.lemma) + (form.whole_particle.empty() ? "" : "+" + std::string(form.whole_particle)),
        "strength=" + std::to_string(verb.strength), sourced ? "subject=yes" : "subject=no"};
    if (syntax_.passive(t)) draft.evidence.push_back("passive=yes");
    const bool post_framed = match_post_frame(scene_, t, t + 1, verb, draft);
    if (!post_framed && !sourced && (quoted || syntax_.subject(t) >= 0 || verb.strength < least_strength_subjectless) &&
        !(syntax_.passive(t) && verb.strength >= least_strength_subjectless))
      return false;
    const std::string what = "the verb '" + scene_.text({t, t + 1}) + "'";
    if (post_framed) return finish(t, verb, draft, "post", what + " with its subject follows the clause");
    if (sourced && (verb.frames & frame_quote) != 0 && colon(t, draft))
      return finish(t, verb, draft, "colon", what + " and a colon stand before the words");
    const bool speaker = sourced && speaks(draft);
    if (!sourced || speaker || verb.strength >= least_strength_any_subject) {
      if (sourced && match_sentence_before(scene_, findings_, t, draft)) {
        if (speaker) contest_pronoun(t, verb, draft);
        return finish(t, verb, draft, "back", what + " refers back to the sentence before");
      }
      if ((verb.frames & (frame_clause | frame_quote)) != 0 && clause(t, draft))
        return finish(t, verb, draft, "clause", what + " governs a clause");
      if ((verb.frames & frame_infinitive) != 0 && infinitive(t, verb, draft))
        return finish(t, verb, draft, "infinitive", what + " governs an infinitive");
    }
    if (!sourced && syntax_.passive(t) && undergone(t, verb, draft))
      return finish(t, verb, draft, "passive", what + " is in the passive, with nobody who does it");
    if (!speaker) return false;
    if ((verb.frames & frame_predicate) != 0 && predicate(t, draft))
      return finish(t, verb, draft, "predicate", what + " says what something is called");
    if (verb.strength < least_strength_object) return false;
    if (object(t, verb, draft)) {
      contest_longer(t, verb, draft, "object", "a noun phrase");
      return finish(t, verb, draft, "object", what + " has a noun phrase as its content");
    }
    if (prepositional(t, verb, draft)) {
      contest_longer(t, verb, draft, "prepositional", "a prepositional phrase");
      return finish(t, verb, draft, "prepositional", what + " has a prepositional phrase as its content");
    }
    return false;
  }

  /// The source can speak, or the language model takes its head for somebody who does.
  bool speaks(const Draft& draft) const {
    if (can_speak(scene_, draft.source_mention)) return true;
    return draft.source_mention >= 0 && scene_.people.mentions[draft.source_mention].type == MentionType::description &&
           scene_.analysis.words[scene_.phrases[draft.source_mention].head].saying.source > least_source;
  }

  /// `Een breuk sluit Stadsbelangen uit`: the tree takes the first noun phrase for the subject, but only the other one
  /// can speak. Head token of that one, or -1.
  std::int32_t speaking_object(std::uint32_t t, std::int32_t subject) const {
    if (subject < 0 || subject > static_cast<std::int32_t>(t)) return -1;
    const std::int32_t object = syntax_.child(t, "obj");
    if (object <= static_cast<std::int32_t>(t) ||
        can_speak(scene_, mention_of(scene_, static_cast<std::uint32_t>(subject))))
      return -1;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(object));
    if (mention < 0 || scene_.people.mentions[mention].type != MentionType::name || !can_speak(scene_, mention))
      return -1;
    return scene_.phrases[mention].begin <= t + 2 ? object : -1;
  }

  /// `stelde … op` is no `stellen`.
  bool has_other_particle(std::uint32_t t) const {
    for (const std::uint32_t c : syntax_.children(t))
      if (syntax_.has_relation(c, "compound:prt") && (c > t || !syntax_.finite(t))) return true;
    return false;
  }

  void add_particle(std::uint32_t particle, Draft& draft) const {
    if (particle < draft.cue.front().begin)
      draft.cue.insert(draft.cue.begin(), {particle, particle + 1});
    else
      draft.cue.push_back({particle, particle + 1});
  }

  bool reflexive(std::uint32_t t) const {
    const TokenRange sentence = syntax_.sentence_words(t);
    const std::uint32_t begin = t > sentence.begin + 6 ? t - 6 : sentence.begin;
    for (std::uint32_t k = begin; k < std::min(sentence.end, t + 6); ++k)
      if (syntax_.is(k, {"zich", "me", "ons", "mij"})) return true;
    return false;
  }

  bool find_source(std::uint32_t t, const CueVerb& verb, Draft& draft) const {
    std::int32_t subject = -1;
    if (!verb.sources.empty()) {
      // `Uit het rapport blijkt dat …`: the verb's own subject is what is said
      subject = syntax_.prepositional(t, verb.sources);
      if (subject < 0) return false;
    } else if (syntax_.passive(t)) {
      for (const std::uint32_t c : syntax_.children(t))
        if (syntax_.has_relation(c, "obl:agent")) subject = static_cast<std::int32_t>(c);
      if (subject < 0) subject = syntax_.prepositional(t, {"door"});
      if (subject < 0) subject = document_around(scene_, t);
    } else {
      subject = syntax_.subject(t);
      if (subject < 0) subject = document_around(scene_, t);
      if (const std::int32_t other = speaking_object(t, subject); other >= 0) subject = other;
    }
    if (subject < 0) return false;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(subject));
    if (mention < 0 || scene_.people.mentions[mention].type == MentionType::none) return false;
    // Nobody outside a quotation is the subject of a verb inside it, however the tree joins them (`X: "Ik wist dat
    // …"`).
    if (syntax_.quotation(t) >= 0 && syntax_.quotation(static_cast<std::uint32_t>(subject)) < 0) return false;
    return take_source(scene_, static_cast<std::uint32_t>(subject), draft);
  }

  bool finish(std::uint32_t t, const CueVerb& verb, Draft& draft, const std::string& frame, std::string reason) {
    draft.evidence.push_back("frame=" + frame);
    draft.reasons.insert(draft.reasons.begin(), std::move(reason));
    find_addressee(t, verb, draft);
    for (const TokenRange cue : draft.cue)
      for (std::uint32_t k = cue.begin; k < cue.end; ++k) findings_.cue_used[k] = true;
    findings_.drafts.push_back(std::move(draft));
    return true;
  }

  void find_addressee(std::uint32_t t, const CueVerb& verb, Draft& draft) const {
    std::int32_t head = -1;
    if (!verb.addressees.empty()) head = syntax_.prepositional(t, verb.addressees);
    if (head < 0) head = syntax_.child(t, "iobj");
    if (head < 0 && verb.addressee_object) head = syntax_.object(t);
    if (head < 0) return;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(head));
    if (mention < 0 || mention == draft.source_mention || !can_speak(scene_, mention)) return;
    const Mention& m = scene_.people.mentions[mention];
    for (const TokenRange part : draft.content)
      if (part.holds(m.begin)) return;
    draft.addressee = {m.begin, m.end};
  }

  bool clause(std::uint32_t t, Draft& draft) const {
    TokenRange range = syntax_.clause_complement(t);
    if (range.empty()) {
      range = syntax_.clause_behind(t);
      draft.evidence.push_back("complement=order");
    }
    if (range.size() < 2) return false;
    draft.form = Form::indirect;
    draft.content = {range};
    return true;
  }

  bool infinitive(std::uint32_t t, const CueVerb& verb, Draft& draft) const {
    TokenRange range = syntax_.infinitive_complement(t);
    std::uint32_t from = std::max(t + 1, draft.cue.back().end);
    if (!draft.source.empty() && draft.source.begin <= from + 1 && draft.source.end > from) from = draft.source.end;
    // `verzocht de Kamer …`: whom the verb speaks to stands before the content
    if (const std::int32_t phrase = syntax_.index().beginning_at(from);
        verb.addressee_object && phrase >= 0 && can_speak(scene_, phrase))
      from = std::max(from, scene_.people.mentions[phrase].end);
    const TokenRange behind = syntax_.infinitive_behind(t, from);
    if (!behind.empty() && (range.empty() || verb.addressee_object || behind.size() < range.size() + widest_object))
      range = behind;
    if (range.size() < 2) return false;
    draft.form = Form::indirect;
    draft.content = {syntax_.trim(range)};
    return true;
  }

  /// `hij zei: bel mijn vrouw`, without quotation marks of its own.
  bool colon(std::uint32_t t, Draft& draft) const {
    const TokenRange sentence = syntax_.sentence_words(t);
    std::uint32_t mark = t + 1;
    while (mark < sentence.end && mark < t + longest_adverbial && doc_.word(mark) != ":" &&
           !syntax_.is(mark, {"dat", "of"}) && !(syntax_.finite(mark) && !syntax_.has_relation(mark, "aux")))
      ++mark;
    if (mark + 1 >= sentence.end || doc_.word(mark) != ":" || syntax_.quotation(mark) != syntax_.quotation(t))
      return false;
    std::uint32_t end = mark + 1;
    while (end < sentence.end && syntax_.quotation(end) == syntax_.quotation(t)) ++end;
    const TokenRange range = syntax_.trim({mark + 1, end});
    if (range.empty() || range.begin > mark + 1) return false;
    draft.form = Form::direct;
    draft.content = {range};
    return true;
  }

  /// The pronoun alone may be all that is reported: `Dat bestrijdt hij`.
  void contest_pronoun(std::uint32_t t, const CueVerb& verb, Draft& draft) {
    Draft alone = draft;
    alone.content.clear();
    alone.evidence.pop_back();
    if (!object(t, verb, alone)) return;
    draft.contest = alone.contest = static_cast<std::int32_t>(findings_.drafts.size());
    finish(t, verb, alone, "object", "the verb '" + scene_.text({t, t + 1}) + "' has a pronoun as its content");
  }

  /// `kondigde stakingen bij vijf bedrijven aan`: what follows the noun phrase may belong to it or to the verb.
  void contest_longer(std::uint32_t t, const CueVerb& verb, Draft& draft, const char* frame, const char* what) {
    const TokenRange said = draft.content.front();
    const std::uint32_t last = syntax_.sentence_words(t).end;
    std::uint32_t end = said.end;
    while (end < last && scene_.analysis.words[end].upos != Upos::punct && !syntax_.finite(end) && end != t &&
           !draft.source.holds(end) && syntax_.quotation(end) == syntax_.quotation(t) && !syntax_.is(end, {"door"}) &&
           std::none_of(draft.cue.begin(), draft.cue.end(), [&](TokenRange part) { return part.holds(end); }))
      ++end;
    if (end < last && syntax_.finite(end) && end != t)
      return;  // `… als hij komt`: a clause, which nobody knows the end of
    if (end < said.end + 2) return;
    Draft longer = draft;
    longer.content = {syntax_.trim({said.begin, end})};
    longer.evidence.push_back(std::string(frame) + "=longer");
    draft.contest = longer.contest = static_cast<std::int32_t>(findings_.drafts.size());
    finish(t, verb, longer, frame, "the verb '" + scene_.text({t, t + 1}) + "' has " + what + " as its content");
  }

  /// `werd beschuldigd van fraude`, `de maatregel werd aangekondigd`.
  bool undergone(std::uint32_t t, const CueVerb& verb, Draft& draft) const {
    std::int32_t head = verb.prepositions.empty() ? -1 : syntax_.prepositional(t, verb.prepositions);
    const bool prepositional = head >= 0;
    if (!prepositional && (verb.frames & frame_object) != 0) head = syntax_.object(t);
    if (head < 0) return false;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(head));
    if (!prepositional && mention >= 0 && (scene_.phrases[mention].pronoun || can_speak(scene_, mention))) return false;
    const TokenRange range = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(head)));
    if (range.size() < 2 || range.holds(t)) return false;
    draft.form = Form::reported;
    draft.content = {range};
    draft.evidence.emplace_back(prepositional ? "undergone=preposition" : "undergone=subject");
    return true;
  }

  TokenRange without_source(TokenRange range, const Draft& draft) const {
    if (range.holds(draft.source.begin) && draft.source.begin > range.begin) range.end = draft.source.begin;
    return syntax_.trim(range);
  }

  bool predicate(std::uint32_t t, Draft& draft) const {
    const std::int32_t object = syntax_.object(t);
    std::int32_t predicate = syntax_.child(t, "xcomp");
    if (predicate < 0) predicate = syntax_.child(t, "advcl");
    if (predicate < 0 && object >= 0) predicate = adjective_behind(t, static_cast<std::uint32_t>(object));
    if (predicate < 0 || syntax_.subtree(static_cast<std::uint32_t>(predicate)).holds(t))
      return quoted_predicate(t, object, draft) || predicate_behind_as(t, object, draft);
    TokenRange said = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(predicate)));
    if (said.holds(t) || said.empty()) return false;
    draft.form = Form::reported;
    if (object >= 0) {
      const TokenRange named = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(object)));
      if (!named.empty() && !named.holds(t)) {
        if (named.end <= said.begin && draft.source.begin >= said.begin)
          said.begin = named.begin;
        else if (named.end <= said.begin && named.begin > t &&
                 !(draft.source.begin >= named.end && draft.source.begin < said.begin))
          said.begin = named.begin;
        else if (named.end <= said.begin) {
          const TokenRange rest = without_source(named, draft);
          // a conjunction that the tree hangs on the object: `dat hij het mooi vond`
          if (rest.size() > 1 || (rest.size() == 1 && scene_.analysis.words[rest.begin].upos != Upos::sconj))
            draft.content.push_back(rest);
        } else if (said.end <= named.begin) {
          draft.content.push_back(said);
          said = named;
        }
      }
    }
    draft.content.push_back(said);
    return true;
  }

  /// `noemde de gesprekken nuttig`: an adjective that hangs on the verb behind its object; -1 for none.
  std::int32_t adjective_behind(std::uint32_t verb, std::uint32_t object) const {
    std::int32_t found = -1;
    for (const std::uint32_t c : syntax_.children(verb))
      if (c > verb && scene_.analysis.words[c].upos == Upos::adj && !syntax_.subtree(object).holds(c))
        found = static_cast<std::int32_t>(c);
    return found;
  }

  /// `noemde X "een leugenaar"`: the tree seldom knows what a quoted predicate hangs on.
  bool quoted_predicate(std::uint32_t t, std::int32_t object, Draft& draft) const {
    const TokenRange sentence = syntax_.sentence_words(t);
    const std::int32_t level = syntax_.quotation(t);
    std::uint32_t begin = t + 1;
    while (begin < sentence.end && (syntax_.quotation(begin) == level || syntax_.quotation(begin) < 0)) ++begin;
    std::uint32_t end = begin;
    while (end < sentence.end && syntax_.quotation(end) == syntax_.quotation(begin)) ++end;
    if (begin >= end) return false;
    draft.form = Form::mixed;
    if (object >= 0 && static_cast<std::uint32_t>(object) < begin) {
      const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(object));
      if (mention >= 0 && mention != draft.source_mention)
        draft.content.push_back({scene_.phrases[mention].begin, scene_.people.mentions[mention].end});
    }
    draft.content.push_back(syntax_.trim({begin, end}));
    return !draft.content.back().empty();
  }

  /// `beschouwt het akkoord als mislukt`, where the tree hangs the last words on the object.
  bool predicate_behind_as(std::uint32_t t, std::int32_t object, Draft& draft) const {
    if (object < 0) return false;
    const std::uint32_t end = syntax_.sentence_words(t).end;
    const std::uint32_t from = static_cast<std::uint32_t>(object) + 1;
    std::uint32_t as = from;
    while (as < end && as < from + longest_adverbial && !syntax_.finite(as) && !syntax_.is(as, {"als"})) ++as;
    if (as >= end || !syntax_.is(as, {"als"}) || syntax_.head(as) <= static_cast<std::int32_t>(as)) return false;
    const TokenRange said = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(syntax_.head(as))));
    TokenRange named = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(object)));
    named.end = std::min(named.end, as);
    named = syntax_.trim(named);
    if (said.end <= as || named.empty() || named.holds(t) || TokenRange{as, said.end}.holds(t)) return false;
    draft.form = Form::reported;
    draft.content = {named};
    if (named.end == as)
      draft.content.back().end = said.end;
    else
      draft.content.push_back({as, said.end});
    draft.evidence.emplace_back("predicate=as");
    return true;
  }

  /// `beloofde studenten volledige openheid`: of two objects the one that the language model takes for somebody's
  /// words.
  std::int32_t said_object(std::uint32_t t) const {
    std::int32_t best = syntax_.object(t);
    if (const std::int32_t subject = syntax_.child(t, "nsubj"); speaking_object(t, subject) >= 0) return subject;
    for (const std::uint32_t c : syntax_.children(t))
      if (syntax_.has_relation(c, "obj") && best >= 0 && scene_.analysis.words[c].upos == Upos::noun &&
          scene_.analysis.words[c].saying.content > scene_.analysis.words[best].saying.content)
        best = static_cast<std::int32_t>(c);
    // `eiste zes jaar cel`: what looks like how long it took, but for the noun that is measured
    for (const std::uint32_t c : syntax_.children(t))
      if (best < 0 && c > t && syntax_.has_relation(c, "obl") && scene_.analysis.words[c].upos == Upos::noun &&
          syntax_.child(c, "case") < 0 && syntax_.child(c, "nmod") == static_cast<std::int32_t>(c) + 1)
        best = static_cast<std::int32_t>(c);
    return best;
  }

  bool object(std::uint32_t t, const CueVerb& verb, Draft& draft) const {
    const std::int32_t object = said_object(t);
    if (object < 0 || static_cast<std::uint32_t>(object) == draft.source.begin) return false;
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(object));
    if (mention >= 0 && mention == draft.source_mention) return false;
    if (mention >= 0 && scene_.phrases[mention].pronoun) {
      if (!syntax_.is(static_cast<std::uint32_t>(object), {"dat", "dit", "het", "niets", "alles"})) return false;
      draft.evidence.push_back("object.word=" + lower(static_cast<std::uint32_t>(object)));
    }
    const TokenRange range = without_source(syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(object))), draft);
    if (range.empty() || range.holds(t)) return false;
    draft.form = Form::reported;
    draft.content = {range};
    // The lexicon does not know every frame of every verb; how much that matters is for the weights to say.
    draft.evidence.push_back((verb.frames & frame_object) != 0 ? "object=listed" : "object=unlisted");
    return true;
  }

  bool prepositional(std::uint32_t t, const CueVerb& verb, Draft& draft) const {
    std::int32_t head = verb.prepositions.empty() ? -1 : syntax_.prepositional(t, verb.prepositions);
    const bool listed = head >= 0;
    // `beloofde veel goeds voor de stad`: beside an object, a preposition that the verb does not ask for says where or
    // for whom
    if (!listed && syntax_.object(t) >= 0) return false;
    if (!listed) head = syntax_.prepositional(t, {"over", "om", "van", "voor", "op", "tegen", "aan"});
    if (head < 0) return false;
    const TokenRange range = without_source(syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(head))), draft);
    if (range.size() < 2 || range.holds(t)) return false;
    draft.form = Form::reported;
    draft.content = {range};
    draft.evidence.push_back(listed ? "preposition=listed" : "preposition=unlisted");
    draft.evidence.push_back("preposition.word=" + lower(range.begin));
    return true;
  }

  const Scene& scene_;
  Findings& findings_;
  const Document& doc_;
  const Syntax& syntax_;
};

}  // namespace

void match_cue_verbs(const Scene& scene, Findings& findings) { CueVerbMatcher(scene, findings).run(); }

}  // namespace volgens
