// The lines of JSON Lines files, for what is no article by itself: annotations and readings. Tested by
// tests/unit/read/line_inputs_test.cc.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "read/input_streams.h"

namespace volgens {

/// A line without its line feed, and where it stands: `FILE:LINE`.
struct InputLine {
  std::string text;
  std::string where;
};

/// Lines of all that `paths` name, as InputStreams opens it; of folders and packed files only those called .jsonl or
/// .ndjson. Blank lines are passed over. One line is in memory. Used by one thread at a time.
class LineInputs {
 public:
  /// `warn` is told what is left out; it may be empty. No line may have more than `max_line_bytes`.
  LineInputs(std::vector<std::string> paths, std::size_t max_line_bytes, std::function<void(const Error&)> warn)
      : streams_(std::move(paths), std::move(warn)), max_line_bytes_(max_line_bytes) {}

  /// The next line, or why a file or line cannot be read (call again), or nothing at the end.
  std::optional<Result<InputLine>> next();

 private:
  InputStreams streams_;
  const std::size_t max_line_bytes_;
  std::optional<ByteStream> stream_;
  std::size_t number_ = 0;
};

}  // namespace volgens
