// Pairs quotation marks. Tested by tests/unit/text/quotations_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/tokens.h"

namespace volgens {

/// Whether a token is a mark that opens or closes a quotation. An apostrophe does neither.
enum class MarkRole : std::uint8_t { none, opens, closes };

/// Finds the quotations of a text, one paragraph after the other, so that a stray mark harms its own paragraph at most.
class QuotationFinder {
 public:
  /// Views the text and the tokens, which must outlive the finder.
  QuotationFinder(std::string_view text, const TokenList& list) : text_(text), list_(list) {}

  /// Pairs the marks among the tokens `[begin, end)`, which are the list's last ones and make a paragraph.
  void add_paragraph(std::size_t begin, std::size_t end);

  /// One role per token that was added.
  [[nodiscard]] const std::vector<MarkRole>& roles() const { return roles_; }

  /// The quotations found so far, ordered by their begin.
  [[nodiscard]] const std::vector<Quotation>& quotations() const { return quotations_; }

 private:
  struct Mark;
  struct Pair;

  [[nodiscard]] std::vector<Mark> find_marks(std::size_t begin, std::size_t end) const;
  void add_quotations(std::vector<Pair>& pairs, std::size_t begin, std::size_t end);
  void add_unmarked(std::size_t begin, std::size_t end, std::int32_t continues);

  std::string_view text_;
  const TokenList& list_;
  std::vector<MarkRole> roles_;
  std::vector<Quotation> quotations_;
  std::int32_t open_ = -1;                   // the quotation that the paragraphs before left open
  std::vector<std::pair<std::size_t, std::size_t>> since_open_;  // tokens of the paragraphs without marks since then
};

}  // namespace volgens
