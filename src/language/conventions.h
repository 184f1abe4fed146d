// What UD Dutch does by rule, so that a rule does it better than a network: scores and short ranges (`2 - 1`), which
// the training treebanks write as one token, and the heads of punctuation. Tested by
// tests/unit/language/conventions_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analysis.h"

namespace volgens {

/// Makes a score one group: its sign is a symbol, sign and second number hang under the first as `fixed`. Rewrites the
/// trees of words `[begin, end)`, one whole sentence whose forms are `forms`; every tree stays a tree. `fixed` is the
/// relation's text as the model owns it.
void join_scores(const std::vector<std::string_view>& forms, std::uint32_t begin, std::string_view fixed,
                 Analysis& analysis);

/// Hangs commas, stops, dashes and brackets (relation `punct`, nothing below them) of such a sentence under the highest
/// word beside them that the tree reaches without crossing them; a closing bracket goes where its opening one went.
/// Quotation marks follow at the edges of a sentence only.
void attach_punctuation(const std::vector<std::string_view>& forms, std::uint32_t begin, Analysis& analysis);

}  // namespace volgens
