// A web page to an article. Tested by tests/unit/read/html_test.cc, tests/pages and tests/corrupt.
#pragma once

#include <string>

#include "read/article_source.h"

namespace volgens {

/// A page as it was saved or fetched, in any encoding that src/text/encoding.h knows. The text is the title, then the
/// paragraphs with an empty line between them. `id` becomes the article's id; `where` is what messages name; `address`
/// is where the page was fetched, or empty. Errors: `unsupported` when no article is in it.
[[nodiscard]] Result<Article> article_from_page(std::string id, const std::string& where, std::string bytes,
                                                const std::string& address, const ReadOptions& options);

}  // namespace volgens
