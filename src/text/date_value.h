// Dates as metadata and pages write them: ISO 8601, RFC 822, Dutch and English words, figures.
// Tested by tests/unit/text/date_value_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace volgens {

/// The calendar date that `value` begins with or holds, at its own precision: `2018-07-16` of `2018-07-16T10:00+02:00`,
/// `Mon, 16 Jul 2018 10:00:00 GMT`, `maandag 16 juli 2018 om 10.00 uur`, `16-07-2018` (day first), `20180716`. The day
/// is the one written: no time zone is reckoned with. Nothing when there is no such date, or none that exists.
[[nodiscard]] std::optional<std::string> date_in(std::string_view value);

/// Likewise, when the whole of `value` is one date, with the name of its day and an hour at most: `dinsdag 12 maart
/// 2019`, `12-03-2019, 10.30 uur`. Nothing of `12 maart 2019 was koud`.
[[nodiscard]] std::optional<std::string> whole_date(std::string_view value);

/// The date in the path of a web address, `/2018/07/16/`, or `/2018-07-16`; only with year, month and day.
[[nodiscard]] std::optional<std::string> date_in_address(std::string_view address);

}  // namespace volgens
