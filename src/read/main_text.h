// The text of the article in a web page, without what stands around it and between its paragraphs. Tested by
// tests/unit/read/main_text_test.cc; measured by bench/read/pages.py.
#pragma once

#include <string>
#include <vector>

#include "read/html_tree.h"

namespace volgens {

/// The paragraphs and headings between them, in the order of the page; empty when the page has no running text. `title`
/// is not repeated among them. After boilerplate detection by shallow features of text blocks (Kohlschütter et al.
/// 2010: length and share of links), with the names that pages give to their parts. Linear in the nodes but for their
/// depth, which HtmlTree bounds.
[[nodiscard]] std::vector<std::string> main_text(const HtmlTree& tree, const std::string& title);

}  // namespace volgens
