// The face of the room: time expressions of a document with TIMEX3 values, and the article's own day.
// Tested by tests/unit/time/times_test.cc.
#pragma once

#include <optional>
#include <vector>

#include "language/analysis.h"
#include "text/document.h"
#include "time/resolve.h"
#include "time/time_lexicon.h"
#include "volgens/types.h"

namespace volgens {

struct Times {
  std::vector<TimeExpression> expressions{};  ///< in text order, without overlap
  std::optional<Dateline> dateline{};         ///< only when the publication date is not a whole date
};

/// Reads all times of `document`. `analysis` may be empty; directions then follow `reference.undecided`. Where the text
/// proves the article's day, values are tied to that. Time and memory are linear in the length of the text.
[[nodiscard]] Times find_times(const Document& document, const Analysis& analysis, const TimeLexicon& lexicon,
                               TimeReference reference);

}  // namespace volgens
