// Speakers of quotations without a frame, and free indirect speech. Subject: src/speech/context.cc.
#include "scene_fixture.h"
#include "speech/confidence.h"

namespace volgens {
namespace {

Findings found_in(const ReadText& read) {
  Findings findings = read.no_findings();
  match_direct(read.scene, findings);
  match_cue_verbs(read.scene, findings);
  match_free(read.scene, findings);
  static const ConfidenceModel confidence = ConfidenceModel::load().value();
  resolve_from_context(read.scene, confidence, findings);
  return findings;
}

TEST(Context, TheSubjectOfTheSentenceBeforeSpeaks) {
  const ReadText read("Wethouder Sanne de Wit loopt met een helm op over de brug. \"Zo gaan we niet met elkaar om.\"");
  const auto drafts = found_in(read).drafts;
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.who(drafts[0].speakers), "Wethouder Sanne de Wit");
}

TEST(Context, NobodyBeforeItLeavesTheSpeakerOpen) {
  const ReadText read("Het regent in de straat. \"Zo gaan we niet met elkaar om.\"");
  const auto drafts = found_in(read).drafts;
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.who(drafts[0].speakers), "?");
}

TEST(Context, TheReportersQuestionLeavesTheSpeakerTheSame) {
  const ReadText read(
      "\"De kabels zijn versleten\", zegt ingenieur Tom Hendriks.\n\nWanneer kan het verkeer er weer over?\n\n"
      "\"Dat duurt nog zeker drie weken.\"");
  const auto drafts = found_in(read).drafts;
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(read.who(drafts[1].speakers), "ingenieur Tom Hendriks");
}

TEST(Context, AHeadlineIsByTheOneWhoSaysItBelow) {
  const ReadText read(
      "'Brug is levensgevaarlijk'\n\n\"De school is open\", zei directeur Ineke Mulder.\n\n"
      "\"De brug is levensgevaarlijk\", zegt ingenieur Tom Hendriks.");
  const auto drafts = found_in(read).drafts;
  ASSERT_EQ(drafts.size(), 3U);
  EXPECT_EQ(read.words(drafts[0].content), "Brug is levensgevaarlijk");
  EXPECT_EQ(read.who(drafts[0].speakers), "ingenieur Tom Hendriks");
}

TEST(Context, ZouCarriesOnIndirectSpeech) {
  const ReadText read("Wethouder Sanne de Wit zei dat de brug dicht blijft. De kabels zouden volledig versleten zijn.");
  const auto drafts = found_in(read).drafts;
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(drafts[1].form, Form::free);
  EXPECT_EQ(read.words(drafts[1].content), "De kabels zouden volledig versleten zijn");
  EXPECT_EQ(drafts[1].speakers, drafts[0].speakers);
}

TEST(Context, APlainSentenceIsTheReporters) {
  const ReadText read("Wethouder Sanne de Wit zei dat de brug dicht blijft. De kabels zijn volledig versleten.");
  EXPECT_EQ(found_in(read).drafts.size(), 1U);
}

TEST(Context, ChoicesKeepEverybodyWhoMayHaveSpokenAndNobody) {
  const ReadText read("Wethouder Sanne de Wit loopt met een helm op over de brug. \"Zo gaan we niet met elkaar om.\"");
  const auto choices = found_in(read).choices;
  ASSERT_EQ(choices.size(), 1U);
  ASSERT_GE(choices[0].candidates.size(), 2U);
  EXPECT_TRUE(choices[0].candidates.back().identities.empty());
  EXPECT_EQ(read.who(choices[0].candidates[choices[0].chosen].identities), "Wethouder Sanne de Wit");
}

TEST(Context, ANameInsideTheQuotationDoesNotSpeakIt) {
  const ReadText read(
      "Trainer Kees Bakker keek tevreden toe. \"Jan Smit heeft vandaag laten zien dat hij klaar is voor het eerste.\"");
  const auto drafts = found_in(read).drafts;
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.who(drafts[0].speakers), "Trainer Kees Bakker");
}

}  // namespace
}  // namespace volgens
