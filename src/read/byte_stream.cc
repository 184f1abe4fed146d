// One buffer before an origin; sizes are asked of the file system first so that a file over the limit is never read.
// Tested by tests/unit/read/byte_stream_test.cc and tests/corrupt.
#include "read/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace volgens {
namespace {

constexpr std::size_t block = std::size_t{64} << 10;

/// A file descriptor; closed at the end unless it is standard input.
class FileOrigin : public ByteOrigin {
 public:
  FileOrigin(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  ~FileOrigin() override {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }

  Result<std::size_t> read(char* to, std::size_t room) override {
    ssize_t got = 0;
    do {
      got = ::read(descriptor_, to, room);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return file_error(name_, errno);
    return static_cast<std::size_t>(got);
  }

  [[nodiscard]] std::size_t size() const override {
    struct stat status = {};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    return static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  }

 private:
  const int descriptor_;
  const std::string name_;
};

/// Bytes that are all there: those put back of a stream without another origin.
class NoOrigin : public ByteOrigin {
 public:
  Result<std::size_t> read(char*, std::size_t) override { return std::size_t{0}; }
};

}  // namespace

Error too_large(const std::string& where, std::size_t limit) {
  return {ErrorCode::limit,
          "is larger than " + readable_size(limit) +
              ", the most that one article may have; split it, or raise the limit with --max-article-size",
          where};
}

std::string readable_size(std::size_t bytes) {
  const char* const units[] = {"bytes", "KiB", "MiB", "GiB"};
  std::size_t unit = 0;
  while (unit < 3 && bytes >= 1024 && bytes % 1024 == 0) {
    bytes /= 1024;
    unit += 1;
  }
  return std::to_string(bytes) + " " + units[unit];
}

Error file_error(const std::string& path, int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return {ErrorCode::not_found, "there is no such file; check the name or give a folder", path};
    case EACCES:
    case EPERM:
      return {ErrorCode::unreadable, "may not be read; change its permissions or run as a user who may", path};
    case ELOOP:
      return {ErrorCode::unreadable, "is a symbolic link that leads back to itself; remove it", path};
    case EISDIR:
      return {ErrorCode::unreadable, "is a folder where a file is needed; give a file", path};
    default:
      return {ErrorCode::unreadable, std::string("cannot be read (") + std::strerror(number) + "); check the disk",
              path};
  }
}

Result<ByteStream> ByteStream::open(const std::string& path) {
  if (path == "-") return ByteStream(std::make_unique<FileOrigin>(STDIN_FILENO, "standard input"), "standard input");
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return file_error(path, errno);
  return ByteStream(std::make_unique<FileOrigin>(descriptor, path), path);
}

ByteStream ByteStream::of(std::string bytes, std::string name) {
  ByteStream stream(std::make_unique<NoOrigin>(), std::move(name));
  stream.buffer_ = std::move(bytes);
  return stream;
}

Result<bool> ByteStream::fill() {
  buffer_.resize(block);
  at_ = 0;
  Result<std::size_t> got = origin_->read(buffer_.data(), buffer_.size());
  buffer_.resize(got ? got.value() : 0);
  if (!got) return got.error();
  return got.value() > 0;
}

Result<std::string> ByteStream::read_all(std::size_t limit) {
  if (origin_->size() > limit) return too_large(name_, limit);
  std::string bytes = buffer_.substr(std::min(at_, buffer_.size()));
  buffer_.clear();
  at_ = 0;
  if (bytes.size() > limit) return too_large(name_, limit);
  bytes.reserve(std::max(bytes.size(), origin_->size() + 1));
  for (;;) {
    Result<bool> more = fill();
    if (!more) return more.error();
    if (!more.value()) return bytes;
    if (bytes.size() + buffer_.size() > limit) return too_large(name_, limit);
    bytes += buffer_;
    at_ = buffer_.size();
  }
}

std::string_view ByteStream::peek(std::size_t size) {
  if (at_ >= buffer_.size()) at_ = 0, buffer_.clear();
  while (buffer_.size() - at_ < size) {
    const std::size_t held = buffer_.size();
    buffer_.resize(held + block);
    Result<std::size_t> got = origin_->read(buffer_.data() + held, block);
    buffer_.resize(held + (got ? got.value() : 0));
    if (!got || got.value() == 0) break;  // the origin says the same again when it is asked for more
  }
  return std::string_view(buffer_).substr(at_, size);
}

std::string_view ByteStream::peek_some(std::size_t most) {
  constexpr std::size_t least = 6;
  if (peek(1).empty()) return {};
  if (buffer_.size() - at_ < least && buffer_.find('\n', at_) == std::string::npos) return peek(least);
  return std::string_view(buffer_).substr(at_, most);
}

Result<std::string_view> ByteStream::take_some(std::size_t at_most) {
  if (at_ >= buffer_.size()) {
    Result<bool> more = fill();
    if (!more) return more.error();
    if (!more.value()) return std::string_view();
  }
  const std::string_view some = std::string_view(buffer_).substr(at_, at_most);
  at_ += some.size();
  return some;
}

Result<std::uint64_t> ByteStream::skip(std::uint64_t count) {
  std::uint64_t passed = 0;
  while (passed < count) {
    Result<std::string_view> some = take_some(static_cast<std::size_t>(std::min<std::uint64_t>(count - passed, block)));
    if (!some) return some.error();
    if (some->empty()) break;
    passed += some->size();
  }
  return passed;
}

void ByteStream::put_back(std::string_view bytes) {
  std::string together(bytes);
  together.append(buffer_, std::min(at_, buffer_.size()));
  buffer_ = std::move(together);
  at_ = 0;
}

Result<ByteStream::Line> ByteStream::read_line(std::string& line, std::size_t limit) {
  line.clear();
  bool any = false;
  bool too_long = false;
  for (;;) {
    if (at_ >= buffer_.size()) {
      Result<bool> more = fill();
      if (!more) return more.error();
      if (!more.value()) return too_long ? Line::too_long : any ? Line::complete : Line::end;
    }
    any = true;
    const std::size_t feed = buffer_.find('\n', at_);
    const std::size_t end = std::min(feed, buffer_.size());
    if (!too_long && line.size() + (end - at_) > limit) {
      too_long = true;
      line.clear();
      line.shrink_to_fit();
    }
    if (!too_long) line.append(buffer_, at_, end - at_);
    at_ = end + 1;
    if (feed != std::string::npos) return too_long ? Line::too_long : Line::complete;
  }
}

}  // namespace volgens
