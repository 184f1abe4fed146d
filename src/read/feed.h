// Articles from RSS 0.9 to 2.0 and Atom: one an item. Tested by tests/unit/read/feed_test.cc and tests/corrupt.
#pragma once

#include <string>

#include "read/article_source.h"
#include "read/xml_records.h"

namespace volgens {

/// The text is the title, then `content:encoded`, `content`, `description` or `summary`, the first that there is, out
/// of its HTML. An item without an id is called by its address, else `FILE:LINE`. The publisher is the title of the
/// feed. An item that is no XML is an Error with its line, and the next call goes on behind it.
class FeedSource : public ArticleSource {
 public:
  /// `options` is kept by reference and must outlive the source.
  FeedSource(ByteStream stream, const ReadOptions& options)
      : records_(std::move(stream), {"item", "entry"}, options.max_article_bytes), options_(options) {}

  std::optional<Result<Article>> next() override;

 private:
  XmlRecords records_;
  const ReadOptions& options_;
  std::optional<std::string> publisher_;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace volgens
