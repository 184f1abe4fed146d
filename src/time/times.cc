// Tags, frames, the article's day, values. Tested by tests/unit/time/times_test.cc.
#include "time/times.h"

#include "time/dateline.h"
#include "time/frames.h"
#include "time/tagging.h"

namespace volgens {

Times find_times(const Document& document, const Analysis& analysis, const TimeLexicon& lexicon,
                 TimeReference reference) {
  Times times;
  const TokenTags tags(document, analysis, lexicon);
  const std::vector<TimeFrame> frames = find_frames(document, tags, lexicon);
  times.dateline = infer_dateline(document, frames, lexicon, reference.date);
  if (times.dateline) reference.date = parse_date(times.dateline->value);
  times.expressions = resolve_frames(document, analysis, frames, lexicon, reference);
  return times;
}

}  // namespace volgens
