// The article's own day, where the text proves it: `vandaag, maandag 16 juli`, a place and date before the first
// sentence, or a known event that happened `gisteren`. Tested by tests/unit/time/dateline_test.cc.
#pragma once

#include <optional>
#include <vector>

#include "text/document.h"
#include "time/calendar.h"
#include "time/frames.h"
#include "volgens/types.h"

namespace volgens {

/// The one day that all proofs agree on and that fits `published`, which is not a whole date; nothing otherwise. Words
/// inside quotations prove nothing, since they may have been said on another day.
[[nodiscard]] std::optional<Dateline> infer_dateline(const Document& document, const std::vector<TimeFrame>& frames,
                                                     const TimeLexicon& lexicon, PartialDate published);

}  // namespace volgens
