// Where a quotation ends whose closing mark is missing, and where one begins whose opening mark is. Tested by
// tests/unit/text/missing_marks_test.cc.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/tokens.h"

namespace volgens {

/// What the words themselves tell of a quotation in the tokens `[begin, end)` of a paragraph that lacks a mark: a frame
/// (`, zegt X`) ends it, and sentences that speak in the first or second person go on with it. Every call is linear in
/// the tokens between its own bounds. Views the text and the tokens.
class MissingMarks {
 public:
  MissingMarks(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end)
      : text_(text), list_(list), begin_(begin), end_(end) {}

  /// Whether a sentence may begin with token `i`.
  [[nodiscard]] bool begins_sentence(std::size_t i) const;

  /// Whether `zei X`, with or without a comma before it, follows token `i`.
  [[nodiscard]] bool frame_follows(std::size_t i) const;

  /// The comma of the first frame (`, zei X`) in `[begin, limit)`, or `limit`.
  [[nodiscard]] std::size_t frame_within(std::size_t begin, std::size_t limit) const;

  /// The end of the words that begin with token `begin` and are somebody's: the first sentence and those after it that
  /// have a word of the first or second person. Sentences that do not end before `limit` count as a whole when
  /// `whole_last`, else they are left out; `limit` when no sentence ends before it.
  [[nodiscard]] std::size_t end_of_words(std::size_t begin, std::size_t limit, bool whole_last) const;

  /// Whether the words between the last sentence end before token `mark` and `mark` have one of the first person
  /// (`Ik zei: '`).
  [[nodiscard]] bool speaker_goes_on(std::size_t begin, std::size_t mark) const;

  /// The first token of the words that the closing `mark` ends: its sentence and, in one stretch back to `floor`, those
  /// before it that have a word of the first or second person; all of them when they are few and `floor`, behind an
  /// earlier quotation, is not the begin of the paragraph. `mark` when no sentence begins there.
  [[nodiscard]] std::size_t begin_of_words(std::size_t floor, std::size_t mark) const;

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    const Span span = list_.tokens[i].span;
    return text_.substr(span.begin, span.size());
  }
  [[nodiscard]] bool is_final(std::size_t i) const;
  [[nodiscard]] bool speaks(std::size_t i) const;
  [[nodiscard]] bool frames(std::size_t i) const;
  [[nodiscard]] bool leads_to_colon(std::size_t i) const;

  std::string_view text_;
  const TokenList& list_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace volgens
