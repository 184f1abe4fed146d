// From drafts and identities to a Reading: spans, entity ids, names. Tested by tests/unit/engine.
#pragma once

#include "people/offices.h"
#include "speech/speech.h"
#include "volgens/engine.h"

namespace volgens {

/// `least` drops statements with a lower confidence. `offices` gives the identifiers of those who hold one; may be
/// null.
[[nodiscard]] Reading assemble(const Scene& scene, const Speech& speech, double least,
                               const Offices* offices = nullptr);

}  // namespace volgens
