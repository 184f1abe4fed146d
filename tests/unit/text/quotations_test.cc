// Paired quotation marks. Subject: src/text/quotations.h and mark_pairing.h.
#include "text/quotations.h"

#include <gtest/gtest.h>

#include <string>

#include "text_helpers.h"

namespace volgens {
namespace {

TEST(Quotations, EveryStyle) {
  for (const char* text :
       {"\"De brug is dicht\", zei hij.", "“De brug is dicht”, zei hij.", "„De brug is dicht”, zei hij.",
        "„De brug is dicht“, zei hij.", "'De brug is dicht', zei hij.", "‘De brug is dicht’, zei hij.",
        ",,De brug is dicht'', zei hij.", ",, De brug is dicht '', zei hij.", "``De brug is dicht'', zei hij.",
        "«De brug is dicht», zei hij.", "« De brug is dicht », zei hij.", "»De brug is dicht«, zei hij.",
        "''De brug is dicht'', zei hij.", "”De brug is dicht”, zei hij.", "<<De brug is dicht>>, zei hij."})
    EXPECT_EQ(quotations_of(text), Strings{"De brug is dicht"}) << text;
}

TEST(Quotations, MarksOfDifferentKinds) {
  for (const char* text :
       {",,De brug is dicht\", zei hij.", "„De brug is dicht\", zei hij.", "\"De brug is dicht'', zei hij.",
        "“De brug is dicht\", zei hij.", ",,De brug is dicht”, zei hij."})
    EXPECT_EQ(quotations_of(text), Strings{"De brug is dicht"}) << text;
}

TEST(Quotations, GluedToWords) {
  EXPECT_EQ(quotations_of("Bos over het gras:,,Dat hoort niet''"), Strings{"Dat hoort niet"});
  EXPECT_EQ(quotations_of("Zij zei:\"Dat hoort niet\"en ging."), Strings{"Dat hoort niet"});
}

TEST(Quotations, SpansWithAndWithoutMarks) {
  const std::string text = "Hij zei: ,, Ik kom. ''";
  const Document document = make_document(text);
  ASSERT_EQ(document.quotations.size(), 1U);
  EXPECT_EQ(document.at(document.quotations[0].outer), ",, Ik kom. ''");
  EXPECT_EQ(document.at(document.quotations[0].inner), "Ik kom.");
  EXPECT_TRUE(document.quotations[0].closed);
}

TEST(Quotations, Nested) {
  for (const char* text : {"\"Zij zei: 'Ik ga', en ging\", zei Bos.", "'Zij zei: \"Ik ga\", en ging', zei Bos.",
                           "“Zij zei: ‘Ik ga’, en ging”, zei Bos.", ",,Zij zei: 'Ik ga', en ging'', zei Bos.",
                           ",,Zij zei: \"Ik ga\", en ging'', zei Bos.", "\"Zij zei: \"Ik ga\", en ging\", zei Bos."}) {
    const Document document = make_document(text);
    ASSERT_EQ(document.quotations.size(), 2U) << text;
    EXPECT_EQ(document.at(document.quotations[1].inner), "Ik ga") << text;
    EXPECT_EQ(document.quotations[1].parent, 0) << text;
    EXPECT_TRUE(document.quotations[0].outer.covers(document.quotations[1].outer)) << text;
  }
}

TEST(Quotations, NestedMarksThatCloseTogether) {
  EXPECT_EQ(quotations_of(",,Toen zei hij: 'Ik ga.''' Zij zweeg."), (Strings{"Toen zei hij: 'Ik ga.'", "Ik ga."}));
  EXPECT_EQ(quotations_of("\"Toen zei hij: 'Ik ga.'\" Zij zweeg."), (Strings{"Toen zei hij: 'Ik ga.'", "Ik ga."}));
}

TEST(Quotations, ApostrophesAreNoMarks) {
  for (const char* text :
       {"'s Morgens staan er foto's van Jans' fiets uit '68.", "'t Is zo'n feest met d'r rock-'n-roll.",
        "De ploeg van '74 won met z'n allen.", "Hij is 1 meter 80, ofwel 5'11\".", "Max' hond en Frits' kat."})
    EXPECT_TRUE(quotations_of(text).empty()) << text;
}

TEST(Quotations, ApostrophesInsideAQuotation) {
  EXPECT_EQ(quotations_of("'Jans' fiets is 's morgens gestolen', zei Anna's moeder."),
            Strings{"Jans' fiets is 's morgens gestolen"});
  EXPECT_EQ(quotations_of("\"Die 3,5\" schijf is stuk\", zei hij."), Strings{"Die 3,5\" schijf is stuk"});
}

TEST(Quotations, AnInterruptedOneIsTwo) {
  EXPECT_EQ(quotations_of("\"Ja\", zei hij, \"dat klopt.\""), (Strings{"Ja", "dat klopt."}));
}

TEST(Quotations, OverSeveralSentences) {
  EXPECT_EQ(quotations_of("\"Een. Twee. Drie\", zei hij."), Strings{"Een. Twee. Drie"});
}

TEST(Quotations, AnUnclosedOneEndsWithItsParagraph) {
  const std::string text = "Hij zei: \"Wij gaan door.\n\nDe brug is dicht. \"Jammer\", zegt zij.";
  const Document document = make_document(text);
  EXPECT_EQ(quotations_of(text), (Strings{"Wij gaan door.", "Jammer"}));
  EXPECT_FALSE(document.quotations[0].closed);
  EXPECT_EQ(document.quotations[1].continues, -1);
}

TEST(Quotations, AStrayMarkDoesNotTurnTheRestInsideOut) {
  EXPECT_EQ(quotations_of("Dat \"is het. \"Ja\", zei zij. \"Nee\", zei hij."), (Strings{"is het.", "Ja", "Nee"}));
  EXPECT_EQ(quotations_of("Dat is\" het. \"Ja\", zei zij. \"Nee\", zei hij."), (Strings{"Ja", "Nee"}));
}

TEST(Quotations, ParagraphsThatReopenTheMark) {
  const std::string text = "Zij zei: \"Wij gaan door.\n\n\"Er is geld.\n\n\"Morgen is het klaar.\" Hij zweeg.";
  const Document document = make_document(text);
  EXPECT_EQ(quotations_of(text), (Strings{"Wij gaan door.", "Er is geld.", "Morgen is het klaar."}));
  EXPECT_EQ(document.quotations[1].continues, 0);
  EXPECT_EQ(document.quotations[2].continues, 1);
  EXPECT_FALSE(document.quotations[1].closed);
  EXPECT_TRUE(document.quotations[2].closed);
}

TEST(Quotations, ParagraphsThatDoNotReopenTheMark) {
  const std::string text = "Zij zei: ,,Wij gaan door.\n\nEr is geld.\n\nMorgen is het klaar.'' Hij zweeg.";
  const Document document = make_document(text);
  EXPECT_EQ(quotations_of(text), (Strings{"Wij gaan door.", "Er is geld.", "Morgen is het klaar."}));
  EXPECT_EQ(document.quotations[2].continues, 1);
  EXPECT_TRUE(document.quotations[2].closed);
  EXPECT_EQ(document.sentences.back().span.begin, text.find("Hij zweeg"));
}

TEST(Quotations, ASingleMarkThatIsNeverClosed) {
  EXPECT_EQ(quotations_of("Vrouw gered: 'Hij was er op tijd\n\nDe brug."), Strings{"Hij was er op tijd"});
  EXPECT_TRUE(quotations_of("Hij riep 'em nog na.").empty());
}

TEST(Quotations, EmptyOnesAreNone) { EXPECT_TRUE(quotations_of("Hij zei \"\" en verder niets.").empty()); }

TEST(Quotations, AreOrderedAndNestedWhateverTheMarks) {
  const std::string pieces[] = {"\"", "'",     ",,", "''", "“", "”",    "„",     "«", "»",
                                " ",  "woord", ". ", "‘",  "’", "\n\n", "- Ik?", "'s"};
  unsigned state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) {
      state = state * 1664525U + 1013904223U;
      text += pieces[(state >> 16U) % std::size(pieces)];
    }
    const Document document = make_document(text);
    for (std::size_t q = 0; q < document.quotations.size(); ++q) {
      const Quotation& quotation = document.quotations[q];
      EXPECT_TRUE(quotation.outer.covers(quotation.inner) && !quotation.inner.empty()) << text;
      EXPECT_LE(document.quotations[q == 0 ? 0 : q - 1].outer.begin, quotation.outer.begin) << text;
      if (quotation.parent >= 0) {
        ASSERT_LT(static_cast<std::size_t>(quotation.parent), q) << text;
        EXPECT_TRUE(document.quotations[static_cast<std::size_t>(quotation.parent)].outer.covers(quotation.outer))
            << text;
      }
      EXPECT_LT(quotation.continues, static_cast<std::int32_t>(q)) << text;
    }
  }
}

TEST(Quotations, ManyUnclosedMarks) {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "\"woord ";
  EXPECT_EQ(make_document(text).quotations.size(), 10000U);
}

}  // namespace
}  // namespace volgens
