// Nouns that govern what was said. Subject: src/speech/cue_nouns.cc.
#include "scene_fixture.h"

namespace volgens {
namespace {

TEST(CueNouns, ThePossessorSpeaks) {
  const ReadText read("De vrees van Karin Postma dat de brug instort, is ongegrond.");
  const auto drafts = read.drafts(match_cue_nouns);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].form, Form::indirect);
  EXPECT_EQ(drafts[0].mode, Mode::thought);
  EXPECT_EQ(read.words(drafts[0].cue), "vrees");
  EXPECT_EQ(read.words(drafts[0].content).rfind("dat de brug instort", 0), 0U);
  EXPECT_EQ(read.who(drafts[0].speakers), "Karin Postma");
}

TEST(CueNouns, WithoutAPossessorNobodySpeaks) {
  EXPECT_TRUE(ReadText("De vrees dat de brug instort, is ongegrond.").drafts(match_cue_nouns).empty());
}

}  // namespace
}  // namespace volgens
