// Articles from web archives (WARC 1.0 and 1.1; the packing around them is taken off before). Tested by
// tests/unit/read/warc_test.cc and tests/corrupt.
#pragma once

#include <cstdint>
#include <string>

#include "read/article_source.h"
#include "read/byte_stream.h"

namespace volgens {

/// One article a `response` (or `resource`) record that holds an HTML page with status 200 and running text. The id is
/// the record's address. Other records are passed over unread; pages without an article are left out, and a warning at
/// the end says how many. A record that is broken is an Error with its number and address, and the next call goes on
/// with the next record that can be found.
class WarcSource : public ArticleSource {
 public:
  /// `options` is kept by reference and must outlive the source.
  WarcSource(ByteStream stream, const ReadOptions& options) : stream_(std::move(stream)), options_(options) {}

  std::optional<Result<Article>> next() override;

 private:
  struct Head {
    std::string type, address, content_type;
    std::uint64_t length = 0;
    bool sized = false;
  };
  /// Stands behind the header of the next record; false at the end.
  Result<bool> next_head(Head& head);
  std::optional<Result<Article>> read(const Head& head);
  Result<std::string> take(std::uint64_t count);
  [[nodiscard]] std::string where(const Head& head) const;

  ByteStream stream_;
  const ReadOptions& options_;
  std::string line_;
  std::uint64_t number_ = 0;
  std::uint64_t without_article_ = 0;
  bool lost_ = false;  // looking for the next record behind a broken one
  bool ended_ = false;
};

}  // namespace volgens
