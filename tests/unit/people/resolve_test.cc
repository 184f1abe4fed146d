// Who is meant by each name, description and pronoun. Subject: src/people/resolve.cc.
#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

/// Who is meant by the mention around the last token that is `word`.
std::string meant(const ReadText& read, std::string_view word) {
  std::uint32_t last = read.token(word);
  for (std::uint32_t t = last + 1; t < read.document.tokens.size(); ++t)
    if (read.document.word(t) == word) last = t;
  return read.who(read.mention(last).identities);
}

TEST(Resolve, ASurnameIsTheFullNameBefore) {
  EXPECT_EQ(
      meant(ReadText("Wethouder Sanne de Wit kwam te laat. De brug was dicht. Wethouder De Wit kwam lopend."), "Wit"),
      "Wethouder Sanne de Wit");
}

TEST(Resolve, AFullNameBehindASurnameNamesThePerson) {
  EXPECT_EQ(
      meant(ReadText("Minister Postma kwam te laat. De brug was dicht. Minister Karin Postma kwam lopend."), "Karin"),
      "Minister Karin Postma");
  const ReadText read("Minister Postma kwam te laat. De brug was dicht. Minister Karin Postma kwam lopend.");
  EXPECT_EQ(read.mention(read.token("Postma")).identities, read.mention(read.token("Karin")).identities);
}

TEST(Resolve, TwoOfOneSurnameStayTwo) {
  const ReadText read("Jan Kramer is bakker. Els Kramer is lerares.");
  EXPECT_EQ(meant(read, "Jan"), "Jan Kramer");
  EXPECT_EQ(meant(read, "Els"), "Els Kramer");
}

TEST(Resolve, ARoleIsWhoeverHasIt) {
  EXPECT_EQ(meant(ReadText("Burgemeester Karin Postma bezocht de brug. De burgemeester kwam lopend."), "burgemeester"),
            "Burgemeester Karin Postma");
}

TEST(Resolve, AnotherRoleIsSomebodyElse) {
  EXPECT_EQ(meant(ReadText("Burgemeester Karin Postma bezocht de brug. Een chauffeur kwam lopend."), "chauffeur"),
            "Een chauffeur");
}

TEST(Resolve, PronounsKeepToTheGender) {
  const ReadText read("Karin Postma en Jan Kramer bezochten de school. Zij kwam lopend. Hij kwam met de bus.");
  EXPECT_EQ(meant(read, "Zij"), "Karin Postma");
  EXPECT_EQ(meant(read, "Hij"), "Jan Kramer");
}

TEST(Resolve, APronounWithNobodyBeforeItIsNobody) { EXPECT_EQ(meant(ReadText("Hij kwam met de bus."), "Hij"), "?"); }

TEST(Resolve, TheTwoAreBoth) {
  EXPECT_EQ(meant(ReadText("Karin Postma en Jan Kramer bezochten de school. De twee kwamen lopend."), "twee"),
            "Karin Postma + Jan Kramer");
}

}  // namespace
}  // namespace volgens
