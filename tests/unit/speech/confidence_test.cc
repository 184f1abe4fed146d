// Confidence from evidence. Subject: src/speech/confidence.cc.
#include "speech/confidence.h"

#include <algorithm>

#include "scene_fixture.h"

namespace volgens {
namespace {

Draft with(std::vector<std::string> evidence) {
  Draft draft;
  draft.evidence = std::move(evidence);
  return draft;
}

TEST(Confidence, IsAProbability) {
  const auto model = ConfidenceModel::load();
  ASSERT_TRUE(model.ok()) << model.error().describe();
  for (const Draft& draft : {with({}), with({"frame=quote-framed"}), with({"frame=free", "who.speakers=1"})})
    for (const double value : {model->content(draft), model->speaker(draft)}) {
      EXPECT_GT(value, 0.0);
      EXPECT_LT(value, 1.0);
    }
}

TEST(Confidence, UnknownEvidenceWeighsNothing) {
  const auto model = ConfidenceModel::load();
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(model->content(with({"frame=quote-framed"})), model->content(with({"frame=quote-framed", "weather=rain"})));
}

TEST(Confidence, EvidenceOfTheContentSaysNothingOfTheSpeaker) {
  const auto model = ConfidenceModel::load();
  ASSERT_TRUE(model.ok());
  EXPECT_NE(model->content(with({"frame=quote-framed"})), model->content(with({})));
  EXPECT_EQ(model->speaker(with({"frame=quote-framed"})), model->speaker(with({})));
}

TEST(Confidence, EvidenceTellsWhatTheDraftIsLike) {
  const ReadText read("\"De brug blijft nog zeker drie weken dicht\", zei wethouder Sanne de Wit.");
  auto drafts = read.drafts(match_direct);
  ASSERT_EQ(drafts.size(), 1U);
  ConfidenceModel::add_evidence(read.scene, drafts[0]);
  for (const char* expected :
       {"size=8", "frame.quoted=quote-framed:all", "frame.finite=quote-framed:yes", "who.speakers=1"})
    EXPECT_NE(std::find(drafts[0].evidence.begin(), drafts[0].evidence.end(), expected), drafts[0].evidence.end())
        << expected;
}

}  // namespace
}  // namespace volgens
