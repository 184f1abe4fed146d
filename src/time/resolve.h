// From frames to TIMEX3 values (TimeML 1.2.1; Saurí et al. 2006), anchored on the article's date and, for `een jaar
// later` and `die avond`, on the date that the text named last. Tested by tests/unit/time/resolve_test.cc.
#pragma once

#include <optional>
#include <vector>

#include "language/analysis.h"
#include "text/document.h"
#include "time/calendar.h"
#include "time/frames.h"
#include "time/tense.h"
#include "volgens/types.h"

namespace volgens {

/// Where a bare `maandag` lies when its clause does not tell.
enum class Undecided : std::uint8_t {
  past,    ///< as in news
  future,  ///< as in plans and questions to a diary
};

/// What expressions are tied to. A date that is not known leaves `X` in the values.
struct TimeReference {
  PartialDate date{};
  std::optional<int> minute{};  ///< of the day, when known
  Undecided undecided = Undecided::past;
};

/// The value of every frame; those that mean nothing (`31 februari`) are left out. `frames` in text order.
[[nodiscard]] std::vector<TimeExpression> resolve_frames(const Document& document, const Analysis& analysis,
                                                         const std::vector<TimeFrame>& frames,
                                                         const TimeLexicon& lexicon, const TimeReference& reference);

/// The day on which a holiday falls in a year.
[[nodiscard]] std::optional<Day> holiday_in(const Holiday& holiday, int year);

}  // namespace volgens
