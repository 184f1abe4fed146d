// What a web server sent: its header, and the body out of chunks and compression. Tested by
// tests/unit/read/warc_test.cc and fuzz/warc_fuzz.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "volgens/result.h"

namespace volgens {

/// The header of an answer. Values are in lower case, but for the first line.
struct HttpHead {
  int status = 0;        ///< 0 when it is no answer of HTTP
  std::size_t size = 0;  ///< bytes up to and with the empty line; 0 when there is none in what was looked at
  std::string type;      ///< `content-type`
  std::string encoding;  ///< `content-encoding`
  bool chunked = false;  ///< `transfer-encoding`
};

[[nodiscard]] HttpHead http_head(std::string_view message);

/// The body behind `head`. Chunks that are none are read as plain bytes, since archives often keep the header and not
/// the chunks. Errors: `malformed`, `unsupported` for a compression other than gzip, deflate and br, `limit` when the
/// body has more than `limit` bytes.
[[nodiscard]] Result<std::string> http_body(const HttpHead& head, std::string_view body, std::size_t limit,
                                            const std::string& where);

}  // namespace volgens
