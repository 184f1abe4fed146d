// Cuts the tokens of a paragraph into sentences. Tested by tests/unit/text/sentences_test.cc.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/quotations.h"
#include "text/tokens.h"

namespace volgens {

/// Index of the first token behind each sentence of the tokens `[begin, end)` of `list`, in order; the last one is
/// `end`. `roles` tells for each token of the list whether it opens or closes a quotation. Linear in the number of
/// tokens.
[[nodiscard]] std::vector<std::size_t> cut_sentences(std::string_view text, const TokenList& list,
                                                     const std::vector<MarkRole>& roles, std::size_t begin,
                                                     std::size_t end);

}  // namespace volgens
