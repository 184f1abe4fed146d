// Packed inputs, whole, broken and hostile. Subject: src/read/compressed.h.
#include "read/compressed.h"

#include <gtest/gtest.h>

#include "input_reader.h"
#include "packed.h"

namespace volgens {
namespace {

std::vector<std::string> texts(const ReadInputs& found) {
  std::vector<std::string> all;
  for (const Article& article : found.articles) all.push_back(article.text);
  return all;
}
using Strings = std::vector<std::string>;

TEST(Compressed, ReadsEachFilter) {
  InputReader reader;
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_BZIP2}) {
    const auto found = reader.file("a.txt.x", packed({{"x", "De krant."}}, filter));
    EXPECT_EQ(texts(found), (Strings{"De krant."})) << filter;
    EXPECT_EQ(found.articles.at(0).id, reader.folder.path("a.txt.x"));
  }
}

TEST(Compressed, ReadsTheMembersOfAZipAndATar) {
  InputReader reader;
  const std::vector<std::pair<std::string, std::string>> members = {
      {"krant/a.txt", "een"},
      {"krant/.verborgen.txt", "niet"},
      {"__MACOSX/a.txt", "niet"},
      {"style.css", "p {}"},
      {"b.jsonl", "{\"text\":\"twee\"}\n{\"text\":\"drie\"}\n"}};
  for (const bool tar : {false, true}) {
    const auto found = reader.file("a.bin", packed(members, ARCHIVE_FILTER_NONE, tar));
    EXPECT_EQ(texts(found), (Strings{"een", "twee", "drie"}));
    EXPECT_EQ(found.articles.at(0).id, reader.folder.path("a.bin") + "/krant/a.txt");
    EXPECT_EQ(found.articles.at(2).id, reader.folder.path("a.bin") + "/b.jsonl:2");
    ASSERT_EQ(found.warnings.size(), 1U);
    EXPECT_NE(found.warnings[0].message.find("1 file was left out"), std::string::npos);
  }
}

TEST(Compressed, ReadsPackedFilesInPackedFiles) {
  InputReader reader;
  const std::string inner = packed({{"a.txt", "diep"}});
  EXPECT_EQ(texts(reader.file("a.zip", packed({{"b.tar.gz", packed({{"c.zip", inner}}, ARCHIVE_FILTER_GZIP, true)}}))),
            (Strings{"diep"}));
  std::string deep = inner;
  for (int i = 0; i < 5; ++i) deep = packed({{"x.zip", deep}});
  const auto found = reader.file("b.zip", deep);
  EXPECT_TRUE(found.articles.empty());
  EXPECT_EQ(found.errors.at(0).code, ErrorCode::limit);
}

TEST(Compressed, ReadsSeveralGzipPartsAsOne) {
  InputReader reader;
  EXPECT_EQ(texts(reader.file("a.jsonl.gz", gzip("{\"text\":\"een\"}\n") + gzip("{\"text\":\"twee\"}\n"))),
            (Strings{"een", "twee"}));
}

TEST(Compressed, ReadsWhatStandsBeforeABreak) {
  InputReader reader;
  std::string lines;
  for (int i = 0; i < 200'000; ++i) lines += "{\"text\":\"regel " + std::to_string(i * 7919 % 100'003) + "\"}\n";
  const std::string whole = gzip(lines);
  const auto found = reader.file("a.jsonl.gz", whole.substr(0, whole.size() / 2));
  EXPECT_GT(found.articles.size(), 50'000U);
  ASSERT_FALSE(found.errors.empty());
  EXPECT_NE(found.errors.back().message.find("is broken compressed data"), std::string::npos);
  EXPECT_FALSE(reader.file("b.zip", "PK\x03\x04" + std::string(50, 'x')).errors.empty());
}

TEST(Compressed, RefusesAnArticleThatGrowsOverTheLimit) {
  InputReader reader;
  reader.options.max_article_bytes = 1 << 20;
  const auto found = reader.file("a.txt.gz", gzip(std::string(std::size_t{8} << 20, 'x')));
  EXPECT_TRUE(found.articles.empty());
  EXPECT_EQ(found.errors.at(0).code, ErrorCode::limit);
}

TEST(Compressed, TellsABombBySizeAndRatio) {
  Expansion expansion;
  expansion.taken = 1000;
  expansion.given = Expansion::free_bytes;
  EXPECT_FALSE(expansion.too_far());
  expansion.given += 200'000;
  EXPECT_TRUE(expansion.too_far());
}

TEST(Compressed, StopsABomb) {
  InputReader reader;
  std::string bomb = gzip(std::string(std::size_t{1} << 20, ' ') + "\n");
  while (bomb.size() < 1'200'000) bomb += bomb;  // more than a gigabyte of blank lines
  const auto found = reader.file("a.jsonl.gz", bomb);
  EXPECT_TRUE(found.articles.empty());
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_NE(found.errors[0].message.find("grows to more than 100 times its size"), std::string::npos);
}

}  // namespace
}  // namespace volgens
