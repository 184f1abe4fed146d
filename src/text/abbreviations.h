// The abbreviations of lexicon/text/abbreviations.tsv. Tested by tests/unit/text/tokens_test.cc.
#pragma once

#include <cstdint>
#include <string_view>

namespace volgens {

/// When a full stop belongs to a word, and whether a sentence may end there as well.
enum class AbbreviationUse : std::uint8_t {
  none,        ///< not an abbreviation
  never_ends,  ///< `dr.`, `o.a.`
  name_ends,   ///< ends a sentence before a function word: `N.V.`
  ends,        ///< ends a sentence before any capital: `enz.`
  by_number,   ///< an abbreviation only beside a number: `p. 5`, `5 u.`
};

/// Looks up a word without its last full stop, as written and, unless it is all capitals (`VS`), in lower case. Safe to
/// call from many threads.
[[nodiscard]] AbbreviationUse abbreviation_use(std::string_view word);

}  // namespace volgens
