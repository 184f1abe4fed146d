// Documents as CoNLL-U (universaldependencies.org/format). Tested by tests/unit/language/conllu_test.cc and
// tests/golden/parse_test.py.
#pragma once

#include <string>
#include <string_view>

#include "language/analysis.h"
#include "text/document.h"

namespace volgens {

/// The whole document, sentences numbered from 1 behind `id`; MISC holds `Name` (B- or I- with PER, ORG, LOC, OTHER),
/// `SpaceAfter=No`, and `TokenRange` in characters (code points) of the text. `id` may hold anything but line breaks.
[[nodiscard]] std::string to_conllu(const Document& document, const Analysis& analysis, std::string_view id);

/// `PER`, `ORG`, `LOC` or `OTHER`.
[[nodiscard]] std::string_view name_type_label(NameType type);

}  // namespace volgens
