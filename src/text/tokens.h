// Cuts a paragraph into tokens after Universal Dependencies Dutch. Tested by tests/unit/text/tokens_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace volgens {

/// What a token is to those who look for sentences and quotations. Kept only while a document is made.
enum class TokenKind : std::uint8_t {
  word,
  number,
  initial,               ///< `J.`, `J.P.`: no sentence ends after it
  abbreviation,          ///< with its full stop; no sentence ends after it
  name_abbreviation,     ///< a sentence may end after it before a function word: `N.V.`, `jr.`
  closing_abbreviation,  ///< a sentence may end after it before any capital: `enz.`
  full_stop,
  ellipsis,
  question,
  exclamation,
  comma,
  colon,
  semicolon,
  open_bracket,
  close_bracket,
  dash,
  quote,
  other,
};

/// Tokens and their kinds, one kind per token.
struct TokenList {
  std::vector<Token> tokens;
  std::vector<TokenKind> kinds;

  [[nodiscard]] std::size_t size() const { return tokens.size(); }
};

/// Appends the tokens of `part`, in time linear in its length. `text` must be valid UTF-8.
void cut_tokens(std::string_view text, Span part, TokenList& list);

}  // namespace volgens
