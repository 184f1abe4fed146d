// `volgens` and its like. Subject: src/speech/prepositions.cc.
#include "scene_fixture.h"

namespace volgens {
namespace {

void expect_one(const char* text, const char* cue, const char* content, const char* speaker) {
  const ReadText read(text);
  const auto drafts = read.drafts(match_prepositions);
  ASSERT_EQ(drafts.size(), 1U) << text;
  EXPECT_EQ(drafts[0].form, Form::indirect);
  EXPECT_EQ(read.words(drafts[0].cue), cue);
  EXPECT_EQ(read.words(drafts[0].content), content);
  EXPECT_EQ(read.who(drafts[0].speakers), speaker);
}

TEST(Prepositions, AtTheStart) {
  expect_one("Volgens burgemeester Karin Postma is de brug veilig.", "Volgens", "is de brug veilig",
             "burgemeester Karin Postma");
}

TEST(Prepositions, InTheMiddleTheContentHasTwoPieces) {
  expect_one("De brug is volgens burgemeester Karin Postma veilig genoeg voor bussen.", "volgens",
             "De brug is … veilig genoeg voor bussen", "burgemeester Karin Postma");
}

TEST(Prepositions, AtTheEnd) {
  expect_one("De kabels zijn na veertig jaar versleten, aldus ingenieur Tom Hendriks.", "aldus",
             "De kabels zijn na veertig jaar versleten", "ingenieur Tom Hendriks");
}

TEST(Prepositions, AnOpinionIsThought) {
  const ReadText read("Naar de mening van Karin Postma is de brug veilig.");
  const auto drafts = read.drafts(match_prepositions);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].mode, Mode::thought);
  EXPECT_EQ(read.words(drafts[0].cue), "Naar de mening van");
}

TEST(Prepositions, OtherPrepositionsAreNone) {
  EXPECT_TRUE(ReadText("De bus rijdt langs burgemeester Karin Postma.").drafts(match_prepositions).empty());
}

TEST(Prepositions, AnOwnSayingIsTheSubjects) {
  const ReadText read("Karin Postma was naar eigen zeggen nooit op de brug geweest.");
  const auto drafts = read.drafts(match_prepositions);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].content), "Karin Postma was … nooit op de brug geweest");
  EXPECT_EQ(read.who(drafts[0].speakers), "Karin Postma");
}

TEST(Prepositions, APossessiveIsTheSource) {
  const ReadText read("Karin Postma liep over de brug. Naar haar mening is die veilig genoeg.");
  const auto drafts = read.drafts(match_prepositions);
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(read.words(drafts[0].cue), "Naar … mening");
  EXPECT_EQ(read.words(drafts[0].content), "is die veilig genoeg");
  EXPECT_EQ(read.who(drafts[0].speakers), "Karin Postma");
}

}  // namespace
}  // namespace volgens
