// The matchers of who said what: each looks for one way of giving somebody's words and adds drafts.
// Run in this order by speech.cc; tested by tests/unit/speech and tests/golden.
#pragma once

#include <vector>

#include "speech/draft.h"
#include "speech/speaker_candidates.h"

namespace volgens {

class ConfidenceModel;

/// Who was chosen to have spoken a quotation without a frame, and from whom.
struct SpeakerChoice {
  std::uint32_t draft = 0;
  std::vector<SpeakerCandidate> candidates;
  std::size_t chosen = 0;  ///< index into `candidates`
};

/// What the matchers share while a document is read.
struct Findings {
  std::vector<Draft> drafts;
  std::vector<bool> cue_used;        ///< per token: already the cue of a statement
  std::vector<std::int32_t> quoted;  ///< per quotation: the draft that it belongs to, or -1
  std::vector<SpeakerChoice> choices;
};

/// Words in quotation marks, or after a dialogue dash, that are somebody's speech, with or without a frame.
void match_direct(const Scene& scene, Findings& findings);

/// Verbs of saying, writing and holding with a clause, an infinitive, an object, a predicate or a prepositional phrase.
void match_cue_verbs(const Scene& scene, Findings& findings);

/// With a clause as content, from this strength on any subject will do: `de daders` need not be a listed noun.
constexpr int least_strength_any_subject = 3;

/// `…, zegt X`: gives the draft its source and content when the finite verb at token `verb` stands with its subject
/// between commas; the words of the cue end before token `cue_end`. False, and the draft as it was, when they don't.
bool match_post_frame(const Scene& scene, std::uint32_t verb, std::uint32_t cue_end, const CueVerb& cue, Draft& draft);

/// Gives the draft the sentence before as its content when `dat` or `dit` below the verb at token `verb` stands for it
/// (`Dat zegt X`). False, and the draft as it was, when not.
bool match_sentence_before(const Scene& scene, const Findings& findings, std::uint32_t verb, Draft& draft);

/// Cues of several words: `laten weten`, `van mening zijn`.
void match_cue_phrases(const Scene& scene, Findings& findings);

/// `volgens X`, `aldus X` and their like.
void match_prepositions(const Scene& scene, Findings& findings);

/// Nouns such as `belofte` with a clause and a possessor.
void match_cue_nouns(const Scene& scene, Findings& findings);

/// `Inspectie: ambulance te laat` in a headline.
void match_headlines(const Scene& scene, Findings& findings);

/// Cues that no list holds, with source and content as the language model sees them.
void match_unlisted(const Scene& scene, Findings& findings);

/// Beside what the rules found, the same statements with the words that the language model sees (learned_spans.h).
void match_learned_spans(const Scene& scene, Findings& findings);

/// Sentences without a cue that are somebody's words all the same.
void match_free(const Scene& scene, Findings& findings);

/// Gives a speaker to quotations that have no frame, from the sentences around them.
void resolve_from_context(const Scene& scene, const ConfidenceModel& confidence, Findings& findings);

}  // namespace volgens
