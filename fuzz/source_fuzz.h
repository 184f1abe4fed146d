// Any bytes as a source of articles: each of them is sound or an error that says where, and the source ends. Run by
// fuzz/run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "checks.h"
#include "read/article_source.h"
#include "read/byte_stream.h"
#include "text/utf8.h"

namespace volgens::fuzz {

/// Limits small enough for a fuzzer to reach.
inline ReadOptions small_limits() {
  ReadOptions options;
  options.max_article_bytes = 8192;
  return options;
}

inline void read_to_the_end(ArticleSource& source, std::size_t size, const ReadOptions& options) {
  std::size_t given = 0;
  while (const auto next = source.next()) {
    require(++given <= size + 1);
    if (*next) {
      const Article& article = next->value();
      require(is_valid_utf8(article.text) && is_valid_utf8(article.id));
      require(is_valid_utf8(article.title.value_or("")) && is_valid_utf8(article.publisher.value_or("")));
      require(article.text.size() <=
              8 * options.max_article_bytes);  // a byte of Windows-1252 becomes three, a title comes before
    } else {
      require(!next->error().where.empty() && !next->error().message.empty());
    }
  }
}

template <typename Source>
void read_as(const std::uint8_t* data, std::size_t size) {
  const ReadOptions options = small_limits();
  Source source(ByteStream::of(std::string(reinterpret_cast<const char*>(data), size), "fuzz"), options);
  read_to_the_end(source, size, options);
}

}  // namespace volgens::fuzz
