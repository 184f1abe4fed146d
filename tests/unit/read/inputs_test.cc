// Files and folders in order, each by the reader that fits. Subject: src/read/inputs.h.
#include "read/inputs.h"

#include <gtest/gtest.h>

#include "temporary_folder.h"

namespace volgens {
namespace {

class InputsTest : public testing::Test {
 protected:
  InputsTest() {
    options_.warn = [this](const Error& error) { warnings_.push_back(error.message); };
  }
  /// The texts of all articles; errors go to errors_.
  std::vector<std::string> read(std::vector<std::string> names) {
    for (std::string& name : names) name = folder_.path(name);
    const auto source = open_inputs(std::move(names), options_);
    std::vector<std::string> texts;
    while (std::optional<Result<Article>> next = source->next()) {
      if (next->ok())
        texts.push_back(next->value().text);
      else
        errors_.push_back(next->error().message);
    }
    return texts;
  }

  TemporaryFolder folder_;
  ReadOptions options_;
  std::vector<std::string> warnings_;
  std::vector<std::string> errors_;
};

using Strings = std::vector<std::string>;

TEST_F(InputsTest, KeepsTheOrderGiven) {
  folder_.write("b.txt", "b");
  folder_.write("a.txt", "a");
  folder_.write("map/c.txt", "c");
  EXPECT_EQ(read({"b.txt", "map", "a.txt", "b.txt"}), (Strings{"b", "c", "a", "b"}));
}

TEST_F(InputsTest, TellsTheFormatByContent) {
  folder_.write("a.jsonl", "{\"text\":\"een\"}\n{\"text\":\"twee\"}");
  folder_.write("b.NDJSON", "{\"text\":\"drie\"}");
  folder_.write("c.txt", "{\"text\":\"vier\"}");
  folder_.write("d.log", "<rss><item><title>vijf</title></item></rss>");
  folder_.write("package.json", "{\"name\":\"x\"}");
  EXPECT_EQ(read({""}), (Strings{"een", "twee", "drie", "vier", "vijf"}));
  EXPECT_TRUE(errors_.empty());
}

TEST_F(InputsTest, ReadsAnythingAsTheFormatThatIsAskedFor) {
  folder_.write("a.log", "{\"text\":\"een\"}");
  options_.format = InputFormat::jsonl;
  EXPECT_EQ(read({"a.log"}), (Strings{"een"}));
  options_.format = InputFormat::text;
  EXPECT_EQ(read({""}), (Strings{"{\"text\":\"een\"}"}));
}

TEST_F(InputsTest, LeavesOtherEndingsOfAFolderOutAndSaysHowMany) {
  for (const char* name : {"a.txt", "b.md", "c.css", "d", "e 12.03.2018"}) folder_.write(name, name);
  EXPECT_EQ(read({""}), (Strings{"a.txt", "d", "e 12.03.2018"}));
  EXPECT_EQ(warnings_, (Strings{"2 files were left out, since neither the content nor the ending of the name tells of "
                                "articles; --from text reads every file as text"}));
  EXPECT_EQ(read({"b.md"}), (Strings{"b.md"}));
}

TEST_F(InputsTest, WarnsOfABinaryFileInAFolderAndRefusesOneThatIsNamed) {
  folder_.write("a.txt", std::string(50, '\0'));
  folder_.write("b.txt", "b");
  EXPECT_EQ(read({""}), (Strings{"b"}));
  EXPECT_EQ(warnings_.size(), 1U);
  EXPECT_TRUE(errors_.empty());
  EXPECT_EQ(read({"a.txt", "b.txt"}), (Strings{"b"}));
  EXPECT_EQ(
      errors_,
      (Strings{"is binary data and no text; give text, web pages, feeds, tables or what else docs/cli.md lists"}));
}

TEST_F(InputsTest, GoesOnBehindWhatCannotBeRead) {
  folder_.write("a.txt", "a");
  EXPECT_EQ(read({"none", "a.txt"}), (Strings{"a"}));
  EXPECT_EQ(errors_, (Strings{"there is no such file; check the name or give a folder"}));
}

TEST_F(InputsTest, RefusesAFileOverTheLimit) {
  options_.max_article_bytes = 10;
  folder_.write("a.txt", "ruim over de grens");
  folder_.write("b.txt", "b");
  EXPECT_EQ(read({""}), (Strings{"b"}));
  EXPECT_EQ(errors_.size(), 1U);
}

}  // namespace
}  // namespace volgens
