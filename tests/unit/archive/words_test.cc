// Subject: src/archive/words.h
#include "archive/words.h"

#include <gtest/gtest.h>

namespace volgens::archive {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> words;
  for (const Span& word : words_of(text)) words.emplace_back(text.substr(word.begin, word.size()));
  return words;
}

TEST(ArchiveWords, AreLettersAndDigits) {
  EXPECT_EQ(texts("Foto's van F-16: “één”!"), (std::vector<std::string>{"Foto", "s", "van", "F", "16", "één"}));
  EXPECT_TRUE(words_of("").empty());
  EXPECT_TRUE(words_of(" — … ").empty());
}

TEST(ArchiveWords, SurviveBytesThatAreNoText) {
  EXPECT_EQ(texts("a\xff\xfe b\0c"), (std::vector<std::string>{"a", "b"}));
}

TEST(Stemmer, BringsFormsTogether) {
  Stemmer stemmer;
  const std::string stem = stemmer.forms("boeren").stem;
  EXPECT_EQ(stemmer.forms("BOER").stem, stem);
  EXPECT_EQ(stemmer.forms("Verkiezingen").stem, stemmer.forms("verkiezing").stem);
  EXPECT_EQ(stemmer.forms("Reünie").folded, "reunie");
}

TEST(Stemmer, LeavesWordsWithDigitsAlone) {
  Stemmer stemmer;
  EXPECT_EQ(stemmer.forms("s120").stem, "s120");
}

TEST(Places, BeginAndEndWithWords) {
  EXPECT_EQ(places_of("Kok en Kokkie, Kok. éKok", "Kok", 9), (std::vector<Span>{{0, 3}, {15, 18}}));
  EXPECT_EQ(places_of("ja, ja, ja", "ja", 2).size(), 2U);
  EXPECT_EQ(places_of("hij zei: \"ja\"", "\"ja\"", 2).size(), 1U);
  EXPECT_TRUE(places_of("tekst", "", 2).empty());
}

}  // namespace
}  // namespace volgens::archive
