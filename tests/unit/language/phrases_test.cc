// Base noun phrases. Subject: src/language/phrases.cc.
#include "language/phrases.h"

#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

std::vector<std::string> phrases_of(const ReadText& read) {
  std::vector<std::string> found;
  for (const NounPhrase& phrase : read.phrases) found.push_back(read.words(TokenRange{phrase.begin, phrase.end}));
  return found;
}

TEST(NounPhrases, DeterminerModifiersNounAndName) {
  const ReadText read("De nieuwe Russische president Lena Novak bezocht gisteren drie kleine scholen in Utrecht.");
  EXPECT_EQ(phrases_of(read),
            (std::vector<std::string>{"De nieuwe Russische president Lena Novak", "drie kleine scholen", "Utrecht"}));
  EXPECT_EQ(read.document.word(read.phrases[0].head), "president");
  EXPECT_GE(read.phrases[0].name, 0);
  EXPECT_LT(read.phrases[1].name, 0);
}

TEST(NounPhrases, APrepositionBeforeItGoverns) {
  const ReadText read("De bus rijdt over de brug.");
  ASSERT_EQ(phrases_of(read), (std::vector<std::string>{"De bus", "de brug"}));
  EXPECT_FALSE(read.phrases[0].governed);
  EXPECT_TRUE(read.phrases[1].governed);
}

TEST(NounPhrases, PronounsStandAlone) {
  const ReadText read("Zij ziet hem.");
  ASSERT_EQ(phrases_of(read), (std::vector<std::string>{"Zij", "hem"}));
  EXPECT_TRUE(read.phrases[0].pronoun);
  EXPECT_TRUE(read.phrases[1].pronoun);
}

TEST(NounPhrases, APartThatIsCutShortBelongsToIt) {
  const ReadText read("De nieuws- en opiniesite meldt dat.");
  EXPECT_EQ(phrases_of(read).front(), "De nieuws- en opiniesite");
}

TEST(NounPhrases, ADayIsNoPartOfWhoCame) {
  const ReadText read("Gisteren zei de minister donderdagavond te komen.");
  EXPECT_EQ(phrases_of(read), (std::vector<std::string>{"de minister", "donderdagavond"}));
}

TEST(NounPhrases, TheBodyBeforeARoleBelongsToTheName) {
  const ReadText read("Vandaag kondigde Apple topman Jan Kramer een telefoon aan.");
  ASSERT_EQ(phrases_of(read), (std::vector<std::string>{"Apple topman Jan Kramer", "een telefoon"}));
  EXPECT_EQ(read.document.word(read.analysis.names[read.phrases[0].name].begin), "Jan");
}

TEST(NounPhrases, AParticipleHasItsOwnWordsBeforeIt) {
  const ReadText read("Het gisteren uitgebrachte rapport noemt de door de gemeente ingehuurde onderzoeker.");
  EXPECT_EQ(phrases_of(read), (std::vector<std::string>{"Het gisteren uitgebrachte rapport",
                                                        "de door de gemeente ingehuurde onderzoeker"}));
}

TEST(NounPhrases, AdjectivesAndParticiplesStandForPeople) {
  const ReadText read("Deskundigen zeggen dat de verdachte zwijgt.");
  ASSERT_EQ(phrases_of(read), (std::vector<std::string>{"Deskundigen", "de verdachte"}));
  EXPECT_FALSE(read.phrases[0].pronoun);
  EXPECT_FALSE(read.phrases[1].pronoun);
}

TEST(NounPhrases, TwoNounsSideBySideAreOnePhraseOnlyWhereTheTreeJoinsThem) {
  const ReadText read("Er is volgens de politie sprake van opzet bij tientallen mensen.");
  EXPECT_EQ(phrases_of(read), (std::vector<std::string>{"de politie", "sprake", "opzet", "tientallen mensen"}));
}

TEST(NounPhrases, NoneWithoutNouns) { EXPECT_TRUE(ReadText("Kom snel!").phrases.empty()); }

TEST(PhraseIndexTest, FindsPhrasesByTheirTokens) {
  const PhraseIndex index({{1, 3, 2, -1, false, false}, {3, 4, 3, -1, false, false}}, 6);
  EXPECT_EQ(index.beginning_at(0), -1);
  EXPECT_EQ(index.beginning_at(1), 0);
  EXPECT_EQ(index.beginning_at(2), -1);
  EXPECT_EQ(index.beginning_at(3), 1);
  EXPECT_EQ(index.holding(2), 0);
  EXPECT_EQ(index.holding(5), -1);
  EXPECT_EQ(index.holding(60), -1);
  EXPECT_EQ(index.ending_before(3), 0);
  EXPECT_EQ(index.ending_before(2), -1);
  EXPECT_EQ(index.ending_before(4), 1);
  EXPECT_EQ(index.ending_before(0), -1);
}

}  // namespace
}  // namespace volgens
