// Pairs the quotation marks of one paragraph. Tested by tests/unit/text/quotations_test.cc.
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/tokens.h"

namespace volgens {

inline constexpr std::size_t no_token = std::numeric_limits<std::size_t>::max();

/// Tokens of a mark that opens a quotation and of the one that closes it.
struct MarkPair {
  std::size_t open = 0;
  std::size_t close = no_token;  ///< no_token when it is never closed
  std::size_t end = 0;           ///< first token behind the words between the marks; equal to `close` when that exists
  QuoteMark family = QuoteMark::double_mark;

  [[nodiscard]] bool closed() const { return close != no_token; }
};

/// The pairs of a paragraph in the order of their opening marks; properly nested.
struct PairedMarks {
  std::vector<MarkPair> pairs;
  /// A double mark or guillemet that closes something before any other one opens: the end of what an earlier paragraph
  /// left open.
  std::size_t first_stray = no_token;
  QuoteMark stray_family = QuoteMark::double_mark;
};

/// Pairs the marks among the tokens `[begin, end)` of `list`. Marks are judged by their neighbours (space before and
/// letter behind opens, letter or punctuation before and space behind closes), then by their shape, then by what is
/// open. A double mark that stays open ends where the next one of its kind opens, else with the paragraph. A single one
/// that stays open is taken for an apostrophe unless it opens the paragraph or stands behind a colon. Linear in the
/// number of tokens.
[[nodiscard]] PairedMarks pair_marks(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end);

}  // namespace volgens
