// Cues of several words. Subject: src/speech/cue_phrases.cc.
#include "scene_fixture.h"

namespace volgens {
namespace {

TEST(CuePhrases, TheWholePhraseIsTheCue) {
  const ReadText read("Burgemeester Karin Postma liet weten dat de brug nog weken dicht blijft.");
  const auto drafts = read.drafts(match_cue_phrases);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].form, Form::indirect);
  EXPECT_EQ(read.words(drafts[0].cue), "liet weten");
  EXPECT_EQ(read.words(drafts[0].content), "dat de brug nog weken dicht blijft");
  EXPECT_EQ(read.who(drafts[0].speakers), "Burgemeester Karin Postma");
}

TEST(CuePhrases, AnOpinionIsThought) {
  const ReadText read("Raadslid Femke Bos is van mening dat de brug te duur is.");
  const auto drafts = read.drafts(match_cue_phrases);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].mode, Mode::thought);
  EXPECT_EQ(read.words(drafts[0].content), "dat de brug te duur is");
}

TEST(CuePhrases, TheSameWordsInAnotherSenseAreNone) {
  EXPECT_TRUE(ReadText("De aannemer liet de kabels maandag vervangen.").drafts(match_cue_phrases).empty());
}

}  // namespace
}  // namespace volgens
