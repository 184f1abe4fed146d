// Articles from JSON Lines, and lines that are none. Subject: src/read/jsonl_source.h.
#include "read/jsonl_source.h"

#include <gtest/gtest.h>

#include "temporary_folder.h"

namespace volgens {
namespace {

class JsonlSourceTest : public testing::Test {
 protected:
  JsonlSourceTest() {
    options_.warn = [this](const Error& error) { warnings_.push_back(error.describe()); };
  }
  /// Articles of `content`; the errors between them go to errors_.
  std::vector<Article> read(std::string_view content) {
    JsonlSource source(ByteStream::open(folder_.write("in.jsonl", content)).value(), options_);
    std::vector<Article> articles;
    while (std::optional<Result<Article>> next = source.next()) {
      if (next->ok())
        articles.push_back(std::move(*next).value());
      else
        errors_.push_back(next->error());
    }
    return articles;
  }
  std::string problem(std::string_view line) {
    EXPECT_TRUE(read(line).empty());
    EXPECT_EQ(errors_.size(), 1U);
    return errors_.empty() ? "" : errors_[0].message;
  }

  TemporaryFolder folder_;
  ReadOptions options_;
  std::vector<Error> errors_;
  std::vector<std::string> warnings_;
};

TEST_F(JsonlSourceTest, ReadsEveryField) {
  const auto articles = read(
      R"({"id":"a1","text":"De krant","published":"2019-03-12","title":"Kop","publisher":"De Bode","url":"https://example.org/a1"})");
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].id, "a1");
  EXPECT_EQ(articles[0].text, "De krant");
  EXPECT_EQ(articles[0].published->value, "2019-03-12");
  EXPECT_EQ(articles[0].published->source, DateSource::metadata);
  EXPECT_EQ(articles[0].title, "Kop");
  EXPECT_EQ(articles[0].publisher, "De Bode");
  EXPECT_EQ(articles[0].url, "https://example.org/a1");
}

TEST_F(JsonlSourceTest, ReadsThePublicationDateOfTheContract) {
  const auto articles = read(R"({"text":"Ja","published":{"value":"2018-07","source":"header"}})");
  EXPECT_EQ(articles.at(0).published->value, "2018-07");
  EXPECT_EQ(articles.at(0).published->source, DateSource::header);
}

TEST_F(JsonlSourceTest, LeavesTheTimeOfDayOff) {
  EXPECT_EQ(read(R"({"text":"Ja","published":"2018-07-16T10:00:00+02:00"})").at(0).published->value, "2018-07-16");
}

TEST_F(JsonlSourceTest, WarnsOfADateThatDoesNotExistAndReadsTheArticle) {
  const auto articles = read(R"({"text":"Ja","published":"16 juli"})");
  EXPECT_FALSE(articles.at(0).published);
  ASSERT_EQ(warnings_.size(), 1U);
  EXPECT_NE(warnings_[0].find("in.jsonl:1: its \"published\" is no date"), std::string::npos);
}

TEST_F(JsonlSourceTest, FindsAHeaderInTheText) {
  const Article article = read(R"({"text":" date 2018-07 De krant"})").at(0);
  EXPECT_EQ(article.published->value, "2018-07");
  EXPECT_EQ(article.text.substr(article.body_begin), " De krant");
}

TEST_F(JsonlSourceTest, NamesAnArticleWithoutAnIdByItsLine) {
  const auto articles = read("{\"text\":\"een\"}\n\n{\"text\":\"twee\",\"id\":17}\n{\"text\":\"drie\",\"id\":null}\n");
  ASSERT_EQ(articles.size(), 3U);
  EXPECT_EQ(articles[0].id, folder_.path("in.jsonl") + ":1");
  EXPECT_EQ(articles[1].id, "17");
  EXPECT_EQ(articles[2].id, folder_.path("in.jsonl") + ":4");
}

TEST_F(JsonlSourceTest, PassesOverOtherFields) {
  const auto articles = read(
      R"({"statements":[{"id":1,"text":"niet dit"}],"text":"dit","meta":{"text":"ook niet","published":"1999"},"id":"x"})");
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].text, "dit");
  EXPECT_EQ(articles[0].id, "x");
  EXPECT_FALSE(articles[0].published);
}

TEST_F(JsonlSourceTest, GoesOnBehindABadLine) {
  const auto articles = read("{\"text\":\"een\"}\n{\"text\": kapot\n{\"text\":\"drie\"}\n");
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[1].text, "drie");
  ASSERT_EQ(errors_.size(), 1U);
  EXPECT_EQ(errors_[0].where, folder_.path("in.jsonl") + ":2");
  EXPECT_EQ(errors_[0].code, ErrorCode::malformed);
}

TEST_F(JsonlSourceTest, SaysWhatIsWrongWithALine) {
  EXPECT_EQ(problem("[1,2]"), "is no JSON object; each line must be one, with a \"text\"");
  errors_.clear();
  EXPECT_EQ(problem("17"), "is no JSON object; each line must be one, with a \"text\"");
  errors_.clear();
  EXPECT_EQ(problem(R"({"id":"a"})"), "has no string \"text\"; add the article's text under that name");
  errors_.clear();
  EXPECT_EQ(problem(R"({"text":17})"), "has no string \"text\"; add the article's text under that name");
  errors_.clear();
  EXPECT_NE(problem("{\"text\":\"Syri\xEB\"}").find("is not valid JSON at byte"), std::string::npos);
  errors_.clear();
  EXPECT_NE(problem(R"({"text":"\ud800 alleen"})").find("is not valid JSON at byte"), std::string::npos);
}

TEST_F(JsonlSourceTest, RefusesDeepNestingWithoutBuildingIt) {
  EXPECT_NE(problem("{\"text\":\"Ja\",\"x\":" + std::string(1 << 20, '[')).find("nested more than 64"),
            std::string::npos);
}

TEST_F(JsonlSourceTest, RefusesALineOverTheLimitAndGoesOn) {
  options_.max_article_bytes = 1000;
  const auto articles = read("{\"text\":\"" + std::string(5000, 'x') + "\"}\n{\"text\":\"kort\"}");
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].text, "kort");
  EXPECT_EQ(errors_.at(0).code, ErrorCode::limit);
}

TEST_F(JsonlSourceTest, TakesAByteOrderMarkAndCarriageReturns) {
  const auto articles = read("\xEF\xBB\xBF{\"text\":\"een\"}\r\n{\"text\":\"twee\"}\r\n\r\n");
  EXPECT_EQ(articles.size(), 2U);
  EXPECT_TRUE(errors_.empty());
}

TEST_F(JsonlSourceTest, EndsAtOnceInAnEmptyFile) { EXPECT_TRUE(read("").empty()); }

}  // namespace
}  // namespace volgens
