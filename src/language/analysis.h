// What is known of the words of a document: kind, lemma, structure and names, one entry per token.
// Filled by the language room; tested by tests/unit/language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace volgens {

/// Universal parts of speech.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};

/// What part a word seems to have in a statement, as log odds; learned from annotated articles.
struct SayingScores {
  float cue = 0.0F;
  float content = 0.0F;  ///< of a paraphrase: indirect, reported, mixed or free
  float begin = 0.0F;    ///< the first word of such a content
  float end = 0.0F;      ///< its last word
  float source = 0.0F;
};

/// One token's analysis after Universal Dependencies Dutch. `head` is a token index of the document, -1 for a root.
struct Word {
  Upos upos = Upos::x;
  std::string_view xpos;   ///< CGN tag, parts joined with `|`; owned by the model or lexicon
  std::string_view feats;  ///< `Name=Value|...` in alphabetical order, empty for none; owned as xpos
  std::string lemma;
  std::int32_t head = -1;
  std::string_view deprel;  ///< owned as xpos; empty when no tree was made
  SayingScores saying{};
};

enum class NameType : std::uint8_t { person, organisation, place, other };

/// Tokens `[begin, end)` that together are a proper name.
struct Name {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  NameType type = NameType::other;
};

/// `words` has one entry per token of the document; `names` stand in text order and do not overlap.
struct Analysis {
  std::vector<Word> words;
  std::vector<Name> names;
};

}  // namespace volgens
