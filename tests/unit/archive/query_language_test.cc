// Subject: src/archive/query_language.h
#include "archive/query_language.h"

#include <gtest/gtest.h>

#include "archive/sqlite_words.h"

namespace volgens::archive {
namespace {

std::string expression(std::string_view query) {
  const auto parsed = parse_query(query);
  return parsed.ok() ? fts5_expression(*parsed) : "error: " + parsed.error().message;
}

TEST(QueryLanguage, AllWordsMustOccur) {
  EXPECT_EQ(expression("boer"), "\"boer\"");
  EXPECT_EQ(expression("boer stikstof"), "(\"boer\" AND \"stikstof\")");
  EXPECT_EQ(expression("boer AND stikstof"), expression("boer stikstof"));
}

TEST(QueryLanguage, OrBindsWeakest) {
  EXPECT_EQ(expression("a b OR c"), "((\"a\" AND \"b\") OR \"c\")");
  EXPECT_EQ(expression("a (b OR c)"), "(\"a\" AND (\"b\" OR \"c\"))");
}

TEST(QueryLanguage, NotTakesAway) {
  EXPECT_EQ(expression("a NOT b"), "(\"a\" NOT \"b\")");
  EXPECT_EQ(expression("-b a"), "(\"a\" NOT \"b\")");
  EXPECT_NE(expression("NOT b").find("error: the search says only what should be missing"), std::string::npos);
}

TEST(QueryLanguage, PhrasesPrefixesAndNearness) {
  EXPECT_EQ(expression("\"te weinig schippers\""), "\"te weinig schippers\"");
  EXPECT_EQ(expression("stik*"), "\"stik\" *");
  EXPECT_EQ(expression("a NEAR/5 b"), "NEAR(\"a\" \"b\", 5)");
  EXPECT_EQ(expression("NEAR(a \"b c\", 3)"), "NEAR(\"a\" \"b c\", 3)");
  EXPECT_EQ(expression("a NEAR b"), "NEAR(\"a\" \"b\", 10)");
}

TEST(QueryLanguage, NothingTypedIsAnOperatorOfTheDatabase) {
  EXPECT_EQ(expression("marks:s1"), "\"marks:s1\"");
  EXPECT_EQ(expression("{words}:^a+b"), "\"{words}:^a+b\"");
  EXPECT_EQ(expression("F-16"), "\"F-16\"");
}

TEST(QueryLanguage, SaysWhatIsWrong) {
  for (const char* query : {"", "—", "a OR", "OR a", "(a", "a)", "a NEAR", "a NEAR/5", "NEAR(a, x)", "a AND", "NOT"}) {
    const auto parsed = parse_query(query);
    ASSERT_FALSE(parsed.ok()) << query;
    EXPECT_EQ(parsed.error().code, ErrorCode::invalid_option) << query;
  }
}

TEST(QueryLanguage, HasLimits) {
  EXPECT_FALSE(parse_query(std::string(100'000, '(')).ok());
  std::string many;
  for (int i = 0; i < 300; ++i) many += "w ";
  EXPECT_FALSE(parse_query(many).ok());
}

TEST(QueryLanguage, AnOpenQuotationEndsWithTheQuery) { EXPECT_EQ(expression("\"een twee"), "\"een twee\""); }

TEST(FindPhrases, MarksEachOccurrence) {
  Stemmer stemmer;
  const std::string text = "De boeren zeiden: de boer wacht. Boerderij.";
  const auto marked = [&](std::string_view query) {
    std::string words;
    for (const Span& mark : find_phrases(text, parse_query(query)->phrases, stemmer))
      words += text.substr(mark.begin, mark.size()) + "|";
    return words;
  };
  EXPECT_EQ(marked("boer"), "boeren|boer|");
  EXPECT_EQ(marked("\"de boer\""), "De|boeren|de|boer|");
  EXPECT_EQ(marked("boer*"), "boeren|boer|Boerderij|");
  EXPECT_EQ(marked("wacht NOT boer"), "wacht|");
}

}  // namespace
}  // namespace volgens::archive
