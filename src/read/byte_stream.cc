// read(2) into one buffer; sizes are asked of the file system first so that a file over the limit is never read.
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

Error too_large(const std::string& name, std::size_t limit) {
  return {ErrorCode::limit,
          "is larger than " + readable_size(limit) +
              ", the most that one article may have; split it, or raise the limit with --max-article-size",
          name};
}

}  // namespace

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
  if (path == "-") return ByteStream(STDIN_FILENO, "standard input");
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return file_error(path, errno);
  return ByteStream(descriptor, path);
}

ByteStream::ByteStream(ByteStream&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      name_(std::move(other.name_)),
      buffer_(std::move(other.buffer_)),
      at_(std::exchange(other.at_, 0)) {}

ByteStream& ByteStream::operator=(ByteStream&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(name_, other.name_);
  std::swap(buffer_, other.buffer_);
  std::swap(at_, other.at_);
  return *this;
}

ByteStream::~ByteStream() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

Result<bool> ByteStream::fill() {
  buffer_.resize(block);
  at_ = 0;
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (got < 0 && errno == EINTR);
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  if (got < 0) return file_error(name_, errno);
  return got > 0;
}

Result<std::string> ByteStream::read_all(std::size_t limit) {
  std::string bytes = buffer_.substr(std::min(at_, buffer_.size()));
  buffer_.clear();
  at_ = 0;
  struct stat status = {};
  if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
    const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    if (size > limit) return too_large(name_, limit);
    bytes.reserve(size + 1);
  }
  for (;;) {
    Result<bool> more = fill();
    if (!more) return more.error();
    if (!more.value()) return bytes;
    if (bytes.size() + buffer_.size() > limit) return too_large(name_, limit);
    bytes += buffer_;
    at_ = buffer_.size();
  }
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
