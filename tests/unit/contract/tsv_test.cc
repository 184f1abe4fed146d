// The table for spreadsheets. Subjects: src/contract/tsv.h, speakers.h.
#include "contract/tsv.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample.h"

namespace volgens {
namespace {

TEST(Tsv, HasALineForEachStatement) {
  const Article article = sample_article();
  EXPECT_EQ(to_tsv(article, sample_reading(article)),
            "bode/1.txt\t2019-03\t1\tindirect\tspeech\tNoé Kuiper\tperson\tzei\tWethouder Noé Kuiper\t"
            "dat het café opengaat\t\t\t0.91\t38\t59\n"
            "bode/1.txt\t2019-03\t2\tdirect\tspeech\tNoé Kuiper\tperson\taldus\t\t"
            "Een feest … voor \"wie wil\"\t\t\t0.8\t62\t103\n"
            "bode/1.txt\t2019-03\t3\tfree\tthought\t\t\tdenkt\tHij\tik win\t\t2\t0.1235\t118\t124\n");
}

TEST(Tsv, HasAsManyColumnsAsItsHeader) {
  const Article article = sample_article();
  const std::string lines = to_tsv(article, sample_reading(article));
  const std::string header = tsv_header();
  EXPECT_EQ(header.substr(0, 22), "id\tpublished\tstatement");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\t'), 3 * std::count(header.begin(), header.end(), '\t'));
}

/// The content column for an article whose whole text is one statement.
std::string content_column(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  Reading reading;
  Statement statement;
  statement.content = {{0, text.size()}};
  reading.statements = {statement};
  std::string line = to_tsv(article, reading);
  for (int i = 0; i < 9; ++i) line.erase(0, line.find('\t') + 1);
  return line.substr(0, line.find('\t'));
}

TEST(Tsv, GuardsAgainstFormulas) {
  EXPECT_EQ(content_column("=HYPERLINK(1)"), "'=HYPERLINK(1)");
  EXPECT_EQ(content_column("+1"), "'+1");
  EXPECT_EQ(content_column("- Ja"), "'- Ja");
  EXPECT_EQ(content_column("@x"), "'@x");
  EXPECT_EQ(content_column("\t=1"), "'=1");
}

TEST(Tsv, QuotesAValueThatBeginsWithAQuotationMark) { EXPECT_EQ(content_column("\"ja\" zei"), "\"\"\"ja\"\" zei\""); }

TEST(Tsv, KeepsAValueOnItsLineAndInItsColumn) { EXPECT_EQ(content_column("een\ttwee\r\ndrie"), "een twee drie"); }

TEST(Tsv, IsEmptyWithoutStatements) { EXPECT_EQ(to_tsv(sample_article(), {}), ""); }

}  // namespace
}  // namespace volgens
