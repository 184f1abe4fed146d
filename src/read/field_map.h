// Which field or column of a table or of JSON Lines is which part of an article. Tested by
// tests/unit/read/field_map_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "volgens/result.h"

namespace volgens {

/// Names as the input has them. A name with dots leads into the objects of JSON: `meta.date`.
struct FieldMap {
  std::string id = "id";
  std::string text = "text";
  std::string html;  ///< the text as HTML; asked for first when it is not empty
  std::string date = "published";
  std::string title = "title";
  std::string publisher = "publisher";
  std::string url = "url";

  /// Reads `text=body,date=published_at`; what is not named stays as it is. Errors: `invalid_option`.
  [[nodiscard]] static Result<FieldMap> parse(std::string_view mapping);
};

}  // namespace volgens
