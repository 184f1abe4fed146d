// Documents as CoNLL-U (universaldependencies.org/format). Tested by tests/unit/language/conllu_test.cc and
// tests/golden/parse_test.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "text/document.h"

namespace volgens {

/// What others know of the document; each list is empty or has an entry for each token or sentence.
struct ConlluExtras {
  std::string document_comments{};               ///< lines behind `newdoc`, each ended by a line feed
  std::vector<std::string> sentence_comments{};  ///< likewise behind `text`
  std::vector<std::string> misc{};               ///< `Key=Value|` for each field of a token
};

/// The whole document; MISC holds `Name` (B- or I- with PER, ORG, LOC, OTHER), `SpaceAfter=No`, and `TokenRange` in
/// characters (code points) of the text. `id` may hold anything; in `sent_id`, which ends in the sentence's number from
/// 1, white space, slashes and percent signs are percent-encoded, since the format takes none there.
[[nodiscard]] std::string to_conllu(const Document& document, const Analysis& analysis, std::string_view id,
                                    const ConlluExtras& extras = {});

/// `PER`, `ORG`, `LOC` or `OTHER`.
[[nodiscard]] std::string_view name_type_label(NameType type);

}  // namespace volgens
