// Maps the file, then checks header, table and every section's bounds, shape and checksum before handing anything out.
// Tested by tests/unit/language/model_file_test.cc, fuzzed by fuzz/model_file_fuzz.cc.
#include "language/model_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace volgens {
namespace {

constexpr std::size_t kHeaderSize = 64;
constexpr std::size_t kEntrySize = 64;
constexpr std::size_t kNameSize = 24;
constexpr std::uint32_t kMostSections = 256;
constexpr char kMagic[] = "VOLGENSM";

using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables make_tables() {
  Tables tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
    tables[0][i] = value;
  }
  for (std::uint32_t i = 0; i < 256; ++i) {
    for (std::size_t t = 1; t < 8; ++t) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFFU];
  }
  return tables;
}

constexpr Tables kTables = make_tables();

template <typename T>
T load(std::span<const std::byte> bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof(T));
  return value;
}

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {  // eight tables: eight bytes a step
    const std::uint32_t low = load<std::uint32_t>(bytes, at) ^ crc;
    const std::uint32_t high = load<std::uint32_t>(bytes, at + 4);
    crc = kTables[7][low & 0xFFU] ^ kTables[6][low >> 8 & 0xFFU] ^ kTables[5][low >> 16 & 0xFFU] ^
          kTables[4][low >> 24] ^ kTables[3][high & 0xFFU] ^ kTables[2][high >> 8 & 0xFFU] ^
          kTables[1][high >> 16 & 0xFFU] ^ kTables[0][high >> 24];
  }
  for (; at < bytes.size(); ++at) crc = (crc >> 8) ^ kTables[0][(crc ^ static_cast<std::uint32_t>(bytes[at])) & 0xFFU];
  return crc ^ 0xFFFFFFFFU;
}

// The mapping of a whole file; unmapped with its last owner.
class ModelFile::Mapping {
 public:
  Mapping(void* address, std::size_t size) : address_(address), size_(size) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() { ::munmap(address_, size_); }

 private:
  void* address_;
  std::size_t size_;
};

Result<ModelFile> ModelFile::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    return Error{missing ? ErrorCode::not_found : ErrorCode::unreadable,
                 missing ? "no model file here; name one with --model"
                         : std::string("the model file cannot be read: ") + std::strerror(errno),
                 path};
  }
  struct stat info {};
  if (::fstat(file, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0) {
    ::close(file);
    return Error{ErrorCode::unreadable, "the model file is empty or not a regular file; fetch it again", path};
  }
  const auto size = static_cast<std::size_t>(info.st_size);
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  ::close(file);
  if (address == MAP_FAILED) {
    return Error{ErrorCode::unreadable, std::string("the model file cannot be mapped: ") + std::strerror(errno), path};
  }
  auto mapping = std::make_shared<const Mapping>(address, size);
  Result<ModelFile> model = read({static_cast<const std::byte*>(address), size}, path);
  if (model.ok()) model.value().mapping_ = std::move(mapping);
  return model;
}

Error ModelFile::malformed(std::string message) const {
  return Error{ErrorCode::malformed, "the model file is damaged (" + std::move(message) + "); fetch it again", where_};
}

Result<ModelFile> ModelFile::read(std::span<const std::byte> bytes, const std::string& where) {
  ModelFile model;
  model.where_ = where;
  if (bytes.size() < kHeaderSize) return model.malformed("shorter than its header");
  if (std::memcmp(bytes.data(), kMagic, 8) != 0) return model.malformed("it does not begin as a model file does");
  const auto version = load<std::uint32_t>(bytes, 8);
  if (version != kVersion) {
    return Error{ErrorCode::unsupported,
                 "the model file has version " + std::to_string(version) + ", this program reads version " +
                     std::to_string(kVersion) + "; use the file that came with the program",
                 where};
  }
  const auto count = load<std::uint32_t>(bytes, 12);
  if (load<std::uint64_t>(bytes, 16) != bytes.size()) {
    return model.malformed("it has " + std::to_string(bytes.size()) + " bytes where its header says " +
                           std::to_string(load<std::uint64_t>(bytes, 16)));
  }
  if (count == 0 || count > kMostSections || kHeaderSize + count * kEntrySize > bytes.size())
    return model.malformed("section table");
  for (std::size_t i = 28; i < kHeaderSize; ++i) {
    if (bytes[i] != std::byte{0}) return model.malformed("header");
  }
  if (crc32(bytes.subspan(kHeaderSize, count * kEntrySize)) != load<std::uint32_t>(bytes, 24))
    return model.malformed("section table");
  std::uint64_t floor = kHeaderSize + count * kEntrySize;
  for (std::size_t i = 0; i < count; ++i) {
    Result<Section> section = model.read_entry(bytes, kHeaderSize + i * kEntrySize, floor);
    if (!section.ok()) return section.error();
    floor = static_cast<std::uint64_t>(section.value().bytes.data() - bytes.data()) + section.value().bytes.size();
    model.sections_.push_back(std::move(section.value()));
  }
  if (floor != bytes.size()) return model.malformed("bytes behind the last section");
  return model;
}

Result<Section> ModelFile::read_entry(std::span<const std::byte> bytes, std::size_t entry, std::uint64_t floor) const {
  Section section;
  const char* name = reinterpret_cast<const char*>(bytes.data() + entry);
  section.name.assign(name, ::strnlen(name, kNameSize));
  const auto offset = load<std::uint64_t>(bytes, entry + kNameSize);
  const auto size = load<std::uint64_t>(bytes, entry + kNameSize + 8);
  section.element_size = load<std::uint32_t>(bytes, entry + kNameSize + 16);
  section.rows = load<std::uint32_t>(bytes, entry + kNameSize + 20);
  section.columns = load<std::uint32_t>(bytes, entry + kNameSize + 24);
  const std::string place = "section '" + section.name + "' at byte " + std::to_string(offset);
  if (offset < floor || offset % 64 != 0 || offset > bytes.size() || size > bytes.size() - offset)
    return malformed(place + " lies outside the file");
  // Padding is checked too, so that no byte of the file can change unnoticed.
  for (std::uint64_t i = floor; i < offset; ++i) {
    if (bytes[i] != std::byte{0}) return malformed("padding before " + place);
  }
  const std::uint64_t elements = std::uint64_t{section.rows} * section.columns;
  if (section.element_size == 0 || section.element_size > 8 || elements > size ||
      elements * section.element_size != size) {
    return malformed(place + " has another size than its shape");
  }
  section.bytes = bytes.subspan(offset, size);
  if (crc32(section.bytes) != load<std::uint32_t>(bytes, entry + kNameSize + 28))
    return malformed(place + " fails its checksum");
  return section;
}

const Section* ModelFile::find(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) return &section;
  }
  return nullptr;
}

Result<const Section*> ModelFile::shaped(std::string_view name, std::size_t element, std::size_t rows,
                                         std::size_t columns) const {
  const Section* section = find(name);
  if (section == nullptr) return malformed("section '" + std::string(name) + "' is missing");
  if (section->element_size != element || (rows != 0 && section->rows != rows) ||
      (columns != 0 && section->columns != columns)) {
    return malformed("section '" + section->name + "' has another shape than this program expects");
  }
  return section;
}

Result<std::string_view> ModelFile::text(std::string_view name) const {
  Result<const Section*> section = shaped(name, 1, 0, 0);
  if (!section.ok()) return section.error();
  return std::string_view(reinterpret_cast<const char*>(section.value()->bytes.data()), section.value()->bytes.size());
}

}  // namespace volgens
