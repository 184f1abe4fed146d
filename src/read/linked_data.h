// The article that the JSON-LD of a page describes, after schema.org. Tested by tests/unit/read/html_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace volgens {

/// Empty where nothing is said.
struct LinkedArticle {
  std::string title, date, publisher, url, body;
};

/// The first article in a script, also below `@graph` and in lists. What is no JSON, or nested deeper than 64 levels,
/// is as if it were not there; raw line feeds in strings, which JSON forbids and pages have, are read.
[[nodiscard]] LinkedArticle linked_article(std::string_view script);

}  // namespace volgens
