// Finds proper names and their types with capitals, word lists and context. Tested by tests/unit/language/names_test.cc.
#pragma once

#include "language/analysis.h"
#include "language/name_lexicon.h"
#include "text/document.h"

namespace volgens {

/// Fills `analysis.names` from `analysis.words` of the same document: in text order, not overlapping.
void find_names(const Document& document, const NameLexicon& lexicon, Analysis& analysis);

}  // namespace volgens
