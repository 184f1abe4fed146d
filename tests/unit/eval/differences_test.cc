// What went wrong, and how it is shown. Subjects: src/eval/differences.cc and src/eval/marked_text.cc.
#include "eval/differences.h"

#include <gtest/gtest.h>

#include "eval/marked_text.h"
#include "sample.h"

namespace volgens {
namespace {

std::vector<Difference> differences_of(const Annotated& annotated, const Reading& reading,
                                       const DifferenceOptions& options = {}) {
  const Letters letters(annotated.article.text);
  return differences(annotated, reading, compare(letters, annotated, reading), options);
}

/// The kinds of all differences in order.
std::string kinds_of(const Annotated& annotated, const Reading& reading) {
  std::string all;
  for (const Difference& difference : differences_of(annotated, reading))
    for (const DifferenceKind kind : difference.kinds) all += (all.empty() ? "" : " ") + std::string(name_of(kind));
  return all;
}

TEST(Differences, NoneWhenAllIsRight) {
  const Annotated annotated = sample_annotated();
  EXPECT_EQ(kinds_of(annotated, sample_right(annotated)), "");
}

TEST(Differences, MissedAndInvented) {
  const Annotated annotated = sample_annotated();
  EXPECT_EQ(kinds_of(annotated, {}), "missed missed");
  Reading reading = sample_right(annotated);
  reading.statements[1].content = {span_of(annotated.article, "Wethouder")};
  EXPECT_EQ(kinds_of(annotated, reading), "invented missed");
}

TEST(Differences, WrongParts) {
  const Annotated annotated = sample_annotated();
  Reading reading = sample_right(annotated);
  reading.statements[0].content = {span_of(annotated.article, "het café")};
  reading.statements[1].speakers = {1};
  reading.statements[1].form = Form::mixed;
  EXPECT_EQ(kinds_of(annotated, reading), "wrong-span wrong-speaker wrong-form");
  reading.statements[1].speakers = {};
  EXPECT_EQ(kinds_of(annotated, reading), "wrong-span no-speaker wrong-form");
}

TEST(Differences, OnlyTheKindsAskedFor) {
  const Annotated annotated = sample_annotated();
  Reading reading = sample_right(annotated);
  reading.statements[0].form = Form::free;
  reading.statements.pop_back();
  DifferenceOptions options;
  options.kinds = {DifferenceKind::missed};
  const auto found = differences_of(annotated, reading, options);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].annotated, 2U);
  EXPECT_FALSE(found[0].read);
}

TEST(Differences, ShowTheWordsMarked) {
  const Annotated annotated = sample_annotated();
  Reading reading = sample_right(annotated);
  reading.statements[0].content = {span_of(annotated.article, "het café")};
  const auto found = differences_of(annotated, reading);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].shown,
            "wrong-span: bode/1, gold 1, read 1\n"
            "    Wethouder Noé Kuiper zei [dat {het café} opengaat]. \"Een feest\", zegt\n"
            "    raadslid Anna Bos.\n"
            "    [gold] Noé Kuiper · indirect · zei\n"
            "    {read} Noé Kuiper · indirect · zei · confidence 0.90\n\n");
}

std::string marked(std::string_view text, const std::vector<Span>& annotated, const std::vector<Span>& read) {
  std::string all;
  for (const Piece& piece : marked_text(text, annotated, read)) all += (all.empty() ? "" : " ") + piece.text;
  return all;
}

TEST(MarkedText, LeavesOutWhatIsFar) {
  EXPECT_EQ(marked("a1 a2 a3 a4 a5 a6 a7 a8 a9 b c1 c2 c3 c4 c5 c6 c7 c8 c9", {{27, 28}}, {}),
            "… a2 a3 a4 a5 a6 a7 a8 a9 [b] c1 c2 c3 c4 c5 c6 c7 c8 …");
}

TEST(MarkedText, TouchingSpansStayApart) { EXPECT_EQ(marked("aabb.", {{0, 2}, {2, 4}}, {{0, 4}}), "[{aa][bb]}."); }

TEST(MarkedText, NothingReachesTheTerminal) {
  const std::string text = "a\x1B[31m\x07 b \xE2\x80\xAE c";
  const std::string shown = marked(text, {{0, text.size()}}, {});
  EXPECT_EQ(shown.find('\x1B'), std::string::npos);
  EXPECT_EQ(shown.find('\x07'), std::string::npos);
  EXPECT_EQ(shown.find("\xE2\x80\xAE"), std::string::npos);
}

}  // namespace
}  // namespace volgens
