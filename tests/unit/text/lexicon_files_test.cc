// The files of lexicon/ are in the library, byte for byte. Subjects: src/text/lexicon_files.h,
// cmake/VolgensEmbed.cmake.
#include "text/lexicon_files.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace volgens {
namespace {

TEST(LexiconFiles, EachFileOfTheFolderIsInTheLibraryByteForByte) {
  const std::filesystem::path folder = VOLGENS_LEXICON_FOLDER;
  std::size_t compared = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".tsv") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    const std::string name = std::filesystem::relative(entry.path(), folder).generic_string();
    const auto embedded = lexicon_file(name);
    ASSERT_TRUE(embedded.has_value()) << name;
    EXPECT_TRUE(*embedded == bytes) << name << " differs";
    ++compared;
  }
  EXPECT_GT(compared, 0U);
}

TEST(LexiconFiles, AnotherNameGivesNothing) {
  EXPECT_FALSE(lexicon_file("text/gone.tsv").has_value());
  EXPECT_FALSE(lexicon_file("").has_value());
  EXPECT_FALSE(lexicon_file("text/abbreviations").has_value());
}

}  // namespace
}  // namespace volgens
