// The model file: a memory-mapped table of named sections, all verified before anything is used.
// Little-endian. Header of 64 bytes: magic "VOLGENSM", u32 version, u32 sections, u64 file size, u32 checksum of the
// table, zeros. Table: per section 64 bytes: name (24, zero-padded), u64 offset (multiple of 64), u64 bytes, u32
// element size, u32 rows, u32 columns, u32 checksum (CRC-32 of the section), zeros. Sections follow, zeros between
// them. Tested by tests/unit/language/model_file_test.cc, fuzzed by fuzz/model_file_fuzz.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "volgens/result.h"

namespace volgens {

/// CRC-32 (IEEE 802.3) of bytes.
[[nodiscard]] std::uint32_t crc32(std::span<const std::byte> bytes);

/// One section: `rows * columns` elements of `element_size` bytes.
struct Section {
  std::string name;
  std::span<const std::byte> bytes;
  std::uint32_t element_size = 1;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
};

/// A verified model file. Owns the mapping; sections view it. Immutable and safe to read from many threads.
class ModelFile {
 public:
  static constexpr std::uint32_t kVersion = 1;

  /// Maps and verifies a file. Errors: `not_found`, `unreadable`, `malformed` (with section and byte), `unsupported`
  /// version.
  static Result<ModelFile> open(const std::string& path);
  /// Verifies bytes that the caller owns and keeps alive. `where` names them in errors.
  static Result<ModelFile> read(std::span<const std::byte> bytes, const std::string& where);

  /// The section of that name, or nullptr.
  [[nodiscard]] const Section* find(std::string_view name) const;
  [[nodiscard]] const std::vector<Section>& sections() const { return sections_; }
  [[nodiscard]] const std::string& where() const { return where_; }

  /// A section as an array. Errors: `malformed` when it is missing or its shape is not `rows` by `columns` elements of
  /// T (0 stands for any number).
  template <typename T>
  [[nodiscard]] Result<std::span<const T>> array(std::string_view name, std::size_t rows, std::size_t columns) const {
    Result<const Section*> section = shaped(name, sizeof(T), rows, columns);
    if (!section.ok()) return section.error();
    return std::span<const T>(reinterpret_cast<const T*>(section.value()->bytes.data()),
                              section.value()->bytes.size() / sizeof(T));
  }
  /// A section as text. Errors as for `array`.
  [[nodiscard]] Result<std::string_view> text(std::string_view name) const;

 private:
  class Mapping;
  [[nodiscard]] Result<const Section*> shaped(std::string_view name, std::size_t element, std::size_t rows,
                                              std::size_t columns) const;
  [[nodiscard]] Error malformed(std::string message) const;
  [[nodiscard]] Result<Section> read_entry(std::span<const std::byte> bytes, std::size_t entry,
                                           std::uint64_t floor) const;

  std::shared_ptr<const Mapping> mapping_;
  std::string where_;
  std::vector<Section> sections_;
};

}  // namespace volgens
