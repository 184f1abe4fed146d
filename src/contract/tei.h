// An article as TEI P5 with what was said in <said> (https://tei-c.org). Tested by tests/unit/contract/tei_test.cc and
// tests/archive/export_test.py.
#pragma once

#include <string>

#include "volgens/types.h"

namespace volgens {

/// A `<TEI>` element without XML declaration: title, publisher, date and people in the header, the text in `<p>`, one
/// for what stands between empty lines. A content in several parts, or one that crosses another or the end of a
/// paragraph, is several `<said>` that point to each other with `prev` and `next`. Characters that XML does not take
/// become U+FFFD. `number` makes the identifiers of this article unlike those of others in the same file.
[[nodiscard]] std::string to_tei(const Article& article, const Reading& reading, std::size_t number);

/// What stands before and behind all articles of one file.
[[nodiscard]] std::string tei_corpus_begin();
[[nodiscard]] std::string tei_corpus_end();

}  // namespace volgens
