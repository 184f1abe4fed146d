// Any bytes as a JSON Lines file: each line gives an article or an error that says where, and the stream ends.
// Run by fuzz/run.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "checks.h"
#include "read/jsonl_source.h"
#include "text/utf8.h"

namespace {

/// A file in memory, opened again by name for each input.
const std::string& file_of(const std::uint8_t* data, std::size_t size) {
  static const int descriptor = memfd_create("fuzz", 0);
  static const std::string path = "/proc/self/fd/" + std::to_string(descriptor);
  volgens::fuzz::require(ftruncate(descriptor, 0) == 0);
  volgens::fuzz::require(pwrite(descriptor, data, size, 0) == static_cast<ssize_t>(size));
  return path;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  volgens::ReadOptions options;
  options.max_article_bytes = 4096;
  auto stream = volgens::ByteStream::open(file_of(data, size));
  require(stream.ok());
  volgens::JsonlSource source(std::move(stream).value(), options);
  std::size_t given = 0;
  while (const auto next = source.next()) {
    require(++given <= size + 1);
    if (*next) {
      require(volgens::is_valid_utf8(next->value().text) && volgens::is_valid_utf8(next->value().id));
      require(next->value().text.size() <= options.max_article_bytes);
    } else {
      require(!next->error().where.empty());
    }
  }
  return 0;
}
