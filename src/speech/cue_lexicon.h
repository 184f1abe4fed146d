// Words that signal an attribution, with the frames in which they do (lexicon/speech/). Tested by
// tests/unit/speech/cue_lexicon_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// How a cue verb takes its content; values are bits of CueVerb::frames.
enum Frame : std::uint16_t {
  frame_quote = 1,       ///< `"…", zegt X`
  frame_post = 2,        ///< `…, zegt X`
  frame_clause = 4,      ///< `dat`, `of`, question word
  frame_infinitive = 8,  ///< `te komen`
  frame_object = 16,     ///< a noun phrase: `eiste haar aftreden`
  frame_predicate = 32,  ///< `noemde X Y`
  frame_reflexive = 64,  ///< only with `zich`
};

struct CueVerb {
  Mode mode = Mode::speech;
  std::uint16_t frames = 0;
  std::vector<std::string_view> prepositions;  ///< of the content: `over`, `voor`
  std::vector<std::string_view> sources;       ///< prepositions of the source: `uit het rapport blijkt`
  std::vector<std::string_view> addressees;    ///< prepositions of the addressee
  bool addressee_object = false;               ///< the addressee is an object: `vraagt de Kamer`
  int strength = 5;                            ///< 1 to 9: how surely a use is an attribution
};

/// One reading of a verb form.
struct CueForm {
  std::string_view lemma;
  std::string_view particle;  ///< to be found apart from the form; empty when it is part of it or there is none
  const CueVerb* verb = nullptr;
  std::string_view whole_particle;  ///< the verb's own, wherever it stands
};

struct CuePreposition {
  std::vector<std::string_view> words;  ///< lower-cased, in order: `naar`, `de`, `mening`, `van`
  Mode mode = Mode::speech;
};

/// A cue of several words, one of them a verb: `laten weten`, `zich afvragen`, `op het hart drukken`.
struct CuePhrase {
  std::vector<std::string_view> words;  ///< the others, in order; `<poss>` any possessive, `zich` any reflexive
  std::string_view infinitive;          ///< of the verb, with its particle: `uitspreken`
  CueVerb verb;
};

/// Const and thread-safe once loaded. Keys view the built-in files.
class CueLexicon {
 public:
  /// Errors: `malformed` when a file is missing.
  static Result<CueLexicon> load();

  /// Readings of a lower-cased verb form, empty for a verb that is no cue.
  [[nodiscard]] const std::vector<CueForm>& verb(std::string_view form) const;
  /// Phrases that open with this lower-cased word, longest first.
  [[nodiscard]] const std::vector<CuePreposition>& prepositions(std::string_view first) const;
  /// Phrases of which this lower-cased word is the first that is no possessive or reflexive.
  [[nodiscard]] const std::vector<CuePhrase>& phrases(std::string_view word) const;
  /// Mode of a noun that governs content (`belofte`), or nothing.
  [[nodiscard]] const Mode* noun(std::string_view noun) const;
  /// What kind of saying the noun stands for: `accusation`, `promise`; empty for a noun that is no cue.
  [[nodiscard]] std::string_view noun_kind(std::string_view noun) const;

 private:
  std::unordered_map<std::string_view, std::vector<CueForm>> forms_;
  std::unordered_map<std::string, CueVerb> verbs_;
  std::unordered_map<std::string_view, std::vector<CuePreposition>> prepositions_;
  std::unordered_map<std::string_view, std::vector<CuePhrase>> phrases_;
  struct CueNoun {
    Mode mode = Mode::speech;
    std::string_view kind;
  };
  std::unordered_map<std::string_view, CueNoun> nouns_;
};

}  // namespace volgens
