// Articles from NewsML-G2 (`newsItem`, alone or in a `newsMessage`) and NITF. Tested by tests/unit/read/newsml_test.cc
// and tests/corrupt.
#pragma once

#include <cstddef>
#include <string>

#include "read/article_source.h"
#include "read/xml_records.h"

namespace volgens {

/// One article an item with text in `inlineXML` (XHTML or NITF) or `inlineData`; items of pictures and packages are
/// passed over, and a warning says how many. An item that is no XML is an Error with its line, and the next call goes
/// on behind it.
class NewsmlSource : public ArticleSource {
 public:
  /// `options` is kept by reference and must outlive the source.
  NewsmlSource(ByteStream stream, const ReadOptions& options)
      : records_(std::move(stream), {"newsItem", "nitf"}, options.max_article_bytes), options_(options) {}

  std::optional<Result<Article>> next() override;

 private:
  XmlRecords records_;
  const ReadOptions& options_;
  std::size_t without_text_ = 0;
  bool ended_ = false;
};

}  // namespace volgens
