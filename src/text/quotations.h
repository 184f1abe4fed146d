// Makes quotations of paired marks, over several paragraphs where one carries on another. Tested by
// tests/unit/text/quotations_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/document.h"
#include "text/mark_pairing.h"
#include "text/tokens.h"

namespace volgens {

/// Whether a token is a mark that opens or closes a quotation. An apostrophe does neither.
enum class MarkRole : std::uint8_t { none, opens, closes };

/// Finds the quotations of a text, one paragraph after the other, so that a stray mark harms its own paragraph at most.
/// Between paragraphs, a quotation that is left open is carried on where the next paragraph opens with the same kind of
/// mark, and where the first mark of one of the next three paragraphs closes it; the paragraphs between are then
/// quotations as well.
class QuotationFinder {
 public:
  /// Views the text and the tokens, which must outlive the finder.
  QuotationFinder(std::string_view text, const TokenList& list) : text_(text), list_(list) {}

  /// Pairs the marks among the tokens `[begin, end)`, which are the list's last ones and make a paragraph.
  void add_paragraph(std::size_t begin, std::size_t end);

  /// One role per token that was added.
  [[nodiscard]] const std::vector<MarkRole>& roles() const { return roles_; }

  /// The quotations found, ordered by their begin. Leaves the finder empty.
  [[nodiscard]] std::vector<Quotation> take_quotations();

 private:
  void carry_on(std::size_t begin, std::size_t end);
  void end_open();
  void close_earlier(std::size_t begin, std::size_t mark);
  void add_pairs(const std::vector<MarkPair>& pairs, std::size_t begin, std::size_t end);
  [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(quotations_.size()); }
  [[nodiscard]] bool left_open(QuoteMark family) const {
    return open_ >= 0 && quotations_[static_cast<std::size_t>(open_)].mark == family;
  }

  std::string_view text_;
  const TokenList& list_;
  std::vector<MarkRole> roles_;
  std::vector<Quotation> quotations_;
  std::int32_t open_ = -1;            // the quotation that the paragraphs before left open
  std::size_t end_alone_ = no_token;  // the token before which it ends if nothing goes on with it
  bool may_be_reopened_ = true;
  std::vector<std::pair<std::size_t, std::size_t>> between_;  // tokens of the paragraphs without marks since then
};

}  // namespace volgens
