// Where articles come from: every reader gives them one at a time, in bounded memory. Tested by tests/unit/read.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "read/field_map.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// How the bytes of an input are to be understood. Packed inputs (.zip, .gz and others) are unpacked whatever the
/// format.
enum class InputFormat : std::uint8_t {
  detect,  ///< told from the content, and from the name where the content leaves it open
  text,    ///< one article a file
  html,    ///< a web page, one article
  feed,    ///< RSS, RDF or Atom
  warc,    ///< a web archive
  jsonl,   ///< one JSON object a line
  json,    ///< JSON objects over several lines, or in a list; ninjs is such a format
  table,   ///< CSV or TSV with a header
  newsml,  ///< NewsML-G2 or NITF
};

struct ReadOptions {
  InputFormat format = InputFormat::detect;
  /// Which fields of JSON and columns of tables are which part of an article.
  FieldMap fields{};
  /// Publication date for every article, `YYYY[-MM[-DD]]`; wins over what the input says. Must be a calendar date.
  std::optional<std::string> date;
  /// Most bytes that one article (a text file, a page, a line of JSON Lines, an item of a feed) may have; a longer one
  /// is refused unread.
  std::size_t max_article_bytes = std::size_t{64} << 20;
  /// Called for what is worth telling and no error: a date that does not exist, a file that was left out. May be empty.
  std::function<void(const Error&)> warn;
};

/// A stream of articles. Movable by pointer only; used by one thread at a time.
class ArticleSource {
 public:
  ArticleSource() = default;
  ArticleSource(const ArticleSource&) = delete;
  ArticleSource& operator=(const ArticleSource&) = delete;
  virtual ~ArticleSource() = default;

  /// The next article, or why one could not be read (the ones behind it still can: call again), or nothing at the end.
  virtual std::optional<Result<Article>> next() = 0;
};

}  // namespace volgens
