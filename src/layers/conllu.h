// An article as CoNLL-U with who said what in MISC. Tested by tests/unit/layers/conllu_test.cc and
// tests/golden/layers_test.py.
#pragma once

#include <cstddef>
#include <string>

#include "language/analysis.h"
#include "text/document.h"
#include "volgens/types.h"

namespace volgens {

/// The document of language/conllu.h, in MISC also `Content`, `Cue`, `Source` and `Addressee` with BIO tags that carry
/// the statement's number (`Content=I-1,B-2`), and `Entity` with the mentions of entities after CorefUD. A comment
/// `statement` before the sentence in which its content begins says the rest as JSON. `number` makes the names of
/// entities unlike those of other articles in the same file. `document` and `analysis` are of `article.text`.
[[nodiscard]] std::string to_conllu(const Article& article, const Reading& reading, const Document& document,
                                    const Analysis& analysis, std::size_t number);

}  // namespace volgens
