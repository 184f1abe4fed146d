// Articles from JSON Lines: one object a line with `id`, `text` and what else is known. Tested by
// tests/unit/read/jsonl_source_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <string>

#include "read/article_source.h"
#include "read/byte_stream.h"

namespace volgens {

/// Fields of a line: `text` (string, needed); `id` (string or whole number; without one `FILE:LINE`); `published` (a
/// date string, or `{"value", "source"}` as in the contract; a time of day behind the date is left off); `title`,
/// `publisher`, `url`. Other fields are passed over. A line that is no such object is an Error that names file and
/// line, and the next call goes on behind it.
class JsonlSource : public ArticleSource {
 public:
  /// `options` is kept by reference and must outlive the source.
  JsonlSource(ByteStream stream, const ReadOptions& options) : stream_(std::move(stream)), options_(options) {}

  std::optional<Result<Article>> next() override;

 private:
  ByteStream stream_;
  const ReadOptions& options_;
  std::string line_;
  std::size_t number_ = 0;
  bool ended_ = false;
};

/// The article of one line, as JsonlSource reads it. Errors and warnings name `where`, which is also the id of an
/// article without one.
[[nodiscard]] Result<Article> article_from_line(const std::string& line, const std::string& where,
                                                const ReadOptions& options);

}  // namespace volgens
