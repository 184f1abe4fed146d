// Two sets of spans marked in a text, with a few words around them. Tested by tests/unit/eval/differences_test.cc.
#pragma once

#include <string_view>
#include <vector>

#include "contract/wrap.h"
#include "volgens/types.h"

namespace volgens {

/// The words of `annotated` in `[ ]` and bold, those of `read` in `{ }` and bold, with eight words before and behind
/// each span dim, and `…` for what is left out. Safe for a terminal.
[[nodiscard]] std::vector<Piece> marked_text(std::string_view text, const std::vector<Span>& annotated,
                                             const std::vector<Span>& read);

}  // namespace volgens
