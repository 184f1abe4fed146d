// Model files cut short and altered: every one gives an error, none is used.
#include "language/model_file.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "language/language_model.h"

namespace volgens {
namespace {

using Bytes = std::vector<std::byte>;

template <typename T>
void put(Bytes& bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof(T));
}

// A file of two sections, 12 bytes of text and 2 by 3 floats.
Bytes small_file() {
  Bytes bytes(64 + 2 * 64 + 64 + 24);
  std::memcpy(bytes.data(), "VOLGENSM", 8);
  const char text[] = "noun\nverb\nad";
  const float values[6] = {1, 2, 3, 4, 5, 6};
  const std::size_t first = 192;
  const std::size_t second = 256;
  std::memcpy(bytes.data() + first, text, 12);
  std::memcpy(bytes.data() + second, values, 24);
  const auto entry = [&](std::size_t at, const char* name, std::uint64_t offset, std::uint64_t size,
                         std::uint32_t element, std::uint32_t rows, std::uint32_t columns) {
    std::memcpy(bytes.data() + at, name, std::strlen(name));
    put(bytes, at + 24, offset);
    put(bytes, at + 32, size);
    put(bytes, at + 40, element);
    put(bytes, at + 44, rows);
    put(bytes, at + 48, columns);
    put(bytes, at + 52, crc32(std::span(bytes).subspan(offset, size)));
  };
  entry(64, "text", first, 12, 1, 1, 12);
  entry(128, "values", second, 24, 4, 2, 3);
  put(bytes, 8, std::uint32_t{1});
  put(bytes, 12, std::uint32_t{2});
  put(bytes, 16, std::uint64_t{bytes.size()});
  put(bytes, 24, crc32(std::span(bytes).subspan(64, 128)));
  return bytes;
}

TEST(ModelFile, KnownChecksum) {
  const std::string text = "123456789";
  EXPECT_EQ(crc32(std::as_bytes(std::span(text))), 0xCBF43926U);
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const Bytes bytes = small_file();
  const auto file = ModelFile::read(bytes, "small");
  ASSERT_TRUE(file.ok()) << file.error().describe();
  EXPECT_EQ(file.value().text("text").value(), "noun\nverb\nad");
  const auto values = file.value().array<float>("values", 2, 3);
  ASSERT_TRUE(values.ok());
  EXPECT_EQ(values.value()[5], 6.0F);
  EXPECT_FALSE(file.value().array<float>("values", 3, 2).ok());
  EXPECT_FALSE(file.value().array<std::int32_t>("text", 0, 0).ok());
  EXPECT_FALSE(file.value().text("missing").ok());
}

TEST(ModelFile, EveryCutIsAnError) {
  const Bytes bytes = small_file();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(ModelFile::read(std::span(bytes).first(size), "cut").ok()) << size;
  }
  Bytes longer = bytes;
  longer.push_back(std::byte{0});
  EXPECT_FALSE(ModelFile::read(longer, "longer").ok());
}

TEST(ModelFile, EveryFlippedBitIsAnError) {
  Bytes bytes = small_file();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      bytes[at] ^= static_cast<std::byte>(1 << bit);
      EXPECT_FALSE(ModelFile::read(bytes, "flipped").ok()) << at << " bit " << bit;
      bytes[at] ^= static_cast<std::byte>(1 << bit);
    }
  }
}

TEST(ModelFile, ErrorNamesTheSection) {
  Bytes bytes = small_file();
  bytes[260] ^= std::byte{1};
  const auto file = ModelFile::read(bytes, "some.volgens");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().where, "some.volgens");
  EXPECT_NE(file.error().message.find("'values' at byte 256"), std::string::npos) << file.error().message;
}

TEST(ModelFile, MissingAndForeignFilesAreErrors) {
  EXPECT_EQ(LanguageModel::load("/nowhere/nl.volgens").error().code, ErrorCode::not_found);
  EXPECT_EQ(LanguageModel::load("/dev/null").error().code, ErrorCode::unreadable);
  EXPECT_FALSE(LanguageModel::load(__FILE__).ok());
}

}  // namespace
}  // namespace volgens
