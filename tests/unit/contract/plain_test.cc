// Text from outside made safe to show. Subject: src/contract/plain.h.
#include "contract/plain.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(OneLine, MakesWhiteSpaceOneSpace) {
  EXPECT_EQ(one_line("  een\r\n\ttwee\u00A0drie \n"), "een twee drie");
  EXPECT_EQ(one_line(" \n "), "");
}

TEST(OneLine, TakesTerminalEscapesApart) { EXPECT_EQ(one_line("rood\x1B[31m\u009B!"), "rood [31m !"); }

TEST(OneLine, DropsTurnedWritingDirection) { EXPECT_EQ(one_line("a\u202E\u2066b"), "ab"); }

TEST(WithoutControls, ShowsThemAsReplaced) {
  EXPECT_EQ(without_controls("a\x1B[2Jb\r\u202Ec\n\td"), "a\uFFFD[2Jb\uFFFD\uFFFDc\n\td");
}

TEST(Joined, MarksWhatIsLeftOut) {
  const std::string text = "Het is volgens hem een wens. \"Ja. Nee.\" \"Goed\"";
  const auto at = [&](std::string_view words) { return Span{text.find(words), text.find(words) + words.size()}; };
  EXPECT_EQ(joined(text, {at("Het is"), at("een wens")}), "Het is … een wens");
  EXPECT_EQ(joined(text, {at("Ja."), at("Nee."), at("Goed")}), "Ja. Nee. Goed");
  EXPECT_EQ(joined(text, {}), "");
}

}  // namespace
}  // namespace volgens
