// Classes and case of characters. Subject: src/text/characters.h.
#include "text/characters.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Characters, Classes) {
  EXPECT_TRUE(is_letter(U'é') && is_letter(U'ĳ') && is_letter(U'š'));
  EXPECT_FALSE(is_letter(U'7') || is_letter(U'-'));
  EXPECT_TRUE(is_upper(U'É') && !is_upper(U'é') && is_lower(U'é') && !is_lower(U'1'));
  EXPECT_TRUE(is_digit(U'7') && is_digit(U'²') && is_digit(U'½') && !is_digit(U'a'));
  EXPECT_TRUE(is_space(U' ') && is_space(U'\n') && is_space(U'\0') && is_space(0xA0) && is_space(0x200B));
  EXPECT_TRUE(is_punctuation(U'„') && is_punctuation(U'…') && !is_punctuation(U'€') && !is_punctuation(U'+'));
}

TEST(Characters, LowerCase) {
  EXPECT_EQ(lower_case("IJsland en ÉÉN VVD'er"), "ijsland en één vvd'er");
  EXPECT_EQ(lower_case(""), "");
}

TEST(Characters, UpperInitial) {
  EXPECT_TRUE(is_upper_initial("Émile") && is_upper_initial("IJmuiden"));
  EXPECT_FALSE(is_upper_initial("'s-Gravenpolder") || is_upper_initial("") || is_upper_initial("7de"));
}

TEST(Characters, AllUpper) {
  EXPECT_TRUE(is_all_upper("VVD") && is_all_upper("F-16") && is_all_upper("A"));
  EXPECT_FALSE(is_all_upper("VVDer") || is_all_upper("16") || is_all_upper(""));
}

TEST(Characters, AlphanumericIsALetterOrAnyNumberAndNoMark) {
  for (const char32_t c : {U'a', U'Z', U'7', U'é', U'²', U'½', U'中', U'ʼ'}) EXPECT_TRUE(is_alphanumeric(c));
  for (const char32_t c : {U' ', U'-', U'"', U'_', U'€', U'\u0301', U'\u00AD', U'…'}) EXPECT_FALSE(is_alphanumeric(c));
}

}  // namespace
}  // namespace volgens
