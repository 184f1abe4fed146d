// Where each identity is meant: its mentions, `zijn` and `haar` before what is theirs, and `ik` in the words of
// whoever speaks. Tested by tests/unit/engine/selves_test.cc.
#pragma once

#include <vector>

#include "speech/speech.h"

namespace volgens {

/// Spans of the text by identity, in text order, no doubles.
[[nodiscard]] std::vector<std::vector<Span>> mentions_of_identities(const Scene& scene, const Speech& speech);

}  // namespace volgens
