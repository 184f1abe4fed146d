// All matchers over one text. Subject: src/speech/speech.cc.
#include "speech/speech.h"

#include <algorithm>

#include "scene_fixture.h"

namespace volgens {
namespace {

Speech speech_of(const ReadText& read) {
  const auto confidence = ConfidenceModel::load();
  EXPECT_TRUE(confidence.ok());
  return read_speech(read.scene, *confidence, {});
}

TEST(Speech, TwoMatchersThatSeeOneStatementGiveOne) {
  const ReadText read("\"De kabels zijn na veertig jaar versleten\", aldus ingenieur Tom Hendriks.");
  const Speech speech = speech_of(read);
  ASSERT_EQ(speech.drafts.size(), 1U);
  EXPECT_EQ(speech.drafts[0].form, Form::direct);
}

TEST(Speech, AParaphraseWithQuotedWordsIsMixed) {
  const ReadText read("Wethouder Sanne de Wit zei dat de brug \"absoluut niet\" eerder opengaat.");
  const Speech speech = speech_of(read);
  ASSERT_EQ(speech.drafts.size(), 1U);
  EXPECT_EQ(speech.drafts[0].form, Form::mixed);
}

TEST(Speech, AStatementInsideAnotherHasItAsParent) {
  const ReadText read(
      "Raadslid Femke Bos zei dat burgemeester Karin Postma had beloofd dat de brug in april opengaat.");
  const Speech speech = speech_of(read);
  ASSERT_EQ(speech.drafts.size(), 2U);
  EXPECT_EQ(speech.parents, (std::vector<std::int32_t>{-1, 0}));
  EXPECT_EQ(read.who(speech.drafts[1].speakers), "burgemeester Karin Postma");
}

TEST(Speech, NeighboursHaveNoParent) {
  const ReadText read(
      "\"De brug is veilig\", zei burgemeester Karin Postma. \"Daar geloof ik niets van\", zei raadslid Femke Bos.");
  EXPECT_EQ(speech_of(read).parents, (std::vector<std::int32_t>{-1, -1}));
}

TEST(Speech, EveryDraftHasAConfidenceAndReasons) {
  const ReadText read(
      "Volgens burgemeester Karin Postma is de brug veilig. Raadslid Femke Bos noemde het plan onverantwoord.");
  const Speech speech = speech_of(read);
  ASSERT_GE(speech.drafts.size(), 2U);
  for (const Draft& draft : speech.drafts) {
    EXPECT_GT(draft.confidence, 0.0);
    EXPECT_LT(draft.confidence, 1.0);
    EXPECT_FALSE(draft.reasons.empty());
  }
}

}  // namespace
}  // namespace volgens
