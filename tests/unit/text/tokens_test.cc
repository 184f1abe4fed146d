// Tokens after Universal Dependencies Dutch. Subject: src/text/tokens.h, abbreviations.h and quote_marks.h.
#include "text/tokens.h"

#include <gtest/gtest.h>

#include <string>

#include "text_helpers.h"

namespace volgens {
namespace {

/// The text, with one space where tokens end, must give the tokens between these spaces.
void expect_tokens(const std::string& text, const std::string& tokens) {
  EXPECT_EQ(tokens_of(text), split(tokens)) << text;
}

TEST(Tokens, WordsAndPunctuation) {
  expect_tokens("De brug (uit 1931) is dicht; waarom?", "De brug ( uit 1931 ) is dicht ; waarom ?");
  expect_tokens("Echt?! Nee...", "Echt ? ! Nee ...");
  expect_tokens("Wacht… en toen .. niets", "Wacht … en toen .. niets");
}

TEST(Tokens, Abbreviations) {
  expect_tokens("Volgens o.a. prof. dr. Smit c.s. is nr. 5 d.w.z. de laatste enz.",
                "Volgens o.a. prof. dr. Smit c.s. is nr. 5 d.w.z. de laatste enz.");
  expect_tokens("Zie p. 5 en art. 12, niet de art.", "Zie p. 5 en art. 12 , niet de art .");
  expect_tokens("Hij woont in de VS.", "Hij woont in de VS .");
  expect_tokens("mevr.Smit en dr.ir. Bos", "mevr. Smit en dr. ir. Bos");
  expect_tokens("Om 20 u. begint het.", "Om 20 u. begint het .");
}

TEST(Tokens, Initials) {
  expect_tokens("J.P. Bakema en M. van 't Veer", "J.P. Bakema en M. van 't Veer");
  expect_tokens("De verdachte, Dirk K., zweeg.", "De verdachte , Dirk K. , zweeg .");
  expect_tokens("J. De Winter en A. Van der Aa", "J. De Winter en A. Van der Aa");
  expect_tokens("Dit is vitamine C. De rest niet.", "Dit is vitamine C . De rest niet .");
}

TEST(Tokens, NumbersDatesTimesAndMoney) {
  expect_tokens("1.000,50 en 3-6 en 12,5% en ½", "1.000,50 en 3-6 en 12,5% en ½");
  expect_tokens("Op 3-4-2019 om 20.30 uur.", "Op 3-4-2019 om 20.30 uur .");
  expect_tokens("om 12:30 (1985-1990)", "om 12:30 ( 1985-1990 )");
  expect_tokens("Het kost €5 of € 1.250,- per m².", "Het kost € 5 of € 1.250,- per m² .");
  expect_tokens("In 2004.", "In 2004 .");
  expect_tokens("Het is -5 graden.", "Het is -5 graden .");
}

TEST(Tokens, AddressesAndTags) {
  expect_tokens("Zie https://www.krant.nl/a?b=c&d=1, of www.krant.nl.",
                "Zie https://www.krant.nl/a?b=c&d=1 , of www.krant.nl .");
  expect_tokens("Mail naar j.smit@krant.nl!", "Mail naar j.smit@krant.nl !");
  expect_tokens("@sannebos noemt het #brugdicht op bol.com.", "@sannebos noemt het #brugdicht op bol.com .");
}

TEST(Tokens, Clitics) {
  expect_tokens("'s Avonds is 't zo'n feest in 's-Gravenpolder, dat dacht -ie ook.",
                "'s Avonds is 't zo'n feest in 's-Gravenpolder , dat dacht -ie ook .");
  expect_tokens("foto’s van Anna's auto uit '68 en m'n rock-'n-roll",
                "foto’s van Anna's auto uit '68 en m'n rock-'n-roll");
  expect_tokens("Jans' fiets en Max' hond.", "Jans' fiets en Max' hond .");
  expect_tokens("‘t Is d'r.", "‘t Is d'r .");
}

TEST(Tokens, HyphensSlashesAndBrackets) {
  expect_tokens("binnen- en buitenland, oud-minister en/of AZ&PC", "binnen- en buitenland , oud-minister en/of AZ&PC");
  expect_tokens("de (tbs-)behandeling door leraar(es)", "de (tbs-)behandeling door leraar(es)");
  expect_tokens("Nee -- nooit - zei hij – echt—nooit.", "Nee -- nooit - zei hij – echt — nooit .");
}

TEST(Tokens, QuotationMarks) {
  expect_tokens("\"Ja\" “ja” „ja” ‘ja’ «ja» »ja«", "\" Ja \" “ ja ” „ ja ” ‘ ja ’ « ja » » ja «");
  expect_tokens("tegel:,,Dat is gras''", "tegel : ,, Dat is gras ''");
  expect_tokens("gisteren,,,maar niet nu", "gisteren , ,, maar niet nu");
  expect_tokens("``Ja''", "`` Ja ''");
  expect_tokens(",,Hij zei: 'nee'''.", ",, Hij zei : ' nee ' '' .");
}

TEST(Tokens, CrawledTextWithoutSpaces) {
  expect_tokens("Dat was het einde.Daarna begon het.", "Dat was het einde . Daarna begon het .");
  expect_tokens("ge\xEF\xBF\xBDnd", "ge\xEF\xBF\xBDnd");
}

TEST(Tokens, SpacesOfAnyKindStandInNoToken) {
  expect_tokens(
      "de\xC2\xA0"
      "brug\t\xE2\x80\x8Bis\xEF\xBB\xBF dicht",
      "de brug is dicht");
  EXPECT_EQ(tokens_of(std::string("a\0b", 3)), (Strings{"a", "b"}));
  EXPECT_TRUE(tokens_of(" \n\t ").empty());
}

TEST(Tokens, NameTheSentenceThatTheyStandIn) {
  const std::string text = "Een. Twee drie.";
  const Document document = make_document(text);
  ASSERT_EQ(document.tokens.size(), 5U);
  EXPECT_EQ(document.tokens[1].sentence, 0U);
  EXPECT_EQ(document.tokens[2].sentence, 1U);
  EXPECT_TRUE(document.glued(0));
  EXPECT_FALSE(document.glued(1));
}

}  // namespace
}  // namespace volgens
