// Verbs of saying and what they govern. Subject: src/speech/cue_verbs.cc.
#include <algorithm>

#include "scene_fixture.h"

namespace volgens {
namespace {

struct Case {
  const char* text;
  Form form;
  Mode mode;
  const char* cue;
  const char* content;
  const char* speaker;
};

class CueVerbs : public testing::TestWithParam<Case> {};

TEST_P(CueVerbs, OneStatement) {
  const Case& expected = GetParam();
  const ReadText read(expected.text);
  const auto drafts = read.drafts(match_cue_verbs);
  ASSERT_EQ(drafts.size(), 1U) << expected.text;
  EXPECT_EQ(drafts[0].form, expected.form);
  EXPECT_EQ(drafts[0].mode, expected.mode);
  EXPECT_EQ(read.words(drafts[0].cue), expected.cue);
  EXPECT_EQ(read.words(drafts[0].content), expected.content);
  EXPECT_EQ(read.who(drafts[0].speakers), expected.speaker);
}

INSTANTIATE_TEST_SUITE_P(
    Frames, CueVerbs,
    testing::Values(Case{"Wethouder Sanne de Wit zei dat de brug nog weken dicht blijft.", Form::indirect, Mode::speech,
                         "zei", "dat de brug nog weken dicht blijft", "Wethouder Sanne de Wit"},
                    Case{"Burgemeester Karin Postma heeft gezegd dat de brug veilig is.", Form::indirect, Mode::speech,
                         "gezegd", "dat de brug veilig is", "Burgemeester Karin Postma"},
                    Case{"De krant schrijft dat de aannemer failliet is.", Form::indirect, Mode::writing, "schrijft",
                         "dat de aannemer failliet is", "De krant"},
                    Case{"Bewoonster Ineke Mulder vreest dat haar huis verzakt.", Form::indirect, Mode::thought,
                         "vreest", "dat haar huis verzakt", "Bewoonster Ineke Mulder"},
                    Case{"Ingenieur Tom Hendriks wees erop dat de brug uit 1932 stamt.", Form::indirect, Mode::speech,
                         "wees … erop", "dat de brug uit 1932 stamt", "Ingenieur Tom Hendriks"},
                    Case{"De aannemer beloofde de kabels voor de zomer te vervangen.", Form::indirect, Mode::speech,
                         "beloofde", "de kabels voor de zomer te vervangen", "De aannemer"},
                    Case{"De brug, zegt wethouder Sanne de Wit, blijft nog weken dicht.", Form::indirect, Mode::speech,
                         "zegt", "De brug … blijft nog weken dicht", "wethouder Sanne de Wit"},
                    Case{"Raadslid Femke Bos noemde het plan onverantwoord.", Form::reported, Mode::speech, "noemde",
                         "het plan onverantwoord", "Raadslid Femke Bos"},
                    Case{"De sluiting van de brug werd aangekondigd door burgemeester Karin Postma.", Form::reported,
                         Mode::speech, "aangekondigd", "De sluiting van de brug", "burgemeester Karin Postma"}));

TEST(CueVerbs, JoinedSubjectsSpeakTogether) {
  const ReadText read("Jan Kramer en Femke Bos zeiden dat ze samen verder willen.");
  const auto drafts = read.drafts(match_cue_verbs);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.who(drafts[0].speakers), "Jan Kramer + Femke Bos");
}

TEST(CueVerbs, DeedsAndThingsSayNothing) {
  for (const char* text :
       {"Raadslid Femke Bos wil volgend jaar minister worden.", "De brug ligt sinds maandag in het water.",
        "Directeur Wim Jansen besloot na tien jaar te vertrekken."})
    for (const Draft& draft : ReadText(text).drafts(match_cue_verbs))
      ADD_FAILURE() << text << " " << draft.reasons.back();
}

TEST(CueVerbs, JoinedParticipleKeepsItsParticle) {
  const ReadText read("De politie heeft woensdag de aanhouding van de man bekendgemaakt.");
  const auto drafts = read.drafts(match_cue_verbs);
  ASSERT_FALSE(drafts.empty());
  EXPECT_EQ(read.words(drafts[0].content), "de aanhouding van de man");
  EXPECT_NE(std::find(drafts[0].evidence.begin(), drafts[0].evidence.end(), "verb=maken+bekend"),
            drafts[0].evidence.end());
}

TEST(CueVerbs, APronounInsideRefersBackOrIsAllThatIsSaid) {
  const ReadText read("De brug blijft dicht. Burgemeester Karin Postma heeft dat woensdag bevestigd.");
  const auto drafts = read.drafts(match_cue_verbs);
  ASSERT_EQ(drafts.size(), 2U);
  EXPECT_EQ(drafts[0].contest, drafts[1].contest);
  EXPECT_EQ(read.words(drafts[0].content), "dat");
  EXPECT_EQ(read.words(drafts[1].content), "De brug blijft dicht");
}

TEST(CueVerbs, WhatFollowsANounPhraseCompetesWithIt) {
  const ReadText read("De bond kondigde gisteren stakingen bij vijf bedrijven aan.");
  const auto drafts = read.drafts(match_cue_verbs);
  ASSERT_FALSE(drafts.empty());
  EXPECT_EQ(read.words(drafts[0].content), "stakingen bij vijf bedrijven");
}

}  // namespace
}  // namespace volgens
