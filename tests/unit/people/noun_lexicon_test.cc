// What a noun stands for. Subject: src/people/noun_lexicon.cc.
#include "people/noun_lexicon.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

class NounLexiconTest : public testing::Test {
 protected:
  void SetUp() override {
    auto loaded = NounLexicon::load();
    ASSERT_TRUE(loaded.ok()) << loaded.error().describe();
    nouns = std::move(*loaded);
  }
  NounLexicon nouns;
};

TEST_F(NounLexiconTest, AListedNounHasItsKind) {
  const auto woman = nouns.find("woordvoerster");
  ASSERT_TRUE(woman.has_value());
  EXPECT_EQ(woman->kind, EntityKind::person);
  EXPECT_EQ(woman->gender, Gender::female);
  EXPECT_FALSE(woman->plural);
  EXPECT_TRUE(woman->exact);
  ASSERT_TRUE(nouns.find("politie").has_value());
  EXPECT_EQ(nouns.find("politie")->kind, EntityKind::organisation);
  ASSERT_TRUE(nouns.find("rapport").has_value());
  EXPECT_EQ(nouns.find("rapport")->kind, EntityKind::document);
}

TEST_F(NounLexiconTest, SeveralPersonsAreAGroup) {
  const auto ministers = nouns.find("ministers");
  ASSERT_TRUE(ministers.has_value());
  EXPECT_EQ(ministers->kind, EntityKind::group);
  EXPECT_TRUE(ministers->plural);
}

TEST_F(NounLexiconTest, ACompoundIsWhatItsLastPartIs) {
  const auto found = nouns.find("ijshockeytrainer");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->kind, EntityKind::person);
  EXPECT_FALSE(found->exact);
  ASSERT_TRUE(nouns.find("kabelrapport").has_value());
  EXPECT_EQ(nouns.find("kabelrapport")->kind, EntityKind::document);
}

TEST_F(NounLexiconTest, AThingIsNobody) {
  EXPECT_FALSE(nouns.find("fiets").has_value());
  EXPECT_FALSE(nouns.find("").has_value());
}

}  // namespace
}  // namespace volgens
