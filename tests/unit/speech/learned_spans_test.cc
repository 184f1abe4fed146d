// Rules and model in competition over where a statement's words begin and end. Subject: src/speech/learned_spans.cc.
#include "speech/learned_spans.h"

#include <algorithm>

#include "scene_fixture.h"
#include "speech/speech.h"

namespace volgens {
namespace {

Findings both(const ReadText& read) {
  Findings findings = read.no_findings();
  match_cue_verbs(read.scene, findings);
  match_learned_spans(read.scene, findings);
  return findings;
}

bool has(const Draft& draft, const std::string& evidence) {
  return std::find(draft.evidence.begin(), draft.evidence.end(), evidence) != draft.evidence.end();
}

TEST(LearnedSpans, WhereBothAgreeOneReadingStands) {
  const ReadText read("Burgemeester Karin Postma heeft gezegd dat de brug veilig is.");
  const auto drafts = both(read).drafts;
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_TRUE(has(drafts[0], "span=agreed"));
  EXPECT_LT(drafts[0].contest, 0);
}

TEST(LearnedSpans, WhereTheyDifferTheReadingsCompete) {
  const ReadText read("De bond waarschuwde zaterdag om weg te blijven van de vulkaan, nadat er rook was gezien.");
  const auto drafts = both(read).drafts;
  ASSERT_GE(drafts.size(), 2U);
  EXPECT_TRUE(has(drafts.front(), "span=rule"));
  for (const char* other : {"span=learned", "span=end"})
    EXPECT_TRUE(std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) { return has(draft, other); }))
        << other;
  EXPECT_EQ(drafts.front().contest, drafts.back().contest);
  EXPECT_GE(drafts.back().contest, 0);
}

TEST(LearnedSpans, CueAndSourceAreLeftOut) {
  const ReadText read("De gemeente heeft, klaagt Karin Postma, niets gedaan aan de brug.");
  Draft frame;
  frame.cue = {{read.token("klaagt"), read.token("klaagt") + 1}};
  frame.source = {read.token("Karin"), read.token("Postma") + 1};
  const std::vector<bool> unquoted(read.document.tokens.size(), false);
  const LearnedSpan span = likeliest_span(read.scene, {0, static_cast<std::uint32_t>(read.document.tokens.size())},
                                          frame, frame.cue[0].begin, unquoted);
  EXPECT_EQ(read.words(span.parts), "De gemeente heeft … niets gedaan aan de brug");
}

TEST(LearnedSpans, AContestLeavesOneReading) {
  const ReadText read("De bond waarschuwde zaterdag om weg te blijven van de vulkaan, nadat er rook was gezien.");
  static const ConfidenceModel confidence = ConfidenceModel::load().value();
  const Speech all = read_speech(read.scene, confidence, {.decide = false});
  const Speech decided = read_speech(read.scene, confidence, {});
  EXPECT_GT(all.drafts.size(), decided.drafts.size());
}

}  // namespace
}  // namespace volgens
