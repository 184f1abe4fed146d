// Bytes of a file, a pipe or standard input, whole or line by line, never more in memory than a stated limit.
// Tested by tests/unit/read/byte_stream_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <string>

#include "volgens/result.h"

namespace volgens {

/// Why a path cannot be opened or read, in one sentence; `number` is an errno value.
[[nodiscard]] Error file_error(const std::string& path, int number);

/// An open file. Movable; closes itself. Used by one thread at a time.
class ByteStream {
 public:
  /// Opens `path`, or standard input for `-`. Errors: `not_found`, `unreadable`.
  static Result<ByteStream> open(const std::string& path);

  ByteStream(ByteStream&& other) noexcept;
  ByteStream& operator=(ByteStream&& other) noexcept;
  ~ByteStream();

  /// How messages call it: the path, or `standard input`.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// All bytes that are left. Errors: `limit` when there are more than `limit`, found out without reading them all;
  /// `unreadable`.
  Result<std::string> read_all(std::size_t limit);

  enum class Line { complete, too_long, end };

  /// The next line without its line feed, into `line`. One of more than `limit` bytes is skipped to its end unkept.
  /// Errors: `unreadable`.
  Result<Line> read_line(std::string& line, std::size_t limit);

 private:
  ByteStream(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  Result<bool> fill();  // false at the end

  int descriptor_ = -1;
  std::string name_;
  std::string buffer_;
  std::size_t at_ = 0;  // first byte of buffer_ not given out yet
};

/// `64 MiB`, `1 KiB`, `17 bytes`: for messages.
[[nodiscard]] std::string readable_size(std::size_t bytes);

}  // namespace volgens
