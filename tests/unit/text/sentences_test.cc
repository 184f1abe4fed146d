// Sentence boundaries. Subject: src/text/sentences.h and sentence_starts.h.
#include "text/sentences.h"

#include <gtest/gtest.h>

#include "text_helpers.h"

namespace volgens {
namespace {

/// The text must be one sentence.
void expect_one(const std::string& text) { EXPECT_EQ(sentences_of(text), Strings{text}); }

TEST(Sentences, EndAtFullStopsQuestionsAndExclamations) {
  EXPECT_EQ(sentences_of("De brug is dicht. Waarom? Niemand weet het! En nu?!"),
            (Strings{"De brug is dicht.", "Waarom?", "Niemand weet het!", "En nu?!"}));
}

TEST(Sentences, NoBoundaryBehindAbbreviationsAndInitials) {
  expect_one("Wethouder J. Jansen sprak met o.a. de buurt van St. Petersburg over nr. 5 en p. 5.");
  expect_one("De avond met prof. dr. A.B. de Groot begint om 16.00 uur op het plein.");
  expect_one("Hij kocht brood, kaas, enz. voor de buren.");
}

TEST(Sentences, BoundaryBehindAbbreviationsThatEndASentence) {
  EXPECT_EQ(sentences_of("Hij werkt in de VS. Volgens hem gaat het goed."),
            (Strings{"Hij werkt in de VS.", "Volgens hem gaat het goed."}));
  EXPECT_EQ(sentences_of("Brood, kaas, enz. Daarna ging hij."), (Strings{"Brood, kaas, enz.", "Daarna ging hij."}));
  EXPECT_EQ(sentences_of("Zij leidt Bos N.V. Het bedrijf groeit."),
            (Strings{"Zij leidt Bos N.V.", "Het bedrijf groeit."}));
  expect_one("Zij leidt de N.V. Bouwbedrijf Bos.");
}

TEST(Sentences, ClosingMarksBelongToTheSentenceThatTheyEnd) {
  EXPECT_EQ(sentences_of("\"Ja.\" Hij zweeg."), (Strings{"\"Ja.\"", "Hij zweeg."}));
  EXPECT_EQ(sentences_of("Dit is ‘genoeg.’ Zij ging (eindelijk.) Toen was het stil."),
            (Strings{"Dit is ‘genoeg.’", "Zij ging (eindelijk.)", "Toen was het stil."}));
  EXPECT_EQ(sentences_of(",, Wij gaan door. '' Daarna ging zij."),
            (Strings{",, Wij gaan door. ''", "Daarna ging zij."}));
}

TEST(Sentences, AFrameBehindTheQuotationBelongsToIt) {
  expect_one("\"Kom je?\" vroeg hij.");
  expect_one("\"Nee!\", riep hij.");
  expect_one("‘Wat nu?’ wilde zij weten.");
}

TEST(Sentences, AQuotationOfSeveralSentencesIsSplitInside) {
  EXPECT_EQ(sentences_of("Bos zei: \"Het is klaar. Wij stoppen. Echt waar\", en ging."),
            (Strings{"Bos zei: \"Het is klaar.", "Wij stoppen.", "Echt waar\", en ging."}));
}

TEST(Sentences, AQuotationBeginsASentence) {
  EXPECT_EQ(sentences_of("Het is stil. \"Te stil\", zegt Bos. (Dat klopt.)"),
            (Strings{"Het is stil.", "\"Te stil\", zegt Bos.", "(Dat klopt.)"}));
}

TEST(Sentences, AnEllipsisEndsOneBeforeACapitalOnly) {
  EXPECT_EQ(sentences_of("Ik weet het niet... Misschien wel."), (Strings{"Ik weet het niet...", "Misschien wel."}));
  expect_one("Ik weet het... niet zeker.");
}

TEST(Sentences, CliticsBeginASentence) {
  EXPECT_EQ(sentences_of("Het is laat. 's Avonds is het koud. 't Regent."),
            (Strings{"Het is laat.", "'s Avonds is het koud.", "'t Regent."}));
}

TEST(Sentences, ACommaWhereAFullStopShouldStand) {
  EXPECT_EQ(sentences_of("Er zijn troepen in het land, Volgens Bakema blijven die daar."),
            (Strings{"Er zijn troepen in het land,", "Volgens Bakema blijven die daar."}));
  EXPECT_EQ(sentences_of("De brug is dicht, Hij blijft dicht."), (Strings{"De brug is dicht,", "Hij blijft dicht."}));
  expect_one("Toen kwam de burgemeester, De Wit, met een plan.");
  expect_one("De krant, Het Dagblad, meldt dat.");
  expect_one("Met Anna, Piet en Jan gaat het goed.");
}

TEST(Sentences, AMissingFullStopBeforeAFunctionWord) {
  EXPECT_EQ(sentences_of("Nieuwe brug voor Almelo De gemeente bouwt hem volgend jaar."),
            (Strings{"Nieuwe brug voor Almelo", "De gemeente bouwt hem volgend jaar."}));
  EXPECT_EQ(sentences_of("Brug gaat dicht Volgens de gemeente duurt het lang."),
            (Strings{"Brug gaat dicht", "Volgens de gemeente duurt het lang."}));
  expect_one("Zij zag de film De lange winter.");
  expect_one("De voorzitter sprak met Ada Van der Linden over geld.");
}

TEST(Sentences, ItemsOfAList) {
  EXPECT_EQ(sentences_of("De school vraagt: - een nieuw dak; - een tuin; - meer licht."),
            (Strings{"De school vraagt:", "- een nieuw dak;", "- een tuin;", "- meer licht."}));
  expect_one("De school - een oud gebouw - vraagt om een dak.");
  EXPECT_EQ(sentences_of("Nodig: • brood • kaas"), (Strings{"Nodig:", "• brood", "• kaas"}));
}

TEST(Sentences, ANumberInFrontIsNoSentence) { expect_one("1. De brug"); }

TEST(Sentences, AHeadlineOfItsOwnLine) {
  const std::string text = "Brug nog jaren dicht\nDe brug blijft nog jaren dicht.";
  const Document document = make_document(text);
  EXPECT_EQ(sentences_of(text), (Strings{"Brug nog jaren dicht", "De brug blijft nog jaren dicht."}));
  EXPECT_TRUE(document.paragraphs[0].headline);
  EXPECT_FALSE(document.paragraphs[1].headline);
}

}  // namespace
}  // namespace volgens
