// Any text, at any publication date, through the time room: spans inside the text, in order and without overlap, values
// that are not empty. The first two bytes choose the date. Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string>

#include "checks.h"
#include "text/encoding.h"
#include "time/times.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  static const volgens::TimeLexicon lexicon = std::move(volgens::TimeLexicon::load()).value();
  if (size < 2) return 0;
  volgens::TimeReference reference;
  const volgens::PartialDate dates[] = {{},        {2018, 0, 0},   {2018, 7, 0}, {2018, 7, 16},
                                        {1, 1, 1}, {9999, 12, 31}, {2000, 2, 29}};
  reference.date = dates[data[0] % 7];
  reference.undecided = data[1] % 2 == 0 ? volgens::Undecided::past : volgens::Undecided::future;
  if (data[1] % 4 > 1) reference.minute = data[1] * 5;
  const std::string text = volgens::decode(std::string(reinterpret_cast<const char*>(data) + 2, size - 2)).text;
  const volgens::Document document = volgens::make_document(text);
  const volgens::Times times = volgens::find_times(document, {}, lexicon, reference);
  std::size_t end = 0;
  for (const volgens::TimeExpression& time : times.expressions) {
    volgens::fuzz::require_inside({time.span}, text);
    require(time.span.begin >= end && !time.span.empty() && !time.value.empty());
    end = time.span.end;
  }
  if (times.dateline) {
    volgens::fuzz::require_inside({times.dateline->because}, text);
    require(volgens::parse_date(times.dateline->value).known());
  }
  return 0;
}
