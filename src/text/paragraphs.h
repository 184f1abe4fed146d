// Cuts a text into paragraphs. Tested by tests/unit/text/paragraphs_test.cc.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "volgens/types.h"

namespace volgens {

/// The paragraphs of `text` from byte `begin` on, without the white space around them, in text order. A blank line
/// always ends a paragraph. Any other line break does as well, unless the lines around it look as if a program had
/// wrapped them at one width (between 45 and 100 code points): then they are joined. `text` must be valid UTF-8.
[[nodiscard]] std::vector<Span> cut_paragraphs(std::string_view text, std::size_t begin);

}  // namespace volgens
