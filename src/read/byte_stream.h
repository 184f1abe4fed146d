// Bytes of a file, a pipe, standard input, memory or a member of a compressed file, whole or line by line, never more
// in memory than a stated limit. Tested by tests/unit/read/byte_stream_test.cc and tests/corrupt.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "volgens/result.h"

namespace volgens {

/// Why a path cannot be opened or read, in one sentence; `number` is an errno value.
[[nodiscard]] Error file_error(const std::string& path, int number);

/// Where the bytes of a ByteStream come from. Used by one thread at a time.
class ByteOrigin {
 public:
  ByteOrigin() = default;
  ByteOrigin(const ByteOrigin&) = delete;
  ByteOrigin& operator=(const ByteOrigin&) = delete;
  virtual ~ByteOrigin() = default;

  /// Puts at most `room` bytes at `to`; 0 at the end. Errors: `unreadable`, `malformed`, `limit`.
  virtual Result<std::size_t> read(char* to, std::size_t room) = 0;
  /// How many bytes there are in all, or 0 when that is not known.
  [[nodiscard]] virtual std::size_t size() const { return 0; }
};

/// An open stream of bytes. Movable; closes itself. Used by one thread at a time.
class ByteStream {
 public:
  /// Opens `path`, or standard input for `-`. Errors: `not_found`, `unreadable`.
  static Result<ByteStream> open(const std::string& path);
  /// The bytes of `origin`; messages call them `name`.
  ByteStream(std::unique_ptr<ByteOrigin> origin, std::string name)
      : origin_(std::move(origin)), name_(std::move(name)) {}
  /// Bytes that are in memory.
  static ByteStream of(std::string bytes, std::string name);

  /// How messages call it: the path, or `standard input`.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// All bytes that are left. Errors: `limit` when there are more than `limit`, found out without reading them all;
  /// those of the origin.
  Result<std::string> read_all(std::size_t limit);

  enum class Line { complete, too_long, end };

  /// The next line without its line feed, into `line`. One of more than `limit` bytes is skipped to its end unkept.
  /// Errors: those of the origin.
  Result<Line> read_line(std::string& line, std::size_t limit);

  /// The first bytes of what is left, without taking them: `size` of them, or fewer when there are no more. The view
  /// holds until the next call. An error of the origin is kept for the call that comes to it.
  std::string_view peek(std::size_t size);

  /// The same with what is there already, at most `most` bytes: only the first few, which tell a packed stream, are
  /// waited for, so that an article of a pipe is read before the next one comes.
  std::string_view peek_some(std::size_t most);

  /// Takes what is in the buffer, after filling an empty one; an empty view at the end. The view holds until the next
  /// call. Errors: those of the origin.
  Result<std::string_view> take_some(std::size_t at_most);

  /// Passes over `count` bytes, or what is left of them; gives how many there were. Errors: those of the origin.
  Result<std::uint64_t> skip(std::uint64_t count);

  /// Gives back the last `count` bytes of what take_some gave last.
  void give_back(std::size_t count) { at_ -= count; }

  /// Puts bytes in front of what is left.
  void put_back(std::string_view bytes);

 private:
  Result<bool> fill();  // false at the end

  std::unique_ptr<ByteOrigin> origin_;
  std::string name_;
  std::string buffer_;
  std::size_t at_ = 0;  // first byte of buffer_ not given out yet
};

/// `64 MiB`, `1 KiB`, `17 bytes`: for messages.
[[nodiscard]] std::string readable_size(std::size_t bytes);

/// The error of one article that is larger than `limit`.
[[nodiscard]] Error too_large(const std::string& where, std::size_t limit);

}  // namespace volgens
