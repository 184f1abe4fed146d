// Words into lines. Subject: src/contract/wrap.h.
#include "contract/wrap.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Wrap, FillsLinesToTheWidth) {
  EXPECT_EQ(wrap({{"een twee drie vier"}}, {.width = 9}), "een twee\ndrie vier\n");
  EXPECT_EQ(wrap({{"een twee drie vier"}}, {.width = 8}), "een twee\ndrie\nvier\n");
}

TEST(Wrap, IndentsTheFirstLineAndTheOthers) {
  EXPECT_EQ(wrap({{"een twee drie"}}, {.width = 10, .indent = 1, .hanging = 3}), " een twee\n   drie\n");
}

TEST(Wrap, CutsAWordThatIsWiderThanALine) {
  EXPECT_EQ(wrap({{"aa bbbbbbbb cc"}}, {.width = 5}), "aa\nbbbbb\nbbb\ncc\n");
  EXPECT_EQ(wrap({{"bbbbbbbb"}}, {.width = 5, .indent = 2, .hanging = 2}), "  bbb\n  bbb\n  bb\n");
}

TEST(Wrap, CountsColumnsAndNotBytes) {
  EXPECT_EQ(wrap({{"éé ëë"}}, {.width = 5}), "éé ëë\n");
  EXPECT_EQ(columns("Noé"), 3U);
  EXPECT_EQ(columns("Noe\u0301"), 3U);
  EXPECT_EQ(columns("\u65E5\u672C"), 4U);
  EXPECT_EQ(columns("\u200B"), 0U);
}

TEST(Wrap, CutsWideCharactersWhole) {
  EXPECT_EQ(wrap({{"\u65E5\u672C\u8A9E"}}, {.width = 5}), "\u65E5\u672C\n\u8A9E\n");
}

TEST(Wrap, ColoursOnlyWhenAsked) {
  const std::vector<Piece> pieces = {{"een twee", Style::bold}, {"drie"}, {"vier", Style::dim}};
  EXPECT_EQ(wrap(pieces, {.width = 80, .colour = true}), "\x1B[1meen twee\x1B[0m drie \x1B[2mvier\x1B[0m\n");
  EXPECT_EQ(wrap(pieces, {.width = 80}), "een twee drie vier\n");
}

TEST(Wrap, EndsColourWithTheLine) {
  EXPECT_EQ(wrap({{"een twee", Style::bold}}, {.width = 4, .colour = true}), "\x1B[1meen\x1B[0m\n\x1B[1mtwee\x1B[0m\n");
}

TEST(Wrap, IsOneEmptyLineWithoutWords) { EXPECT_EQ(wrap({{""}}, {.width = 80}), "\n"); }

TEST(Wrap, CutsAMegabyteWithoutASpace) {
  const std::string lines = wrap({{std::string(1 << 20, 'x')}}, {.width = 64});
  EXPECT_EQ(lines.size(), (std::size_t{1} << 20) / 64 * 65);
}

}  // namespace
}  // namespace volgens
