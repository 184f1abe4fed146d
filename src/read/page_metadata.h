// What a web page says of its article beside the text: JSON-LD, OpenGraph, `<meta>`, microdata, `<time>`. Tested by
// tests/unit/read/html_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/html_tree.h"

namespace volgens {

struct PageMetadata {
  std::string title;                ///< empty when not known
  std::optional<std::string> date;  ///< a calendar date
  std::optional<std::string> publisher;
  std::optional<std::string> url;
  std::string body;  ///< `articleBody` of JSON-LD, as it stands there
};

/// JSON-LD goes before what the page shows, that before `<meta>`. `address` is where the page was found, or empty; its
/// path may have the date when nothing else has.
[[nodiscard]] PageMetadata metadata_of(const HtmlTree& tree, const std::vector<std::string>& json_ld,
                                       const std::string& address);

}  // namespace volgens
