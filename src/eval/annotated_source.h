// Annotated articles from JSON Lines files, one at a time. Tested by tests/golden/eval_test.py.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "eval/annotated.h"
#include "read/article_source.h"
#include "read/byte_stream.h"

namespace volgens {

/// Reads `paths` in order, `-` for standard input. Used by one thread at a time.
class AnnotatedSource {
 public:
  AnnotatedSource(std::vector<std::string> paths, ReadOptions options)
      : paths_(std::move(paths)), options_(std::move(options)) {}

  /// The next article, with its `body_begin` and an id (`FILE:LINE` when the line has none), or what is wrong with a
  /// line or file, named in `where` (those behind it can still be read: call again), or nothing at the end. An id that
  /// stood before is an error, since readings are paired by it.
  std::optional<Result<Annotated>> next();

 private:
  Result<Annotated> from_line(const std::string& where);

  const std::vector<std::string> paths_;
  const ReadOptions options_;
  std::size_t at_ = 0;
  std::optional<ByteStream> stream_;
  std::string line_;
  std::size_t number_ = 0;
  std::unordered_set<std::string> ids_;
};

/// A file of lines, or standard input for `-`. Errors as of ByteStream.
[[nodiscard]] Result<ByteStream> open_lines(const std::string& path);

/// The next line of `stream` that is not blank, in `line`, its number counted in `number`; false at the end. Errors
/// name file and line: `limit` for a line of more than `limit` bytes (the next call goes on behind it), `unreadable`.
[[nodiscard]] Result<bool> next_line(ByteStream& stream, std::size_t limit, std::string& line, std::size_t& number);

}  // namespace volgens
