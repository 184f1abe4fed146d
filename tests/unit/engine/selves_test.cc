// Where each identity is meant, `ik` and `zijn` too. Subject: src/engine/selves.h.
#include "engine/selves.h"

#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

/// The words by which the identity around the first token `word` is meant.
std::string meant_as(const ReadText& read, const Speech& speech, std::string_view word) {
  std::string all;
  const auto mentions = mentions_of_identities(read.scene, speech);
  for (const Span span : mentions.at(static_cast<std::size_t>(read.mention(read.token(word)).identities.at(0))))
    all += (all.empty() ? "" : ", ") + std::string(read.document.at(span));
  return all;
}

Speech said(const ReadText& read) {
  static const ConfidenceModel confidence = ConfidenceModel::load().value();
  return read_speech(read.scene, confidence, {});
}

TEST(Selves, ISpeakInMyOwnWords) {
  const ReadText read("Jan Kramer bezocht de brug. \"Ik kom met mijn zoon\", zei Kramer.");
  EXPECT_EQ(meant_as(read, said(read), "Jan"), "Jan Kramer, Ik, mijn, Kramer");
}

TEST(Selves, WhatIsHisIsAMentionOfHim) {
  const ReadText read("Jan Kramer bezocht zijn brug.");
  EXPECT_EQ(meant_as(read, said(read), "Jan"), "Jan Kramer, zijn");
}

TEST(Selves, OutsideQuotationsIAmNobodyOfTheArticle) {
  const ReadText read("Jan Kramer bezocht de brug. Ik kwam lopend.");
  EXPECT_EQ(meant_as(read, said(read), "Jan"), "Jan Kramer");
}

}  // namespace
}  // namespace volgens
