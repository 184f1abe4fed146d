// Articles from JSON documents: objects over several lines, one behind the other or in a list, ninjs among them. Tested
// by tests/unit/read/json_source_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <string>

#include "read/article_source.h"
#include "read/byte_stream.h"
#include "read/json_article.h"

namespace volgens {

/// One article an object. Only one object is in memory. One that is no article, or over the limit, is an Error with the
/// line where it begins, and the next call goes on behind its closing brace.
class JsonSource : public ArticleSource {
 public:
  /// `options` is kept by reference and must outlive the source.
  JsonSource(ByteStream stream, const ReadOptions& options) : stream_(std::move(stream)), options_(options) {}

  std::optional<Result<Article>> next() override;

 private:
  /// Takes the next object into object_; false at the end. Too long an object is emptied and passed over.
  Result<bool> next_object();
  /// What one byte outside an object is: white space and the signs of a list, or nothing that belongs there.
  void outside(char c);

  ByteStream stream_;
  const ReadOptions& options_;
  std::string object_;
  bool too_long_ = false;
  bool stray_ = false;  // something else than objects was met, and told
  std::size_t line_ = 1;
  std::size_t begin_line_ = 1;
  bool ended_ = false;
};

}  // namespace volgens
