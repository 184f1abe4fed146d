// What a verb governs: subject, complement clause, infinitive, object, prepositional complement, read off the
// dependency tree. Tested by tests/unit/language/syntax_test.cc.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "language/phrases.h"
#include "text/document.h"

namespace volgens {

/// Tokens `[begin, end)`; empty when nothing was found.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool holds(std::uint32_t token) const { return begin <= token && token < end; }
};

/// Answers questions on the trees of one document. Views its arguments, which must outlive it. Safe to read from many
/// threads.
class Syntax {
 public:
  Syntax(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases);

  [[nodiscard]] bool finite(std::uint32_t token) const;
  [[nodiscard]] bool verb(std::uint32_t token) const;
  /// Lower-cased word equals one of `words`.
  [[nodiscard]] bool is(std::uint32_t token, std::initializer_list<std::string_view> words) const;
  /// The relation to the head begins with `relation` (`nsubj` also holds for `nsubj:pass`).
  [[nodiscard]] bool has_relation(std::uint32_t token, std::string_view relation) const;
  /// Dependents of a token, in text order.
  [[nodiscard]] const std::vector<std::uint32_t>& children(std::uint32_t token) const { return children_[token]; }
  [[nodiscard]] std::int32_t head(std::uint32_t token) const { return analysis_.words[token].head; }
  /// First child with the relation, or -1.
  [[nodiscard]] std::int32_t child(std::uint32_t token, std::string_view relation) const;
  /// From the first to the last token below `token`, itself included, without punctuation at the edges.
  [[nodiscard]] TokenRange subtree(std::uint32_t token) const;

  /// Head token of the subject, its own or one shared with the verb that governs or precedes it; -1 for none.
  [[nodiscard]] std::int32_t subject(std::uint32_t verb) const;
  [[nodiscard]] bool passive(std::uint32_t verb) const;
  /// The `dat`, `of` or question-word clause that depends on the verb, conjunction included.
  [[nodiscard]] TokenRange clause_complement(std::uint32_t verb) const;
  /// The same by the order of words alone: the first such clause behind the verb, up to the end of the sentence or
  /// quotation.
  [[nodiscard]] TokenRange clause_behind(std::uint32_t verb) const;
  /// The `te` infinitive with what belongs to it.
  [[nodiscard]] TokenRange infinitive_complement(std::uint32_t verb) const;
  /// The same by the order of words alone: everything from token `from` on when a `te` infinitive follows in the same
  /// clause.
  [[nodiscard]] TokenRange infinitive_behind(std::uint32_t verb, std::uint32_t from) const;
  /// Head token of the direct object, or -1.
  [[nodiscard]] std::int32_t object(std::uint32_t verb) const;
  /// Head token of a dependent behind one of `prepositions`, or -1.
  [[nodiscard]] std::int32_t prepositional(std::uint32_t verb, const std::vector<std::string_view>& prepositions) const;
  /// Token of the separated particle (`kondigde … aan`) or fixed adverb (`wees erop`) that goes with the verb; -1 for
  /// none.
  [[nodiscard]] std::int32_t particle(std::uint32_t verb, std::string_view particle) const;
  /// Innermost quotation around a token, or -1.
  [[nodiscard]] std::int32_t quotation(std::uint32_t token) const { return quotation_[token]; }
  /// The sentence's tokens without punctuation at its edges.
  [[nodiscard]] TokenRange sentence_words(std::uint32_t token) const;
  /// Drops punctuation at both ends.
  [[nodiscard]] TokenRange trim(TokenRange range) const;
  [[nodiscard]] const PhraseIndex& index() const { return index_; }

 private:
  /// The noun that a relative pronoun stands for, or the name right before it that explains that noun (`een lid van de
  /// bond, Jan Smit, die`).
  [[nodiscard]] std::int32_t antecedent(std::uint32_t pronoun, std::int32_t noun) const;
  [[nodiscard]] bool opens_complement(TokenRange range) const;
  [[nodiscard]] TokenRange cut_joined_clause(TokenRange range) const;
  [[nodiscard]] std::uint32_t level_end(std::uint32_t token) const;

  const Document& document_;
  const Analysis& analysis_;
  PhraseIndex index_;
  std::vector<std::int32_t> quotation_;
  std::vector<std::vector<std::uint32_t>> children_;
  std::vector<TokenRange> subtree_;
};

}  // namespace volgens
