// A web page as nodes in the order of the page. Tested by tests/unit/read/html_test.cc and fuzz/html_fuzz.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/html_tags.h"

namespace volgens {

/// An element, or a text when it has no tag. The nodes below it are those behind it up to `end`.
struct HtmlNode {
  std::string tag;   ///< lower case; HTML 5's names too
  std::string text;  ///< of a text node, UTF-8
  std::uint32_t parent = 0;
  std::uint32_t end = 0;
  std::vector<std::pair<std::string, std::string>> attributes{};

  [[nodiscard]] bool is_text() const { return tag.empty(); }
  /// Empty without that attribute.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
};

/// All nodes; the first is the root, its own parent. Owns everything. `cut` is true when the page nested more than some
/// 250 elements, or had more tags than plain_page takes, and what follows was left out.
struct HtmlTree {
  std::vector<HtmlNode> nodes;
  bool cut = false;

  [[nodiscard]] static HtmlTree of(const PlainPage& page);

  /// All text below a node, white space as one space.
  [[nodiscard]] std::string text_of(std::uint32_t node) const;
};

/// Appends `text` with each run of white space (no-break spaces too) as one space, none at the beginning of `out` or
/// behind a line feed; control characters U+0080 to U+009F, which pages mean as Windows-1252, become what they mean.
void append_words(std::string& out, std::string_view text);

}  // namespace volgens
