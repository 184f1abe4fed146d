// Whether a clause speaks of the past or of what is to come, by its verb. Tested by tests/unit/time/tense_test.cc.
#pragma once

#include <cstdint>

#include "language/analysis.h"
#include "text/document.h"

namespace volgens {

enum class Tense : std::uint8_t { none, past, present, future };

/// Tense of the clause around `token`: perfect counts as past, modal verbs and bare infinitives as future. `none`
/// without a verb or without an analysis. Looks at a bounded neighbourhood only.
[[nodiscard]] Tense tense_at(const Document& document, const Analysis& analysis, std::uint32_t token);

}  // namespace volgens
