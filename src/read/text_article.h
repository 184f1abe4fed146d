// Plain text to an article: encoding, `date` header, publication date. Tested by tests/unit/read/text_article_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "read/article_source.h"

namespace volgens {

/// True when bytes are no text in any encoding that is read: they open as a known binary format does, or one in twenty
/// of the first 8 KiB is a control character that text does not have. UTF-16 is text when it has a byte order mark.
[[nodiscard]] bool looks_binary(std::string_view bytes);

/// Makes the article of a whole text file. `name` is what messages call it; `id` becomes the article's id.
/// Errors: `unsupported` for binary data. Warns of a header whose date does not exist.
[[nodiscard]] Result<Article> article_from_bytes(std::string id, const std::string& name, std::string bytes,
                                                 const ReadOptions& options);

/// Sets `body_begin`, `published` from the header or `options.date`, and title, publisher and address from the header,
/// for an article that has its text. What the article already holds stays before the header's. `where` is what a
/// warning names.
void apply_dates(Article& article, const std::string& where, const ReadOptions& options);

/// `text` with each byte that is not UTF-8 replaced by U+FFFD: ids are file names, and these may be any bytes.
[[nodiscard]] std::string valid_id(std::string_view text);

}  // namespace volgens
