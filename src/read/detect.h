// What an input is, told from its first bytes; its name only decides what content leaves open. Tested by
// tests/unit/read/detect_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/article_source.h"

namespace volgens {

/// Bytes that detect_format looks at.
inline constexpr std::size_t detect_bytes = std::size_t{16} << 10;

/// The format of an input that begins with `head` (decoded, at most detect_bytes) and is called `name`. Nothing when
/// neither says that it holds articles: binary data, a program, a style sheet, any other XML. A text is told by a name
/// that ends in .txt or .text, or has no ending; a table by a header with the column of the text, or by .csv or .tsv.
[[nodiscard]] std::optional<InputFormat> detect_format(std::string_view head, const std::string& name,
                                                       const FieldMap& fields);

/// The format of a document that begins with a JSON object or a list of them; nothing for any other.
[[nodiscard]] std::optional<InputFormat> json_format(std::string_view head);

/// The column separator of a table whose first line is `header`: TAB, `;`, `,` or `|`, whichever stands there most
/// outside quotation marks; nothing when none does.
[[nodiscard]] std::optional<char> separator_of(std::string_view header);

}  // namespace volgens
