// The contract object, out and in. Subjects: src/contract/json.h, names.h.
#include "contract/json.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace volgens {
namespace {

TEST(ToJson, WritesTheContractInItsOrderWithCodePoints) {
  Article article;
  article.id = "a";
  article.text = "Noé zegt: ja.";
  Reading reading;
  reading.statements = {{1,
                         Form::direct,
                         Mode::speech,
                         {span_of(article, "ja")},
                         {span_of(article, "zegt")},
                         {span_of(article, "Noé")},
                         {},
                         {1},
                         {},
                         0.97,
                         {"waarom"}}};
  reading.entities = {{1, "Noé", EntityKind::person, Gender::male, {}, {span_of(article, "Noé")}, {}}};
  EXPECT_EQ(to_json(article, reading),
            R"({"id":"a","published":null,"dateline":null,"title":null,"publisher":null,"url":null,"language":"nl",)"
            R"("text":"Noé zegt: ja.","statements":[{"id":1,"form":"direct","mode":"speech","content":[[10,12]],)"
            R"("cue":[[4,8]],"source":[[0,3]],"addressee":[],"speakers":[1],"parent":null,"confidence":0.97}],)"
            R"("entities":[{"id":1,"name":"Noé","kind":"person","gender":"m","descriptions":[],"mentions":[[0,3]],)"
            R"("link":null}],"times":[]})");
}

TEST(ToJson, AddsReasonsWhenAsked) {
  const Article article = sample_article();
  EXPECT_EQ(to_json(article, sample_reading(article)).find("reasons"), std::string::npos);
  EXPECT_NE(
      to_json(article, sample_reading(article), {.reasons = true}).find(R"("reasons":["cue “zei” with a clause"])"),
      std::string::npos);
}

TEST(ToJson, EscapesWhatJsonEscapes) {
  Article article;
  article.text = std::string("a\"b\\c\n\0\x1B", 8);
  EXPECT_NE(to_json(article, {}).find(R"("text":"a\"b\\c\n\u0000\u001b")"), std::string::npos);
}

TEST(FromJson, GivesBackWhatWasWritten) {
  const Article article = sample_article();
  const std::string written = to_json(article, sample_reading(article), {.reasons = true});
  Result<ReadArticle> read = from_json(written);
  ASSERT_TRUE(read.ok()) << read.error().describe();
  EXPECT_EQ(read->article.text, article.text);
  EXPECT_EQ(read->reading.statements[0].content, (std::vector<Span>{span_of(article, "dat het café opengaat")}));
  EXPECT_EQ(to_json(read->article, read->reading, {.reasons = true}), written);
}

TEST(FromJson, PassesOverFieldsItDoesNotKnow) {
  const Article article = sample_article();
  std::string written = to_json(article, sample_reading(article));
  written.insert(1, R"("later":{"x":[1]},)");
  EXPECT_TRUE(from_json(written).ok());
}

/// The sample with one stretch replaced, which must then be refused with the field's name.
Error refusal(const std::string& from, const std::string& to) {
  const Article article = sample_article();
  std::string written = to_json(article, sample_reading(article));
  const std::size_t at = written.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  written.replace(at, from.size(), to);
  Result<ReadArticle> read = from_json(written);
  EXPECT_FALSE(read.ok()) << to;
  return read.ok() ? Error{} : read.error();
}

TEST(FromJson, NamesTheFieldThatIsWrong) {
  EXPECT_EQ(refusal(R"("id":"bode/1.txt",)", "").describe(), "id: is missing; see docs/contract.md");
  EXPECT_EQ(refusal(R"("text":")", R"("text":1,"x":")").describe(), "text: must be a string; see docs/contract.md");
  EXPECT_EQ(refusal(R"("form":"indirect")", R"("form":"sung")").where, "form");
  EXPECT_EQ(refusal(R"("mode":"speech")", R"("mode":3)").where, "mode");
  EXPECT_EQ(refusal(R"("confidence":0.91)", R"("confidence":1.5)").where, "confidence");
  EXPECT_EQ(refusal(R"("speakers":[1])", R"("speakers":[-1])").where, "speakers");
  EXPECT_EQ(refusal(R"("parent":null)", R"("parent":"1")").where, "parent");
  EXPECT_EQ(refusal(R"("statements":[)", R"("statements":7,"x":[)").where, "statements");
  EXPECT_EQ(refusal(R"("source":"header")", R"("source":"guess")").where, "source");
}

TEST(FromJson, RefusesSpansOutsideTheText) {
  EXPECT_EQ(refusal(R"("cue":[[34,37]])", R"("cue":[[34,37000]])").where, "cue");
  EXPECT_EQ(refusal(R"("cue":[[34,37]])", R"("cue":[[37,34]])").where, "cue");
  EXPECT_EQ(refusal(R"("cue":[[34,37]])", R"("cue":[[34]])").where, "cue");
  EXPECT_EQ(refusal(R"("cue":[[34,37]])", R"("cue":[[-1,37]])").where, "cue");
}

TEST(FromJson, RefusesWhatIsNoObject) {
  for (const char* text : {"", "{", "[]", "17", "null", "\"text\"", "{\"id\":\"\xEB\"}"})
    EXPECT_FALSE(from_json(text).ok()) << text;
}

TEST(FromJson, RefusesDeepNesting) {
  Result<ReadArticle> read = from_json("{\"x\":" + std::string(1 << 20, '['));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::limit);
  EXPECT_NE(from_json(R"({"x":"[[[[\"[[[["})").error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace volgens
