// Quotations that lack a mark. Subject: src/text/missing_marks.h, through the quotations of a text.
#include "text/missing_marks.h"

#include <gtest/gtest.h>

#include <string>

#include "text_helpers.h"

namespace volgens {
namespace {

TEST(MissingMarks, AFrameEndsWhatIsNeverClosed) {
  EXPECT_EQ(quotations_of("‘Wij komen vandaag allemaal stemmen, zei Olga Bos in Dorp. De zaal stroomde leeg."),
            Strings{"Wij komen vandaag allemaal stemmen"});
  EXPECT_EQ(quotations_of("\"Het is genoeg. Wij gaan weg, zegt zij. De deur viel dicht."),
            Strings{"Het is genoeg. Wij gaan weg"});
}

TEST(MissingMarks, AFrameBeforeAColonIsNoEnd) {
  EXPECT_EQ(quotations_of("Zij zei: 'Ik lachte en, zei hij: dat mag. Wij bleven."),
            Strings{"Ik lachte en, zei hij: dat mag. Wij bleven."});
}

TEST(MissingMarks, ANewMarkBehindAColonEndsTheFirstQuotationWithItsSentence) {
  for (const char* text : {"‘Denk je dat? Iemand riep: ‘Jij hebt macht.’ Bos liep door.",
                           "\"Denk je dat? Iemand riep: \"Jij hebt macht.\" Bos liep door.",
                           "“Denk je dat? Iemand riep: “Jij hebt macht.” Bos liep door."})
    EXPECT_EQ(quotations_of(text), (Strings{"Denk je dat?", "Jij hebt macht."})) << text;
}

TEST(MissingMarks, SentencesOfTheFirstAndSecondPersonGoOn) {
  EXPECT_EQ(quotations_of("Zij zei: \"De brug is stuk. Wij wachten al weken. De kade liep vol. Hij zei: \"Nee.\""),
            (Strings{"De brug is stuk. Wij wachten al weken.", "Nee."}));
  EXPECT_EQ(quotations_of("Zij zei: \"Wij wachten al weken. De kade liep vol met kijkers."),
            Strings{"Wij wachten al weken."});
}

TEST(MissingMarks, OneThatNobodyInterruptsEndsWithItsParagraph) {
  EXPECT_EQ(quotations_of("Zij zei: \"De brug is stuk. Het duurt nog weken.\n\nDe kade liep vol."),
            Strings{"De brug is stuk."});
  EXPECT_EQ(quotations_of("Zij zei: \"De brug is stuk, en het duurt nog weken.\n\nDe kade liep vol."),
            Strings{"De brug is stuk, en het duurt nog weken."});
}

TEST(MissingMarks, ALaterParagraphMayStillCloseIt) {
  const std::string text = "Zij zei: 'De brug is stuk. Toen riep hij: 'Weg!' Dat hielp.\n\nNiemand ging.' Zij zuchtte.";
  EXPECT_EQ(quotations_of(text),
            (Strings{"De brug is stuk. Toen riep hij: 'Weg!' Dat hielp.", "Weg!", "Niemand ging."}));
}

TEST(MissingMarks, OneWhoQuotesHimselfGoesOn) {
  EXPECT_EQ(quotations_of("'Toen ging ik weg. Ik zei: 'Dag, schat. Tot gauw.' De trein vertrok."),
            (Strings{"Toen ging ik weg. Ik zei: 'Dag, schat. Tot gauw.", "Dag, schat. Tot gauw."}));
}

TEST(MissingMarks, AMarkOfAnotherKindCloses) {
  EXPECT_EQ(quotations_of("“De brug is dicht.’ Zij noemde dat ‘erg’, en ging."), (Strings{"De brug is dicht.", "erg"}));
  EXPECT_EQ(quotations_of("\"De brug is dicht,' zei hij. De kade liep vol. Het bleef stil,\" zei hij."),
            (Strings{"De brug is dicht,", "De kade liep vol. Het bleef stil,"}));
  EXPECT_EQ(quotations_of("\"Dat zijn Jans' fiets, de jongens' brommer en het Witte Huis' auto\", zei hij."),
            Strings{"Dat zijn Jans' fiets, de jongens' brommer en het Witte Huis' auto"});
}

TEST(MissingMarks, AClosingMarkWithAFrameNeedsNoOpeningOne) {
  EXPECT_EQ(quotations_of("De race was zwaar. Wij hebben ons best gedaan\" zei Bos."),
            Strings{"Wij hebben ons best gedaan"});
  EXPECT_TRUE(quotations_of("De race was zwaar. De ploeg reed\" door.").empty());
  EXPECT_TRUE(quotations_of("Dat is de fiets van de jongens', zei Bos.").empty());
}

TEST(MissingMarks, ManyStrayMarks) {
  std::string text = "\"Ja\", zei hij ";
  for (int i = 0; i < 20000; ++i) text += "woord\" zei hij, ";
  for (int i = 0; i < 20000; ++i) text += ", ‘woord";
  for (int i = 0; i < 20000; ++i) text += "\"";
  EXPECT_FALSE(make_document(text).quotations.empty());
}

}  // namespace
}  // namespace volgens
