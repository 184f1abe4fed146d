// Paragraphs and hard-wrapped lines. Subject: src/text/paragraphs.h.
#include "text/paragraphs.h"

#include <gtest/gtest.h>

#include "text_helpers.h"

namespace volgens {
namespace {

TEST(Paragraphs, BlankLinesAndLineBreaksEndThem) {
  EXPECT_EQ(paragraphs_of("Een.\n\nTwee.\r\n \r\nDrie.\nVier."), (Strings{"Een.", "Twee.", "Drie.", "Vier."}));
  EXPECT_EQ(paragraphs_of("Een.\xE2\x80\xA9Twee.\fDrie.\rVier."), (Strings{"Een.", "Twee.", "Drie.", "Vier."}));
}

TEST(Paragraphs, LinesWrappedAtOneWidthAreJoined) {
  const std::string text =
      "De gemeente heeft dinsdag besloten dat de oude brug over de rivier nog\n"
      "drie jaar dicht blijft. Volgens wethouder Sanne de Wit is er te weinig\n"
      "geld voor een nieuwe. De bewoners zijn boos.\n"
      "Zij gaan naar de rechter.";
  const Document document = make_document(text);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[0].end_sentence, 3U);
  EXPECT_EQ(document.at(document.paragraphs[1].span), "Zij gaan naar de rechter.");
}

TEST(Paragraphs, ShortLinesAreSeparate) {
  EXPECT_EQ(paragraphs_of("Uitslagen\nAlmelo 2, Hengelo 1\nDeventer 0, Zwolle 0"),
            (Strings{"Uitslagen", "Almelo 2, Hengelo 1", "Deventer 0, Zwolle 0"}));
}

TEST(Paragraphs, LongLinesAreSeparate) {
  const std::string line =
      "De gemeente heeft dinsdag besloten dat de oude brug over de rivier nog drie jaar dicht blijft, zo meldt de "
      "krant vandaag";
  EXPECT_EQ(paragraphs_of(line + "\nen morgen").size(), 2U);
}

}  // namespace
}  // namespace volgens
