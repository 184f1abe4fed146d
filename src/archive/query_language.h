// What people type into a search, as a tree; each engine's word index makes its own question of it. Tested by
// tests/unit/archive/query_language_test.cc, fuzzed by fuzz/query_fuzz.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/words.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens::archive {

/// Words that must stand one behind the other; the last may be the beginning of one.
struct QueryPhrase {
  std::string text;
  bool prefix = false;
};

/// What must occur: a phrase, or what joins others.
struct WordNode {
  enum class Kind : std::uint8_t {
    phrase,
    near,     ///< all `parts`, which are phrases, with at most `distance` words between the first and the last of them
    both,     ///< all `parts`
    either,   ///< one of `parts`
    without,  ///< the first of two `parts` and not the second
  };
  Kind kind = Kind::phrase;
  QueryPhrase phrase{};
  int distance = 0;
  std::vector<WordNode> parts{};
};

/// A query that was understood.
struct WordQuery {
  WordNode root;
  std::vector<QueryPhrase> phrases;  ///< those that an answer holds, in order; none from behind NOT
};

/// Understands words (all must occur), `"a phrase"`, `OR`, `AND`, `NOT word` or `-word`, `prefix*`, `NEAR(a b, 5)`,
/// `a NEAR/5 b` (at most five words between) and parentheses; OR binds weakest. Operators are in capitals. Errors:
/// `invalid_option`, with what is wrong; `limit` for more than 200 words or 30 parentheses inside each other.
[[nodiscard]] Result<WordQuery> parse_query(std::string_view query);

/// Where `phrases` occur in `text`, in order, a span per word.
[[nodiscard]] std::vector<Span> find_phrases(std::string_view text, const std::vector<QueryPhrase>& phrases,
                                             Stemmer& stemmer);

}  // namespace volgens::archive
