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

TEST(CueNouns, WithoutAPossessorTheSpeakerIsOpen) {
  const ReadText read("Op de vraag of de brug veilig is, kwam geen antwoord.");
  const auto drafts = read.drafts(match_cue_nouns);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "of de brug veilig is");
  EXPECT_TRUE(drafts[0].speakers.empty());
}

TEST(CueNouns, APossessiveIsTheSource) {
  const ReadText read("Karin Postma sliep slecht. Haar vrees dat de brug instort is niet weg.");
  const auto drafts = read.drafts(match_cue_nouns);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].source), "Haar");
  EXPECT_EQ(read.who(drafts[0].speakers), "Karin Postma");
}

TEST(CueNouns, WordsBehindAColonAreTheOwners) {
  const ReadText read("Karin Postma kwam langs. Haar boodschap: de brug blijft nog weken dicht.");
  const auto drafts = read.drafts(match_cue_nouns);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "de brug blijft nog weken dicht");
  EXPECT_EQ(read.who(drafts[0].speakers), "Karin Postma");
}

}  // namespace
}  // namespace volgens
