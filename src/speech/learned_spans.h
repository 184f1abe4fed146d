// Which words of a sentence are likeliest to be what was said, as the language model sees them: the run whose log odds
// add up to most (one pass, after Kadane's method). Tested by tests/unit/speech/unlisted_test.cc and
// learned_spans_test.cc.
#pragma once

#include <vector>

#include "speech/draft.h"

namespace volgens {

struct Findings;

struct LearnedSpan {
  std::vector<TokenRange> parts;  ///< without cue and source; empty when no words are likely enough
  float odds = 0.0F;              ///< of all words together
};

/// Per token: in a direct quotation that a rule found.
[[nodiscard]] std::vector<bool> quoted_tokens(const Scene& scene, const Findings& findings);

/// Looks in `sentence` for what goes with the cue and source of `frame`; `token` is one of the cue's.
[[nodiscard]] LearnedSpan likeliest_span(const Scene& scene, TokenRange sentence, const Draft& frame,
                                         std::uint32_t token, const std::vector<bool>& quoted);

}  // namespace volgens
