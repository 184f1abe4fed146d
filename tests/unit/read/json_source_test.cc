// JSON over several lines and in lists, ninjs. Subject: src/read/json_source.h and json_article.h.
#include "read/json_source.h"

#include <gtest/gtest.h>

#include "input_reader.h"

namespace volgens {
namespace {

TEST(JsonSource, ReadsObjectsOfAListOneByOne) {
  InputReader reader;
  const auto found =
      reader.file("a.json", "[\n {\"text\": \"een } \\\" {\", \"id\": 1},\n {\n  \"text\": \"twee\"}\n]\n");
  ASSERT_EQ(found.articles.size(), 2U);
  EXPECT_EQ(found.articles[0].text, "een } \" {");
  EXPECT_EQ(found.articles[1].id, reader.folder.path("a.json") + ":3");
}

TEST(JsonSource, GoesOnBehindABadObject) {
  InputReader reader;
  const auto found =
      reader.file("a.json", "[{\"text\":\"een\"},\n{\"text\": kapot},\n{\"titel\":\"x\"},\n{\"text\":\"drie\"}]");
  ASSERT_EQ(found.articles.size(), 2U);
  ASSERT_EQ(found.errors.size(), 2U);
  EXPECT_EQ(found.errors[0].where, reader.folder.path("a.json") + ":2");
  EXPECT_EQ(found.errors[1].where, reader.folder.path("a.json") + ":3");
}

TEST(JsonSource, RefusesAnObjectOverTheLimitAndGoesOn) {
  InputReader reader;
  reader.options.max_article_bytes = 1000;
  const auto found = reader.file("a.json", "[{\"text\":\"" + std::string(200'000, 'x') + "\"},\n{\"text\":\"kort\"}]");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.errors.at(0).code, ErrorCode::limit);
}

TEST(JsonSource, ReadsNestedFieldsByTheMapping) {
  InputReader reader;
  reader.options.fields = FieldMap::parse("text=body.parts,date=meta.day,title=kop").value();
  reader.options.format = InputFormat::json;
  const auto found =
      reader.file("a.json", R"({"kop":"Brug","meta":{"day":"12 maart 2019"},"body":{"parts":["Een.","Twee."]}})");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].text, "Een.\n\nTwee.");
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
  EXPECT_EQ(found.articles[0].title, "Brug");
}

TEST(JsonSource, ReadsNinjs) {
  InputReader reader;
  const auto found = reader.file("n.json", R"({
    "uri": "urn:x:1", "type": "text", "versioncreated": "2019-03-12T10:00:00Z", "headline": "Brug dicht",
    "body_xhtml": "<p>De brug is dicht.</p><p>Dat zei de gemeente.</p>"})");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].id, "urn:x:1");
  EXPECT_EQ(found.articles[0].text, "Brug dicht\n\nDe brug is dicht.\n\nDat zei de gemeente.");
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
}

TEST(JsonSource, ReadsTheBodiesOfNinjsThree) {
  InputReader reader;
  const auto found = reader.file("n.json", R"({"uri":"http://x.example/1","headlines":[{"role":"main","value":"Kop"}],
    "bodies":[{"contenttype":"text/html","value":"<p>Nee</p>"},{"contenttype":"text/plain","value":"Ja."}]})");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].text, "Kop\n\nJa.");
  EXPECT_EQ(found.articles[0].url, "http://x.example/1");
}

}  // namespace
}  // namespace volgens
