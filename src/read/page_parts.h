// What classes, ids, roles and lines of a page tell of its parts, after lexicon/read/page_parts.tsv. Tested by
// tests/unit/read/main_text_test.cc.
#pragma once

#include <cstdint>
#include <string_view>

#include "read/html_tree.h"

namespace volgens {

/// How an element speaks of itself.
enum class Part : std::uint8_t {
  unknown,
  body,   ///< the text of the article
  other,  ///< a menu, a caption, something to click: no part of the article, unless it holds most of the text
  never,  ///< what readers wrote: no part of it in any case
};

/// Judges by tag, role, visibility, class, id and `itemprop`.
[[nodiscard]] Part part_of(const HtmlNode& node);

/// What a line is when it is no sentence of the article.
enum class LineKind : std::uint8_t {
  text,
  other,  ///< left out by itself
  end,    ///< and so is what follows in the same element
  head,   ///< and so are the list and the links under it
};

/// Judges by the words of the line alone, at most 40 of them; longer ones are text.
[[nodiscard]] LineKind line_kind(std::string_view line);

}  // namespace volgens
