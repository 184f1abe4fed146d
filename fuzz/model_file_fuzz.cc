// Any bytes as a model file: an error or verified sections, never a crash. The table's checksums are repaired first, so
// that the checks behind them are reached as well.
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "language/model_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::byte> bytes(size);
  if (size > 0) std::memcpy(bytes.data(), data, size);
  (void)volgens::ModelFile::read(bytes, "fuzz");
  if (size < 64) return 0;
  std::memcpy(bytes.data(), "VOLGENSM\x01\0\0\0", 12);
  std::uint32_t count = 0;
  std::memcpy(&count, bytes.data() + 12, 4);
  const std::uint64_t whole = size;
  std::memcpy(bytes.data() + 16, &whole, 8);
  if (count > 0 && count <= 256 && 64 + std::size_t{count} * 64 <= size) {
    const std::uint32_t sum = volgens::crc32(std::span(bytes).subspan(64, std::size_t{count} * 64));
    std::memcpy(bytes.data() + 24, &sum, 4);
  }
  std::memset(bytes.data() + 28, 0, 36);
  const auto file = volgens::ModelFile::read(bytes, "fuzz");
  if (file.ok()) {
    for (const volgens::Section& section : file.value().sections()) (void)file.value().text(section.name);
  }
  return 0;
}
