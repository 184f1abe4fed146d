// Which characters and pairs of characters are quotation marks. Tested by tests/unit/text/tokens_test.cc and
// quotations_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/document.h"

namespace volgens {

/// What a mark's own shape says about the side that it stands on. `either` marks are judged by the characters around
/// them.
enum class MarkSide : std::uint8_t { opens, closes, either };

/// A quotation mark as written: its family, the side that its shape tells, and its bytes; no bytes when there is no
/// mark.
struct MarkShape {
  QuoteMark family = QuoteMark::double_mark;
  MarkSide side = MarkSide::either;
  std::size_t size = 0;
};

/// The mark that starts at byte `at` of the valid UTF-8 `text`. Doubled single marks (`,,`, `''`, two backticks) count
/// as one. A comma counts only when doubled.
[[nodiscard]] MarkShape mark_at(std::string_view text, std::size_t at);

}  // namespace volgens
