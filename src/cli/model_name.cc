// Reads the file once. Tested by tests/archive/import_test.py.
#include "cli/model_name.h"

#include <cstdio>
#include <filesystem>
#include <span>

#include "language/model_file.h"
#include "language/model_path.h"
#include "read/byte_stream.h"

namespace volgens::cli {

std::string model_name() {
  const std::string path = default_model_path();
  Result<ByteStream> stream = ByteStream::open(path);
  if (!stream.ok()) return {};
  const Result<std::string> bytes = stream->read_all(std::size_t{1} << 30);
  if (!bytes.ok()) return {};
  char checksum[16];
  std::snprintf(checksum, sizeof checksum, " %08x", crc32(std::as_bytes(std::span(*bytes))));
  return std::filesystem::path(path).filename().string() + checksum;
}

}  // namespace volgens::cli
