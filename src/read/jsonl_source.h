// Articles from JSON Lines: one object a line. Tested by tests/unit/read/jsonl_source_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <string>

#include "read/article_source.h"
#include "read/byte_stream.h"
#include "read/json_article.h"

namespace volgens {

/// One article a line, as article_from_line reads it. A line that is no such object is an Error that names file and
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

}  // namespace volgens
