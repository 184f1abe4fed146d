// A statement in the making: token ranges and identities, before they become spans and entities.
// Made by the matchers of this room, assembled in speech.cc. Tested by tests/unit/speech.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/analysis.h"
#include "language/phrases.h"
#include "language/syntax.h"
#include "people/name_lexicon.h"
#include "people/people.h"
#include "speech/cue_lexicon.h"
#include "text/document.h"

namespace volgens {

struct Draft {
  Form form = Form::direct;
  Mode mode = Mode::speech;
  std::vector<TokenRange> content;
  std::vector<TokenRange> cue;
  TokenRange source;
  TokenRange addressee;
  std::vector<std::int32_t> speakers;  ///< indices into People::identities
  std::int32_t source_mention = -1;    ///< index into People::mentions of the source
  Rival rival{};                       ///< of a speaker found without a source
  std::int32_t contest = -1;  ///< drafts with the same number are readings of one statement, of which one stays
  double confidence = 0.5;    ///< first the matcher's own guess, in the end what confidence.h makes of the evidence
  double content_probability = 0.5;  ///< that its words are right, before other readings are looked at
  std::vector<std::string> reasons;
  std::vector<std::string>
      evidence;  ///< `name=value`; a name that opens with `who.` speaks for the speaker, others for the content

  [[nodiscard]] std::uint32_t begin() const { return content.front().begin; }
  [[nodiscard]] std::uint32_t end() const { return content.back().end; }
};

/// All that the matchers look at. Views everything.
struct Scene {
  const Document& document;
  const Analysis& analysis;
  const std::vector<NounPhrase>& phrases;
  const Syntax& syntax;
  const CueLexicon& cues;
  People& people;  ///< a source that is nobody yet gets an identity

  [[nodiscard]] std::string text(TokenRange range) const;
  /// The fullest proper name, else the fullest description.
  [[nodiscard]] std::string name(const Identity& identity) const;
};

/// Which phrase's mention holds the token as its head or within; -1 for none.
[[nodiscard]] std::int32_t mention_of(const Scene& scene, std::uint32_t token);

/// Sets source, mention and speakers from the noun phrase around `token`, or from whose saying it is (`zijn
/// commentaar`), where a possessive leaves the mention at -1; false when no phrase is there.
bool take_source(const Scene& scene, std::uint32_t token, Draft& draft);

/// Sets source and speakers from the possessor of a noun: `zijn` before it, or `van X` behind it; false without one.
bool take_possessor(const Scene& scene, std::uint32_t noun, Draft& draft);

/// Sets source and speakers from a possessive (`zijn` in `naar zijn mening`).
void take_possessive(const Scene& scene, std::uint32_t token, Draft& draft);

/// Whether a phrase can say something: a person, a body, a document, a name, a personal pronoun.
[[nodiscard]] bool can_speak(const Scene& scene, std::int32_t mention);

/// `in het rapport staat dat`, `op de site wordt gesteld dat`: the head of the phrase for a document below a verb that
/// has no other source, or -1.
[[nodiscard]] std::int32_t document_around(const Scene& scene, std::uint32_t verb);

}  // namespace volgens
