// Why a statement was read so, in words: the cue, whom the source stands for, and who came second. Tested by
// tests/unit/speech/explain_test.cc.
#pragma once

#include "speech/draft.h"

namespace volgens {

/// Adds to the reasons of `draft` its cue, `content` and `speaker` (the probabilities that each is right), how its
/// source leads to its speakers, and the runner-up with a probability. Expects the speakers as the matchers left them.
void explain(const Scene& scene, double content, double speaker, Draft& draft);

}  // namespace volgens
