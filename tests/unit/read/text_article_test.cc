// Bytes of a plain text into an article. Subject: src/read/text_article.h.
#include "read/text_article.h"

#include <gtest/gtest.h>

#include <random>

namespace volgens {
namespace {

class TextArticle : public testing::Test {
 protected:
  TextArticle() {
    options_.warn = [this](const Error& error) { warnings_.push_back(error.describe()); };
  }
  Article read(std::string bytes) {
    return article_from_bytes("krant", "krant.txt", std::move(bytes), options_).value();
  }

  ReadOptions options_;
  std::vector<std::string> warnings_;
};

TEST_F(TextArticle, KeepsTheWholeTextAndKnowsWhereItsBodyBegins) {
  const Article article = read(" date 2018-07 De krant");
  EXPECT_EQ(article.id, "krant");
  EXPECT_EQ(article.text, " date 2018-07 De krant");
  EXPECT_EQ(article.text.substr(article.body_begin), " De krant");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(article.published->value, "2018-07");
  EXPECT_EQ(article.published->source, DateSource::header);
}

TEST_F(TextArticle, TakesTitleAndPublisherFromTheHeader) {
  const Article article = read("date 2018-07\ntitle De dijk\npublisher De Bode\nauthor Ilse Wagenaar\n\nDe krant");
  EXPECT_EQ(article.title, "De dijk");
  EXPECT_EQ(article.publisher, "De Bode");
  EXPECT_FALSE(article.url);
  EXPECT_EQ(article.text.substr(article.body_begin), "\n\nDe krant");
}

TEST_F(TextArticle, HasNoDateWithoutAHeader) {
  const Article article = read("De krant");
  EXPECT_FALSE(article.published);
  EXPECT_EQ(article.body_begin, 0U);
}

TEST_F(TextArticle, TakesTheDateOfTheOptionsBeforeItsOwn) {
  options_.date = "2019-03-12";
  const Article article = read("date 2018-07 De krant");
  EXPECT_EQ(article.published->value, "2019-03-12");
  EXPECT_EQ(article.published->source, DateSource::option);
  EXPECT_EQ(article.text.substr(article.body_begin), " De krant");
}

TEST_F(TextArticle, WarnsOfADateThatDoesNotExist) {
  const Article article = read("date 2018-02-30 De krant");
  EXPECT_FALSE(article.published);
  EXPECT_EQ(article.body_begin, 0U);
  ASSERT_EQ(warnings_.size(), 1U);
  EXPECT_EQ(
      warnings_[0],
      "krant.txt: its date \"2018-02-30\" is none that exists or can be read; write it as 2019-03-12 or 12 maart 2019, "
      "alone on its line, or give --date");
}

TEST_F(TextArticle, DecodesWindows1252BeforeItLooksForTheHeader) {
  const Article article = read("date 2018-07 Syri\xEB, zei hij. \x93Ja\x94");
  EXPECT_EQ(article.text, "date 2018-07 Syrië, zei hij. “Ja”");
  EXPECT_EQ(article.published->value, "2018-07");
}

TEST_F(TextArticle, DropsAByteOrderMark) {
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "date 2018 Ja")
                .text,
            "date 2018 Ja");
}

TEST_F(TextArticle, DecodesUtf16WithAByteOrderMark) {
  EXPECT_EQ(read(std::string("\xFF\xFE"
                             "J\0a\0",
                             6))
                .text,
            "Ja");
}

TEST_F(TextArticle, WarnsWhenBytesAreReplaced) {
  EXPECT_EQ(read("Syri\xC3\xAB en Itali\xC3\xAB, ge\xC3xx").text, "Syrië en Italië, ge\uFFFDxx");
  ASSERT_EQ(warnings_.size(), 1U);
  EXPECT_EQ(warnings_[0], "krant.txt: some bytes are no UTF-8 and are read as \uFFFD");
}

TEST_F(TextArticle, KeepsAStrayNul) {
  const std::string text("De krant\0 van morgen, die lang genoeg is", 40);
  EXPECT_EQ(read(text).text, text);
}

TEST_F(TextArticle, MayBeEmpty) { EXPECT_EQ(read("").text, ""); }

TEST(LooksBinary, KnowsFormatsByTheirOpening) {
  EXPECT_TRUE(looks_binary("%PDF-1.4 en verder leesbaar"));
  EXPECT_TRUE(looks_binary("PK\x03\x04 en verder leesbaar"));
  EXPECT_FALSE(looks_binary("PKN meldt dat"));
}

TEST(LooksBinary, KnowsRandomBytes) {
  std::mt19937 random(7);  // NOLINT: the same bytes each time
  std::string bytes(10'000, '\0');
  for (char& c : bytes) c = static_cast<char>(random());
  EXPECT_TRUE(looks_binary(bytes));
  EXPECT_TRUE(looks_binary(std::string(100, '\0')));
}

TEST(LooksBinary, TakesTextForText) {
  EXPECT_FALSE(looks_binary(""));
  EXPECT_FALSE(looks_binary("Gewone tekst\twaarin\r\nwit staat\f"));
  EXPECT_FALSE(
      looks_binary("Syri\xEB in Windows-1252 met \x93"
                   "aanhaling\x94"));
}

TEST(ValidId, ReplacesBytesThatAreNoUtf8) {
  EXPECT_EQ(valid_id("kr\xE4nt.txt"), "kr\uFFFDnt.txt");
  EXPECT_EQ(valid_id("krant.txt"), "krant.txt");
}

}  // namespace
}  // namespace volgens
