// The way back of annotated.h: a reading that people vouch for as a line of annotated articles. Tested by
// tests/unit/eval/annotated_write_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "volgens/types.h"

namespace volgens {

/// How far people vouch for a reading.
struct Vouched {
  bool checked = false;                    ///< for all of it, and that nothing is missed
  std::vector<std::uint32_t> corrected{};  ///< ids of the statements that a person changed, added or confirmed
};

/// One line of docs/annotation.md's fields, without a line feed; spans in code points. Times are left out, since nobody
/// annotated them. The speaker's `span` is where the name stands, else the first mention, `[0, 0]` without any.
[[nodiscard]] std::string annotated_line(const Article& article, const Reading& reading, const Vouched& vouched);

}  // namespace volgens
