// The tags of a web page in a plain form: what a page can do to a parser ends here. Tested by
// tests/unit/read/html_test.cc and fuzz/html_fuzz.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace volgens {

struct PlainPage {
  /// UTF-8. Only tags, few attributes with quotation marks, text and character references; no scripts, styles,
  /// comments, vector images, nor tags that only change the look of letters. An element that HTML 4 does not know is a
  /// `div` or `span` whose attribute `t` has its name.
  std::string tags;
  std::vector<std::string> data;  ///< contents of `<script type="application/ld+json">`, at most 32 of at most 1 MiB
  bool cut = false;               ///< true when there were more than 200,000 tags, and the rest was left out
};

/// Cuts a page into tags as the HTML standard does, in time linear in its size. `page` is valid UTF-8.
[[nodiscard]] PlainPage plain_page(std::string_view page);

}  // namespace volgens
