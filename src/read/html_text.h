// HTML to plain text with its paragraphs, for fragments that are all article: bodies of feeds, news messages and
// tables. Tested by tests/unit/read/html_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_tree.h"

namespace volgens {

/// A paragraph, heading, item of a list or cell: text with nothing between that begins a new one.
struct HtmlBlock {
  std::string text;         ///< not empty; a single line break in it is a line feed
  std::uint32_t node = 0;   ///< the innermost element that begins a block and holds it
  std::uint32_t first = 0;  ///< its first text node
  std::uint32_t words = 0;
  std::uint32_t linked = 0;  ///< words of these that are links
  std::uint32_t small = 0;   ///< words of these in `<small>`
  bool broken_off = false;   ///< two line breaks part it from the block before, in the same element
};

/// The blocks of a tree in the order of the page, scripts and other things that are no text left out.
[[nodiscard]] std::vector<HtmlBlock> blocks_of(const HtmlTree& tree);

/// The text of a fragment, blocks with an empty line between them. Text without tags comes out with its characters'
/// references resolved, and its line feeds as spaces.
[[nodiscard]] std::string text_of_html(std::string_view fragment);

/// The text with its title before it as a paragraph of its own, unless it begins with it.
[[nodiscard]] std::string with_title(const std::optional<std::string>& title, std::string text);

/// How many words, parted by white space, a text has.
[[nodiscard]] std::uint32_t count_words(std::string_view text);

}  // namespace volgens
