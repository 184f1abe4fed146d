// Descriptions and names of one article brought together by the office and the article's date. Subject:
// src/people/resolve_offices.cc.
#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

std::string name_behind(const ReadText& read, std::string_view word) {
  const auto& found = read.mention(read.token(word)).identities;
  return read.who(found);
}

bool together(const ReadText& read, std::string_view one, std::string_view other) {
  return read.mention(read.token(one)).identities == read.mention(read.token(other)).identities;
}

/// Identifier of whoever is meant by the mention around the first token that is `word`.
std::string identifier(const ReadText& read, std::string_view word) {
  const auto& found = read.mention(read.token(word)).identities;
  if (found.size() != 1 || read.people.identities[found[0]].holder < 0) return "";
  return Knowledge::get().offices.person(read.people.identities[found[0]].holder).identifier;
}

const char* const summit =
    "Poetin en Trump spraken in de stad over de brug. De Russische president kwam te laat. De brug bleef dicht.";

TEST(OfficeLinks, TheDateTellsWhichOfTwoIsThePresident) {
  EXPECT_TRUE(together(ReadText(summit, "2018-07"), "Poetin", "president"));
  EXPECT_EQ(identifier(ReadText(summit, "2018-07"), "president"), "Q7747");
}

TEST(OfficeLinks, ANameThatComesLaterIsThatOfTheOffice) {
  const ReadText read("De Amerikaanse president bezocht de brug. Later sprak Trump de bewoners toe.", "2018-07");
  EXPECT_TRUE(together(read, "president", "Trump"));
}

TEST(OfficeLinks, WithoutItsNameTheOfficeHasAnIdentifierAndNoName) {
  const ReadText read("De Duitse bondskanselier bezocht de brug.", "2018-07");
  EXPECT_EQ(identifier(read, "bondskanselier"), "Q567");
  EXPECT_EQ(name_behind(read, "bondskanselier"), "De Duitse bondskanselier");
}

TEST(OfficeLinks, AHandoverOrNoDateLinksNobody) {
  EXPECT_EQ(identifier(ReadText("De Amerikaanse president bezocht de brug.", "2017-01"), "president"), "");
  EXPECT_EQ(identifier(ReadText("De Amerikaanse president bezocht de brug."), "president"), "");
}

TEST(OfficeLinks, ASentenceOfAnotherYearLinksNobody) {
  EXPECT_EQ(identifier(ReadText("In 1962 bezocht de Amerikaanse president de brug.", "2018-07"), "president"), "");
}

TEST(OfficeLinks, APeerHasTheSameOfficeElsewhere) {
  const ReadText read(
      "De Russische president Poetin sprak met zijn Amerikaanse ambtgenoot. Daarna ging Trump naar de brug.",
      "2018-07");
  EXPECT_TRUE(together(read, "ambtgenoot", "Trump"));
  EXPECT_FALSE(together(read, "ambtgenoot", "Poetin"));
}

TEST(OfficeLinks, ABarePremierIsTheOneWhomTheArticleNames) {
  const ReadText read("Mark Rutte kwam te laat. Wethouder Postma wachtte. De premier kwam lopend.", "2018-07");
  EXPECT_TRUE(together(read, "premier", "Rutte"));
  EXPECT_EQ(identifier(ReadText("De premier kwam lopend.", "2018-07"), "premier"), "");
}

TEST(OfficeLinks, TheArticlesOwnHolderGoesBeforeTheTable) {
  const ReadText read(
      "De Franse president Vauclair bezocht de brug. De brug was dicht. De Franse president kwam lopend.", "2019-08");
  EXPECT_EQ(identifier(read, "Vauclair"), "");
  EXPECT_EQ(read.people.identities.at(read.mention(read.token("president", 8)).identities.at(0)).holder, -1);
}

TEST(OfficeLinks, AnotherOfThatSurnameIsNotLinked) {
  EXPECT_EQ(identifier(ReadText("Minister Blok kwam te laat.", "2019-03"), "Blok"), "Q2858481");
  EXPECT_EQ(identifier(ReadText("Bakker Els Blok kwam te laat.", "2019-03"), "Blok"), "");
}

}  // namespace
}  // namespace volgens
