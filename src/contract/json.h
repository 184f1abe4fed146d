// The JSON contract: one object per document, spans in Unicode code points; see docs/contract.md.
// Tested by tests/unit/contract/json_test.cc and tests/golden.
#pragma once

#include <string>
#include <string_view>

#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

struct JsonOptions {
  bool reasons = false;  ///< add each statement's `reasons`
};

/// The object of `article` and its `reading` on one line, without a line feed. Spans of the reading are bytes of
/// `article.text`; those written are code points.
[[nodiscard]] std::string to_json(const Article& article, const Reading& reading, const JsonOptions& options = {});

/// An article together with what was read in it.
struct ReadArticle {
  Article article;  ///< `body_begin` is 0: the contract does not say where a header ends
  Reading reading;
};

/// The way back: one contract object, spans in bytes again. Fields that the contract does not name are passed over.
/// Errors: `malformed`, with the field in `where`, when a field is missing, of the wrong kind, a span lies outside the
/// text, or an id does not count from 1 or points nowhere; `limit` when it is nested more than 64 levels deep.
[[nodiscard]] Result<ReadArticle> from_json(std::string_view json);

}  // namespace volgens
