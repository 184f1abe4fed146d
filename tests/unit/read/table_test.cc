// CSV and TSV. Subject: src/read/table.h.
#include "read/table.h"

#include <gtest/gtest.h>

#include "input_reader.h"

namespace volgens {
namespace {

TEST(Table, ReadsQuotedCells) {
  InputReader reader;
  const auto found = reader.file(
      "a.csv",
      "id,title,text,published\r\n7,\"Kop, met \"\"teken\"\"\",\"Een.\nTwee.\",12-03-2019\r\n8,Kop,Drie.,\r\n");
  ASSERT_EQ(found.articles.size(), 2U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].id, "7");
  EXPECT_EQ(found.articles[0].title, "Kop, met \"teken\"");
  EXPECT_EQ(found.articles[0].text, "Een.\nTwee.");
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
  EXPECT_EQ(found.articles[1].text, "Drie.");
  EXPECT_FALSE(found.articles[1].published);
}

TEST(Table, ReadsTabsAndAMappingAndHtml) {
  InputReader reader;
  reader.options.fields = FieldMap::parse("html=inhoud,publisher=bron").value();
  const auto found = reader.file("a.tsv", "\xEF\xBB\xBFinhoud\tbron\n<p>Een.</p><p>Caf&eacute;.</p>\tDe Bode\n");
  ASSERT_EQ(found.articles.size(), 1U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].text, "Een.\n\nCafé.");
  EXPECT_EQ(found.articles[0].publisher, "De Bode");
  EXPECT_EQ(found.articles[0].id, reader.folder.path("a.tsv") + ":2");
}

TEST(Table, ReadsWindows1252AndUtf16) {
  InputReader reader;
  EXPECT_EQ(reader.file("a.csv", "id;text\n1;Caf\xE9\n").articles.at(0).text, "Café");
  std::string wide = "\xFF\xFE";
  for (char c : std::string("id\ttext\n1\tJa\n")) wide += {c, '\0'};
  EXPECT_EQ(reader.file("b.txt", wide).articles.at(0).text, "Ja");
}

TEST(Table, SaysWhichColumnIsMissing) {
  InputReader reader;
  const auto found = reader.file("a.csv", "id,body\n1,Ja\n");
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_NE(found.errors[0].message.find("has no column \"text\" but id, body"), std::string::npos);
}

TEST(Table, GoesOnBehindABadRow) {
  InputReader reader;
  const auto found = reader.file("a.csv", "id,text\n1,Een\n2,Twee,te veel\n3\n4,\n\n5,Vijf\n");
  ASSERT_EQ(found.articles.size(), 2U);
  EXPECT_EQ(found.articles[1].id, "5");
  ASSERT_EQ(found.errors.size(), 3U);
  EXPECT_EQ(found.errors[0].where, reader.folder.path("a.csv") + ":3");
}

TEST(Table, ReadsTheRowsBehindAMarkThatIsNeverClosed) {
  InputReader reader;
  const auto found = reader.file("a.csv", "id,text\n1,\"Een\n2,Twee\n3,Drie\n");
  ASSERT_EQ(found.articles.size(), 2U);
  EXPECT_EQ(found.articles[0].text, "Twee");
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].where, reader.folder.path("a.csv") + ":2");
}

TEST(Table, RefusesARowOverTheLimitAndGoesOn) {
  InputReader reader;
  reader.options.max_article_bytes = 1000;
  const auto found = reader.file("a.csv", "id,text\n1," + std::string(300'000, 'x') + "\n2,Kort\n");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].id, "2");
  EXPECT_EQ(found.errors.at(0).code, ErrorCode::limit);
}

}  // namespace
}  // namespace volgens
