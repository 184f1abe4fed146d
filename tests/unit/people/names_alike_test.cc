// Whether two names can be one person's or one body's. Subject: src/people/names_alike.h.
#include "people/names_alike.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

bool alike(std::vector<std::string> known, const std::vector<std::string>& words,
           EntityKind kind = EntityKind::person) {
  static const NameLexicon names = NameLexicon::load().value();
  Identity identity;
  identity.kind = kind;
  identity.named = true;
  identity.name = std::move(known);
  return same_name(identity, words, kind, names);
}

TEST(NamesAlike, SurnameFirstNameAndInitials) {
  EXPECT_TRUE(alike({"Jan", "Kramer"}, {"Kramer"}));
  EXPECT_TRUE(alike({"Kramer"}, {"Jan", "Kramer"}));
  EXPECT_TRUE(alike({"Jan", "Kramer"}, {"Jan"}));
  EXPECT_TRUE(alike({"Jan"}, {"Jan", "Kramer"}));
  EXPECT_TRUE(alike({"J.", "Kramer"}, {"Jan", "Kramer"}));
  EXPECT_FALSE(alike({"Els", "Kramer"}, {"Jan", "Kramer"}));
  EXPECT_FALSE(alike({"P.", "Kramer"}, {"Jan", "Kramer"}));
}

TEST(NamesAlike, ParticlesInFrontDoNotCount) {
  EXPECT_TRUE(alike({"Sanne", "van", "der", "Wit"}, {"Van", "der", "Wit"}));
  EXPECT_TRUE(alike({"Sanne", "van", "der", "Wit"}, {"Wit"}));
}

TEST(NamesAlike, AGenitiveIsTheSame) {
  EXPECT_TRUE(alike({"Jan", "Kramer"}, {"Kramers"}));
  EXPECT_TRUE(alike({"Juul", "Kramer"}, {"Juuls"}));
  EXPECT_TRUE(alike({"Kramers"}, {"Kramer"}));
}

TEST(NamesAlike, AFamilyNameInFront) {
  EXPECT_TRUE(alike({"Han", "Tae", "Woo"}, {"Han"}));
  EXPECT_TRUE(alike({"Qiao"}, {"Qiao", "Mingxia"}));
  EXPECT_TRUE(alike({"Qiao", "Ming-xia"}, {"Qiao", "Ming", "Xia"}));
  EXPECT_FALSE(alike({"Han", "Tae", "Woo"}, {"Han", "Ji", "Min"}));
  EXPECT_FALSE(alike({"Ghost", "Harbour"}, {"Ghost"}, EntityKind::other));
  EXPECT_FALSE(alike({"Meneer", "Kramer"}, {"Meneer"}));
}

TEST(NamesAlike, MiddleNamesAndArabicArticles) {
  EXPECT_TRUE(alike({"Rana", "Teodora", "Vukic"}, {"Rana", "Vukic"}));
  EXPECT_TRUE(alike({"Samir", "al-Khatari"}, {"Al-Khatari"}));
  EXPECT_TRUE(alike({"Samir", "al-Khatari"}, {"Khatari"}));
  EXPECT_FALSE(alike({"Eva", "Peijs-Mulder"}, {"Mulder"}));
}

TEST(NamesAlike, OneLetterInALongName) {
  EXPECT_TRUE(one_letter_apart("kostadinovska", "kostadinovka"));
  EXPECT_TRUE(one_letter_apart("kostadinovska", "kostadimovska"));
  EXPECT_FALSE(one_letter_apart("kostadinovska", "kostadimovka"));
  EXPECT_FALSE(one_letter_apart("jansen", "janssen"));
}

TEST(NamesAlike, BodiesGoByTheirFirstWordsAndTheirLetters) {
  const EntityKind body = EntityKind::organisation;
  EXPECT_TRUE(alike({"Bouwlust", "Oost"}, {"Bouwlust"}, body));
  EXPECT_TRUE(alike({"General", "Motors"}, {"GM"}, body));
  EXPECT_TRUE(alike({"GM"}, {"General", "Motors"}, body));
  Identity motors;
  motors.kind = body;
  motors.named = true;
  motors.name = {"General", "Motors"};
  EXPECT_TRUE(same_name(motors, {"GM"}, EntityKind::person, NameLexicon{}));
  EXPECT_FALSE(alike({"Bouwlust", "Oost"}, {"Oost"}, body));
  EXPECT_TRUE(alike({"Zwolle", "Rovers"}, {"Rovers"}, body));
  EXPECT_FALSE(alike({"Bouwlust", "Oost"}, {"Bouwlust", "West"}, body));
}

TEST(NamesAlike, ShoutedNamesAreNames) {
  EXPECT_EQ(without_shouting("VERMEERSCH"), "Vermeersch");
  EXPECT_EQ(without_shouting("NAVO"), "NAVO");
}

}  // namespace
}  // namespace volgens
