// A JSON object to an article: named fields, or those of ninjs. Tested by tests/unit/read/jsonl_source_test.cc,
// tests/unit/read/json_source_test.cc and tests/corrupt.
#pragma once

#include <string>
#include <string_view>

#include "read/article_source.h"

namespace volgens {

/// The article of one object. Fields: `text` (string or list of strings, needed); `id` (string or whole number; without
/// one `where`); `published` (a date, or `{"value", "source"}` as in the contract; a time of day behind the date is
/// left off); `title`, `publisher`, `url`; under other names with `options.fields`. Without a text it may be ninjs 1 to
/// 3: `uri`, `headline`, `versioncreated` or `firstcreated`, `body_text`, `body_html`, `body_xhtml` or `bodies`. Other
/// fields are passed over. Errors and warnings name `where`.
[[nodiscard]] Result<Article> article_from_line(std::string_view json, const std::string& where,
                                                const ReadOptions& options);

}  // namespace volgens
