// Who said what: all matchers over one document, then one list of statements without doubles, nested ones under their
// parents. Tested by tests/unit/speech and tests/golden.
#pragma once

#include <vector>

#include "speech/confidence.h"
#include "speech/matchers.h"

namespace volgens {

/// Drafts in the order of their first content token. `parents[i]` is the index of the draft around draft i, or -1.
struct Speech {
  std::vector<Draft> drafts;
  std::vector<std::int32_t> parents;
};

/// What all matchers find, before it is judged: drafts overlap and may be wrong.
[[nodiscard]] Findings find_statements(const Scene& scene, const ConfidenceModel& confidence);

struct SpeechOptions {
  bool abstain = true;  ///< a speaker who is not likely enough is left open; else the likeliest is named
  bool decide = true;   ///< of several readings of the same words the surest stays; else all do, to learn from
};

/// Reads a document. May give an identity in `scene.people` to a source that had none.
[[nodiscard]] Speech read_speech(const Scene& scene, const ConfidenceModel& confidence, const SpeechOptions& options);

}  // namespace volgens
