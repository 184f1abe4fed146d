// What `volgens import` takes in: articles to be read, or lines that hold a reading. Tested by
// tests/archive/import_test.py.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "read/article_source.h"
#include "read/byte_stream.h"
#include "read/file_walk.h"
#include "volgens/types.h"

namespace volgens::cli {

/// A line of a file of readings, and where it stands.
struct ReadingLine {
  std::string text;
  std::string where;
};

/// The lines of files, and of the .jsonl and .ndjson files of folders, in order.
class ReadingLines {
 public:
  /// `fail` is told what cannot be read; the rest goes on.
  ReadingLines(std::vector<std::string> paths, std::size_t max_line_bytes, std::function<void(const Error&)> fail);

  /// The next line that is not empty, or nothing at the end.
  std::optional<ReadingLine> next();

 private:
  bool open_next();

  std::vector<std::string> paths_;  // backwards: the next one is the last
  const std::size_t max_line_bytes_;
  const std::function<void(const Error&)> fail_;
  std::unique_ptr<FileWalk> walk_;
  std::optional<ByteStream> stream_;
  std::size_t number_ = 0;
};

/// Bytes of the files that `paths` name, folders with all that is in them; 0 when one of them is a pipe.
[[nodiscard]] std::size_t bytes_of(const std::vector<std::string>& paths);

}  // namespace volgens::cli
