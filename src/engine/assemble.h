// From drafts and identities to a Reading: spans, entity ids, names. Tested by tests/unit/engine.
#pragma once

#include "speech/speech.h"
#include "volgens/engine.h"

namespace volgens {

/// `least` drops statements with a lower confidence.
[[nodiscard]] Reading assemble(const Scene& scene, const Speech& speech, double least);

}  // namespace volgens
