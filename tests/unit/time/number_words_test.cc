// Numbers in words and digits. Subject: src/time/number_words.h.
#include "time/number_words.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace volgens {
namespace {

TEST(NumberWords, Cardinals) {
  const std::pair<const char*, int> cases[] = {{"een", 1},
                                               {"één", 1},
                                               {"twaalf", 12},
                                               {"tachtig", 80},
                                               {"tweeëntwintig", 22},
                                               {"eenendertig", 31},
                                               {"honderd", 100},
                                               {"honderdvijftig", 150},
                                               {"driehonderdeenentwintig", 321},
                                               {"honderdeneen", 101},
                                               {"tweeduizend", 2000},
                                               {"twaalfhonderd", 1200},
                                               {"veertigduizend", 40000}};
  for (const auto& [word, value] : cases) EXPECT_EQ(read_number(word), value * 100) << word;
}

TEST(NumberWords, Halves) {
  EXPECT_EQ(read_number("anderhalf"), 150);
  EXPECT_EQ(read_number("vierenhalf"), 450);
  EXPECT_EQ(read_number("tweeënhalve"), 250);
}

TEST(NumberWords, Digits) {
  EXPECT_EQ(read_number("1500"), 150000);
  EXPECT_EQ(read_number("40.000"), 4000000);
  EXPECT_EQ(read_number("2,5"), 250);
  EXPECT_EQ(read_number("2,25"), 225);
  EXPECT_EQ(read_number("1.5"), 150);
}

TEST(NumberWords, Ordinals) {
  EXPECT_EQ(read_ordinal("eerste"), 1);
  EXPECT_EQ(read_ordinal("derde"), 3);
  EXPECT_EQ(read_ordinal("twintigste"), 20);
  EXPECT_EQ(read_ordinal("16e"), 16);
  EXPECT_EQ(read_ordinal("71ste"), 71);
  EXPECT_FALSE(read_ordinal("aarde"));
  EXPECT_FALSE(read_ordinal("e"));
}

TEST(NumberWords, WhatIsNoNumber) {
  for (const char* word :
       {"", "en", "tienen", "entwintig", "honderdhonderd", "1.50", "1.2.3", "1,", ",5", "5,x", "12a", "half-"})
    EXPECT_FALSE(read_number(word)) << word;
}

TEST(NumberWords, TooGreatIsNone) {
  EXPECT_FALSE(read_number("99999999999"));
  EXPECT_FALSE(read_number("9999999999999999999999999"));
  EXPECT_FALSE(read_digits("9999999999"));
  EXPECT_FALSE(read_number(std::string(1000, '9')));
  EXPECT_FALSE(read_number(std::string(100, 'n')));
}

}  // namespace
}  // namespace volgens
