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
  std::size_t open = no_token;   ///< no_token when the opening mark is missing
  std::size_t begin = 0;         ///< first token of the words between the marks
  std::size_t close = no_token;  ///< no_token when it is never closed
  std::size_t end = 0;           ///< first token behind the words between the marks; equal to `close` when that exists
  /// Of a pair that is never closed and ends with its paragraph: where it ends when no later paragraph goes on with it.
  std::size_t end_alone = no_token;
  bool may_be_reopened = true;  ///< whether a later paragraph that opens with the same mark goes on with it
  QuoteMark family = QuoteMark::double_mark;

  [[nodiscard]] bool opened() const { return open != no_token; }
  [[nodiscard]] bool closed() const { return close != no_token; }
};

/// The pairs of a paragraph in the order of their opening marks; properly nested.
struct PairedMarks {
  std::vector<MarkPair> pairs;
  /// A mark that closes something before any other one opens: the end of what an earlier paragraph left open. A single
  /// one counts only when it can be no apostrophe.
  std::size_t first_stray = no_token;
  QuoteMark stray_family = QuoteMark::double_mark;
  std::vector<std::size_t> strays;  ///< marks that close a sentence's words for sure, but no pair
};

/// Pairs the marks among the tokens `[begin, end)` of `list`. Marks are judged by their neighbours (space before and
/// letter behind opens, letter or punctuation before and space behind closes), then by their shape, then by what is
/// open. A mark that stays open is closed by the first stray one of another kind inside (`“…’`). Otherwise it ends
/// before a frame (`, zegt X`), or before the next mark of its kind that opens a sentence or stands behind a colon,
/// with the sentences that speak in the first or second person; else with the paragraph. A single one that stays open
/// is taken for an apostrophe unless it opens the paragraph or stands behind a colon, a comma or the end of a sentence.
/// A closing mark without an opening one that a frame follows (`… twee" zei X`) closes the words before it. Linear in
/// the number of tokens.
[[nodiscard]] PairedMarks pair_marks(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end);

}  // namespace volgens
