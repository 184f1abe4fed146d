// Which tokens stand in a span of the text. Tested by tests/unit/layers/token_ranges_test.cc.
#pragma once

#include <cstdint>

#include "text/document.h"

namespace volgens {

/// Tokens `[begin, end)` of a document.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
};

/// The tokens of which at least a byte lies in `span`, found by halving.
[[nodiscard]] TokenRange tokens_in(const Document& document, Span span);

}  // namespace volgens
