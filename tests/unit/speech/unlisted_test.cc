// Cues that no list holds. Subject: src/speech/unlisted.cc.
#include "scene_fixture.h"

namespace volgens {
namespace {

TEST(Unlisted, TheWordsAroundAnUnknownCueAreFound) {
  const ReadText read("De directeur turfde dat er veertig klachten waren.");
  const auto drafts = read.drafts(match_unlisted);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].form, Form::indirect);
  EXPECT_EQ(read.words(drafts[0].cue), "turfde");
  EXPECT_EQ(read.words(drafts[0].content), "dat er veertig klachten waren");
  EXPECT_EQ(read.who(drafts[0].speakers), "De directeur");
}

TEST(Unlisted, AFrameWithinTheWordsIsCutOut) {
  const ReadText read("De gemeente heeft, klaagt Karin Postma, niets gedaan aan de brug.");
  const auto drafts = read.drafts(match_unlisted);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "De gemeente heeft … niets gedaan aan de brug");
  EXPECT_EQ(read.who(drafts[0].speakers), "Karin Postma");
}

TEST(Unlisted, PlainNewsHasNone) {
  EXPECT_TRUE(ReadText("De brug over de Vecht is sinds maandag dicht.").drafts(match_unlisted).empty());
}

}  // namespace
}  // namespace volgens
