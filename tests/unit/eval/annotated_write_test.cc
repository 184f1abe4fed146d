// Subject: src/eval/annotated_write.h: what is written is what AnnotatedSource reads.
#include "eval/annotated_write.h"

#include <gtest/gtest.h>

#include "eval/annotated.h"

namespace volgens {
namespace {

TEST(AnnotatedLine, IsReadAgain) {
  Article article{"één", "Zoë zei dat het kán.", 0, PublicationDate{"2019-03", DateSource::metadata}, {}, {}, {}};
  Reading reading;
  reading.entities = {{1, "Zoë", EntityKind::person, Gender::female, {}, {{0, 4}}, {}}};
  Statement statement;
  statement.id = 1;
  statement.form = Form::indirect;
  statement.content = {{9, 20}};
  statement.cue = {{5, 8}};
  statement.speakers = {1};
  reading.statements = {statement};
  const std::string line = annotated_line(article, reading, {true, {1}});
  const Result<Annotated> read = annotated_from_line(line, "regel", {});
  ASSERT_TRUE(read.ok()) << read.error().describe();
  EXPECT_EQ(read->article.id, "één");
  EXPECT_EQ(read->article.published->value, "2019-03");
  ASSERT_EQ(read->statements.size(), 1U);
  EXPECT_EQ(read->statements[0].statement.form, Form::indirect);
  EXPECT_EQ(read->statements[0].statement.content, statement.content);
  EXPECT_EQ(read->statements[0].speakers[0].name, "Zoë");
  EXPECT_EQ(read->statements[0].speakers[0].span, (Span{0, 4}));
  EXPECT_FALSE(read->times) << "nobody annotated them";
  EXPECT_NE(line.find(R"("checked":true,"corrected":[1])"), std::string::npos);
}

}  // namespace
}  // namespace volgens
