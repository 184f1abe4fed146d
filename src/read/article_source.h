// Where articles come from: every reader gives them one at a time, in bounded memory. Tested by tests/unit/read.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// How the bytes of an input are to be understood.
enum class InputFormat : std::uint8_t {
  detect,  ///< JSON Lines when the name ends in .jsonl or .ndjson, else plain text
  text,    ///< one article a file
  jsonl,   ///< one JSON object a line
};

struct ReadOptions {
  InputFormat format = InputFormat::detect;
  /// Publication date for every article, `YYYY[-MM[-DD]]`; wins over what the input says. Must be a calendar date.
  std::optional<std::string> date;
  /// Most bytes that one article (a text file, or a line of JSON Lines) may have; a longer one is refused unread.
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
