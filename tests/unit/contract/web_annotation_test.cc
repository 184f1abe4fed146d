// Subject: src/contract/web_annotation.h
#include "contract/web_annotation.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace volgens {
namespace {

TEST(WebAnnotation, SelectsByQuoteAndPosition) {
  Article article;
  article.id = "krant/één.txt";
  article.text = "Zoë zei: “één” en nee.";
  Reading reading;
  reading.entities.push_back({1, "Zoë", EntityKind::person, Gender::female, {}, {{0, 4}}, std::nullopt});
  Statement statement;
  statement.id = 1;
  statement.content = {{13, 18}};
  statement.speakers = {1};
  reading.statements.push_back(statement);
  const auto annotation = nlohmann::json::parse(to_web_annotations(article, reading));
  EXPECT_EQ(annotation["id"], "urn:volgens:krant/%C3%A9%C3%A9n.txt#statement-1");
  EXPECT_EQ(annotation["body"][0]["value"], "Zoë");
  EXPECT_EQ(annotation["target"][0]["selector"][0]["exact"], "één");
  EXPECT_EQ(annotation["target"][0]["selector"][0]["prefix"], "Zoë zei: “");
  EXPECT_EQ(annotation["target"][0]["selector"][0]["suffix"], "” en nee.");
  EXPECT_EQ(annotation["target"][0]["selector"][1]["start"], 10);
  EXPECT_EQ(annotation["target"][0]["selector"][1]["end"], 13);
  article.url = "https://example.org/1";
  EXPECT_EQ(nlohmann::json::parse(to_web_annotations(article, reading))["target"][0]["source"],
            "https://example.org/1");
}

TEST(WebAnnotation, IsALineAStatement) { EXPECT_EQ(to_web_annotations({}, {}), ""); }

}  // namespace
}  // namespace volgens
