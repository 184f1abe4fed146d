// Quotations with and without a frame. Subject: src/speech/direct.cc.
#include "scene_fixture.h"

namespace volgens {
namespace {

TEST(Direct, AFrameBehindGivesCueAndSpeaker) {
  const ReadText read("\"De brug blijft nog zeker drie weken dicht\", zei wethouder Sanne de Wit.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].form, Form::direct);
  EXPECT_EQ(drafts[0].mode, Mode::speech);
  EXPECT_EQ(read.words(drafts[0].content), "De brug blijft nog zeker drie weken dicht");
  EXPECT_EQ(read.words(drafts[0].cue), "zei");
  EXPECT_EQ(read.words(drafts[0].source), "wethouder Sanne de Wit");
  EXPECT_EQ(read.who(drafts[0].speakers), "wethouder Sanne de Wit");
}

TEST(Direct, WhatIsWrittenIsWriting) {
  const ReadText read("\"De brug blijft nog zeker drie weken dicht\", schrijft wethouder Sanne de Wit.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].mode, Mode::writing);
}

TEST(Direct, EachSentenceIsAPieceOfItsOwn) {
  const ReadText read("\"De brug blijft dicht. De kabels zijn versleten\", zei wethouder Sanne de Wit.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "De brug blijft dicht. … De kabels zijn versleten");
}

TEST(Direct, AQuotationWithoutANewFrameGoesOn) {
  const ReadText read(
      "\"De brug blijft dicht\", zei wethouder Sanne de Wit. \"De kabels zijn na veertig jaar versleten.\"");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "De brug blijft dicht … De kabels zijn na veertig jaar versleten.");
}

TEST(Direct, ANewFrameIsANewStatement) {
  const ReadText read(
      "\"De brug is veilig\", zei burgemeester Karin Postma. \"Daar geloof ik niets van\", zei raadslid Femke Bos.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(read.who(drafts[0].speakers), "burgemeester Karin Postma");
  EXPECT_EQ(read.who(drafts[1].speakers), "raadslid Femke Bos");
}

TEST(Direct, ANameAndAColonNeedNoCue) {
  const ReadText read("Trainer Youssef Amrani: \"We hebben goed verdedigd.\"");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_TRUE(drafts[0].cue.empty());
  EXPECT_EQ(read.who(drafts[0].speakers), "Trainer Youssef Amrani");
}

TEST(Direct, AQuotedWordInsideASentenceIsNobodysSpeech) {
  EXPECT_TRUE(ReadText("De \"feestelijke\" opening van de brug viel in het water.").drafts(match_direct).empty());
  EXPECT_TRUE(
      ReadText("De film \"De lange winter\" draait vanaf donderdag in de bioscoop.").drafts(match_direct).empty());
}

TEST(Direct, WordsBehindAnArticleOrAPrepositionBelongToTheirClause) {
  for (const char* text :
       {"Wethouder Sanne de Wit beloofde een \"leger van vrijwilligers te sturen\" naar de brug.",
        "Toen wethouder Sanne de Wit beloofde naar \"een stad zonder auto's\" toe te werken, lachte men.",
        "Wethouder Sanne de Wit sprak met \"boze bewoners die de brug terug willen\".",
        "Wethouder Sanne de Wit riep 'nieuwe vrienden' op om te komen."})
    EXPECT_TRUE(ReadText(text).drafts(match_direct).empty()) << text;
}

TEST(Direct, AQuotedNameInsideAFrameIsNoSpeech) {
  const ReadText read("\"De brug is weg\", zei de man met de bijnaam 'Beer', volgens de Dorpsbode.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "De brug is weg");
}

TEST(Direct, PartsOfAClauseThatAFrameEndsAreNoSpeech) {
  const ReadText read(
      "Maandag krijgt de stad \"een mooie gelegenheid om te beginnen\" en een kans om \"de ruzie te beëindigen\", zei "
      "Sanne de Wit.");
  EXPECT_TRUE(read.drafts(match_direct).empty());
}

TEST(Direct, AnyVerbBesideItsSubjectLeadsToAColon) {
  const ReadText read("Een uur lang zongen de supporters: \"Wij gaan nooit meer weg!\"");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].cue), "zongen");
  EXPECT_EQ(read.words(drafts[0].source), "de supporters");
}

TEST(Direct, AVerbMayCloseTheClause) {
  const ReadText read("Het bleef rustig, terwijl de supporters \"Wij gaan nooit meer weg\" riepen.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].cue), "riepen");
  EXPECT_EQ(read.words(drafts[0].source), "de supporters");
}

TEST(Direct, WhatStandsInADocumentIsWrittenThere) {
  const ReadText read("\"De brug is na veertig jaar versleten\", staat in het rapport.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].mode, Mode::writing);
  EXPECT_EQ(read.words(drafts[0].cue), "staat");
  EXPECT_EQ(read.words(drafts[0].source), "het rapport");
}

TEST(Direct, WordsBetweenBracketsHaveTheirOwnSource) {
  const ReadText read("Hij droeg een jas ('een zak vol overmoed', volgens de Dorpsbode) en een hoed.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "een zak vol overmoed");
}

TEST(Direct, AVerbFarBeforeASentenceInMarks) {
  const ReadText read(
      "Sanne de Wit noemde de sluiting \"pijnlijk\" en zei over haar ploeg en de bewoners \"zij komen anders terug dan "
      "ze gingen\".");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "zij komen anders terug dan ze gingen");
  EXPECT_EQ(read.who(drafts[0].speakers), "Sanne de Wit");
}

TEST(Direct, IndefiniteOnesSpeakForNobodyElse) {
  const ReadText read("Wethouder Sanne de Wit liep door. Iemand riep: \"Jij hebt de macht.\"");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].source), "Iemand");
  EXPECT_TRUE(drafts[0].speakers.empty());
}

TEST(Direct, APronounBehindTheVerbIsItsSubject) {
  const ReadText read("Jan Smit sprak de zaal toe. De spaarders hield hij voor: \"Uw geld is hier veilig.\"");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].source), "hij");
}

TEST(Direct, WhoIsToldIsNotWhoSays) {
  const ReadText read("Het blad kreeg van bezoeker Karin Postma te horen: \"De zaal was stil.\"");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.who(drafts[0].speakers), "bezoeker Karin Postma");
}

TEST(Direct, AFrameAtTheEndOfSeveralParagraphsIsTheFrameOfAll) {
  const ReadText read(
      "\"De brug is dicht\", zei Sanne de Wit.\n\n\"Wij wachten al weken.\n\nNiemand helpt ons\", zei Karin Postma.");
  const auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(read.words(drafts[0].content), "De brug is dicht");
  EXPECT_EQ(read.words(drafts[1].content), "Wij wachten al weken. … Niemand helpt ons");
}

TEST(Direct, WithoutQuotationMarksThereIsNone) {
  EXPECT_TRUE(ReadText("Wethouder Sanne de Wit zei dat de brug dicht blijft.").drafts(match_direct).empty());
}

}  // namespace
}  // namespace volgens
