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

TEST(Direct, WithoutQuotationMarksThereIsNone) {
  EXPECT_TRUE(ReadText("Wethouder Sanne de Wit zei dat de brug dicht blijft.").drafts(match_direct).empty());
}

}  // namespace
}  // namespace volgens
