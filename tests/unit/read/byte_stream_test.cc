// Whole files and lines within a limit. Subject: src/read/byte_stream.h.
#include "read/byte_stream.h"

#include <gtest/gtest.h>

#include "temporary_folder.h"

namespace volgens {
namespace {

class ByteStreamTest : public testing::Test {
 protected:
  ByteStream open(std::string_view content) { return ByteStream::open(folder_.write("file", content)).value(); }
  TemporaryFolder folder_;
};

TEST_F(ByteStreamTest, ReadsAFileWhole) {
  const std::string content(300'000, 'x');
  EXPECT_EQ(open(content).read_all(300'000).value(), content);
}

TEST_F(ByteStreamTest, RefusesAFileOverTheLimit) {
  Result<std::string> bytes = open("12345").read_all(4);
  ASSERT_FALSE(bytes.ok());
  EXPECT_EQ(bytes.error().code, ErrorCode::limit);
  EXPECT_NE(bytes.error().message.find("4 bytes"), std::string::npos);
  EXPECT_EQ(bytes.error().where, folder_.path("file"));
}

TEST_F(ByteStreamTest, GivesLinesWithOrWithoutALastLineFeed) {
  std::string line;
  ByteStream stream = open("een\n\ntwee");
  EXPECT_EQ(stream.read_line(line, 10).value(), ByteStream::Line::complete);
  EXPECT_EQ(line, "een");
  EXPECT_EQ(stream.read_line(line, 10).value(), ByteStream::Line::complete);
  EXPECT_EQ(line, "");
  EXPECT_EQ(stream.read_line(line, 10).value(), ByteStream::Line::complete);
  EXPECT_EQ(line, "twee");
  EXPECT_EQ(stream.read_line(line, 10).value(), ByteStream::Line::end);
}

TEST_F(ByteStreamTest, SkipsALongLineAndGoesOnBehindIt) {
  std::string line;
  ByteStream stream = open(std::string(200'000, 'x') + "\nkort\n" + std::string(200'000, 'y'));
  EXPECT_EQ(stream.read_line(line, 100'000).value(), ByteStream::Line::too_long);
  EXPECT_LT(line.capacity(), 100'000U);
  EXPECT_EQ(stream.read_line(line, 100'000).value(), ByteStream::Line::complete);
  EXPECT_EQ(line, "kort");
  EXPECT_EQ(stream.read_line(line, 100'000).value(), ByteStream::Line::too_long);
  EXPECT_EQ(stream.read_line(line, 100'000).value(), ByteStream::Line::end);
}

TEST_F(ByteStreamTest, KeepsALineOfExactlyTheLimit) {
  std::string line;
  ByteStream stream = open("1234\n12345\n");
  EXPECT_EQ(stream.read_line(line, 4).value(), ByteStream::Line::complete);
  EXPECT_EQ(stream.read_line(line, 4).value(), ByteStream::Line::too_long);
}

TEST_F(ByteStreamTest, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(ByteStream::open(folder_.path("none")).error().describe(),
            folder_.path("none") + ": there is no such file; check the name or give a folder");
  Result<ByteStream> folder = ByteStream::open(folder_.path());
  Result<std::string> bytes = folder->read_all(10);
  ASSERT_FALSE(bytes.ok());
  EXPECT_EQ(bytes.error().code, ErrorCode::unreadable);
}

TEST(ReadableSize, UsesTheLargestWholeUnit) {
  EXPECT_EQ(readable_size(std::size_t{64} << 20), "64 MiB");
  EXPECT_EQ(readable_size(1024), "1 KiB");
  EXPECT_EQ(readable_size(1500), "1500 bytes");
}

}  // namespace
}  // namespace volgens
