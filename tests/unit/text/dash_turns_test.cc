// Dialogue turns behind dashes. Subject: src/text/dash_turns.h and turn_words.h.
#include "text/dash_turns.h"

#include <gtest/gtest.h>

#include "text_helpers.h"

namespace volgens {
namespace {

TEST(DashTurns, ParagraphsOfAConversation) {
  const std::string text =
      "Zij zitten aan tafel.\n\n– Hebt u de brug gezien?\n\n– De brug is weg.\n\n- Dat geloof ik niet.";
  const Document document = make_document(text);
  EXPECT_EQ(quotations_of(text), (Strings{"Hebt u de brug gezien?", "De brug is weg.", "Dat geloof ik niet."}));
  for (const Quotation& turn : document.quotations) EXPECT_EQ(turn.mark, QuoteMark::dash);
}

TEST(DashTurns, AFrameEndsTheTurn) {
  EXPECT_EQ(quotations_of("— Ik kom morgen, zei Sanne.\n\n— Goed, mevrouw."),
            (Strings{"Ik kom morgen", "Goed, mevrouw."}));
}

TEST(DashTurns, ItemsOfAListAreNone) {
  EXPECT_TRUE(quotations_of("Het plan:\n- Een nieuw dak.\n- Een grotere tuin.\n- Meer licht in de gang.").empty());
  EXPECT_TRUE(quotations_of("- Almelo\n- Hengelo").empty());
}

TEST(DashTurns, AMarkedQuotationInsideHasTheTurnAsParent) {
  const std::string text = "Hij zei \"nee\".\n\n– Toen zei ik: \"ja\".\n\nDe \"buren\" zwegen.";
  const Document document = make_document(text);
  ASSERT_EQ(document.quotations.size(), 4U);
  EXPECT_EQ(document.quotations[1].mark, QuoteMark::dash);
  EXPECT_EQ(document.quotations[2].parent, 1);
  EXPECT_EQ(document.quotations[3].parent, -1);
}

TEST(DashTurns, ContinuationsKeepTheirPlaceBehindATurn) {
  const std::string text = "– Wat zegt u?\n\nZij zei: \"Wij gaan door.\n\n\"Morgen is het klaar.\"";
  const Document document = make_document(text);
  ASSERT_EQ(document.quotations.size(), 3U);
  EXPECT_EQ(document.quotations[2].continues, 1);
}

}  // namespace
}  // namespace volgens
