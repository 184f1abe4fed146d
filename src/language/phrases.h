// Noun phrases without their complements: "de nieuwe Russische president Poetin", "hij", "drie leden".
// Tested by tests/unit/language/phrases_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "language/analysis.h"
#include "text/document.h"

namespace volgens {

/// Tokens `[begin, end)` with a head; base phrases do not overlap.
struct NounPhrase {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t head = 0;    ///< the noun, name or pronoun; of a title with a name the noun
  std::int32_t name = -1;    ///< index into Analysis::names of the name inside, or -1
  bool pronoun = false;
  bool governed = false;     ///< a preposition stands directly before it
};

/// Base noun phrases in text order.
[[nodiscard]] std::vector<NounPhrase> find_noun_phrases(const Document& document, const Analysis& analysis);

/// Index of the phrase that begins at, ends before, or holds a token; -1 for none.
class PhraseIndex {
 public:
  PhraseIndex(const std::vector<NounPhrase>& phrases, std::size_t tokens);
  [[nodiscard]] std::int32_t beginning_at(std::size_t token) const { return token < at_.size() && begins(token) ? at_[token] : -1; }
  [[nodiscard]] std::int32_t ending_before(std::size_t token) const;
  /// First token behind a phrase.
  [[nodiscard]] std::uint32_t end_of(std::int32_t phrase) const { return ends_[phrase]; }
  [[nodiscard]] std::int32_t holding(std::size_t token) const { return token < at_.size() ? at_[token] : -1; }

 private:
  [[nodiscard]] bool begins(std::size_t token) const { return token == 0 || at_[token - 1] != at_[token]; }
  std::vector<std::int32_t> at_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace volgens
