// Tokens stand in text order and do not overlap, so that both ends are found by halving.
// Tested by tests/unit/layers/token_ranges_test.cc.
#include "layers/token_ranges.h"

#include <algorithm>

namespace volgens {

TokenRange tokens_in(const Document& document, Span span) {
  const auto& tokens = document.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace volgens
