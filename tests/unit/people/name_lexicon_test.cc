// What is known of names before reading. Subject: src/people/name_lexicon.cc.
#include "people/name_lexicon.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

class NameLexiconTest : public testing::Test {
 protected:
  void SetUp() override {
    auto loaded = NameLexicon::load();
    ASSERT_TRUE(loaded.ok()) << loaded.error().describe();
    names = std::move(*loaded);
  }
  NameLexicon names;
};

TEST_F(NameLexiconTest, FirstNamesTellTheGender) {
  EXPECT_EQ(names.first_names.at("Sanne"), Gender::female);
  EXPECT_EQ(names.first_names.at("Jan"), Gender::male);
  EXPECT_EQ(names.first_names.count("Brug"), 0U);
}

TEST_F(NameLexiconTest, InhabitantsAreMenAndWomenEachWithAllTheirWords) {
  EXPECT_EQ(names.inhabitants.at("Rus"), Gender::male);
  EXPECT_EQ(names.inhabitants.at("Russin"), Gender::female);
  EXPECT_EQ(names.inhabitants.at("Russische"), Gender::female);
  EXPECT_EQ(names.inhabitants.count("Rusland"), 0U);
}

TEST_F(NameLexiconTest, TitlesTellTheGender) {
  EXPECT_EQ(names.titles.at("mevrouw"), Gender::female);
  EXPECT_EQ(names.titles.at("meneer"), Gender::male);
}

TEST(GenderOf, ReadsALetter) {
  EXPECT_EQ(gender_of("m"), Gender::male);
  EXPECT_EQ(gender_of("f"), Gender::female);
  EXPECT_EQ(gender_of("unknown"), Gender::unknown);
  EXPECT_EQ(gender_of(""), Gender::unknown);
}

}  // namespace
}  // namespace volgens
