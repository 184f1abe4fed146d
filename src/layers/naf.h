// An article in the NLP Annotation Format 3.1 (Fokkens et al. 2014, "NAF and GAF: Linking Linguistic Annotations";
// https://github.com/newsreader/NAF). Tested by tests/unit/layers/naf_test.cc and tests/golden/layers_test.py.
#pragma once

#include <string>

#include "language/analysis.h"
#include "text/document.h"
#include "volgens/types.h"

namespace volgens {

/// What made the layers, as a name, a space and a version; empty when it is not known.
struct NafOptions {
  std::string words_by{};    ///< text, terms, deps, entities
  std::string reading_by{};  ///< coreferences, timeExpressions, markables, attribution
};

/// One XML document. Its `raw` is the whole text, offsets and lengths are code points of it. `entities` are the names
/// that the language model found, `coreferences` the entities of the reading with all their mentions, `attribution` the
/// statements. What that layer has no place for, form, mode, confidence, speakers and parent, is a mark with the same
/// words in `markables`. `document` and `analysis` are of `article.text`.
[[nodiscard]] std::string to_naf(const Article& article, const Reading& reading, const Document& document,
                                 const Analysis& analysis, const NafOptions& options);

}  // namespace volgens
