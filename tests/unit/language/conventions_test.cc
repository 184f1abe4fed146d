// Scores become one group and trees stay trees.
#include "language/conventions.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

Analysis with_heads(const std::vector<std::int32_t>& heads) {
  Analysis analysis;
  for (const std::int32_t head : heads) {
    Word word;
    word.head = head;
    word.deprel = head < 0 ? "root" : "dep";
    analysis.words.push_back(word);
  }
  return analysis;
}

std::vector<std::int32_t> heads(const Analysis& analysis) {
  std::vector<std::int32_t> out;
  for (const Word& word : analysis.words) out.push_back(word.head);
  return out;
}

TEST(Conventions, ScoreHangsUnderItsFirstNumber) {
  Analysis analysis = with_heads({1, -1, 4, 4, 1, 4});
  join_scores({"Ajax", "won", "2", "-", "1", "thuis"}, 0, "fixed", analysis);
  EXPECT_EQ(heads(analysis), (std::vector<std::int32_t>{1, -1, 1, 2, 2, 2}));
  EXPECT_EQ(analysis.words[2].deprel, "dep");
  EXPECT_EQ(analysis.words[3].deprel, "fixed");
  EXPECT_EQ(analysis.words[4].deprel, "fixed");
  EXPECT_EQ(analysis.words[3].upos, Upos::sym);
}

TEST(Conventions, RootStaysOneRoot) {
  Analysis analysis = with_heads({2, 2, -1});
  join_scores({"6", "-", "3"}, 0, "fixed", analysis);
  EXPECT_EQ(heads(analysis), (std::vector<std::int32_t>{-1, 0, 0}));
  EXPECT_EQ(analysis.words[0].deprel, "root");
}

TEST(Conventions, AHeadFromBelowTheGroupMakesNoLoop) {
  Analysis analysis = with_heads({3, 3, -1, 2});
  join_scores({"6", "-", "3", "x"}, 0, "fixed", analysis);
  EXPECT_EQ(heads(analysis), (std::vector<std::int32_t>{-1, 0, 0, 0}));
}

TEST(Conventions, PunctuationGoesToTheLowerOfItsHighestNeighbours) {
  // Jan , die slaapt ( nu ) , snurkt .
  Analysis analysis = with_heads({8, 3, 3, 0, 3, 3, 8, 8, -1, 0});
  const std::vector<std::string_view> forms = {"Jan", ",", "die", "slaapt", "(", "nu", ")", ",", "snurkt", "."};
  for (const std::size_t i : {1, 4, 6, 7, 9}) {
    analysis.words[i].upos = Upos::punct;
    analysis.words[i].deprel = "punct";
  }
  attach_punctuation(forms, 0, analysis);
  EXPECT_EQ(heads(analysis), (std::vector<std::int32_t>{8, 3, 3, 0, 5, 3, 5, 0, -1, 8}));
}

TEST(Conventions, PunctuationAloneIsLeft) {
  Analysis analysis = with_heads({1, -1});
  for (Word& word : analysis.words) word.upos = Upos::punct, word.deprel = word.head < 0 ? "root" : "punct";
  attach_punctuation({".", "!"}, 0, analysis);
  EXPECT_EQ(heads(analysis), (std::vector<std::int32_t>{1, -1}));
}

TEST(Conventions, YearsAndOtherSignsAreLeft) {
  Analysis analysis = with_heads({1, -1, 1});
  join_scores({"1914", "-", "1918"}, 0, "fixed", analysis);
  join_scores({"2", "+", "2"}, 0, "fixed", analysis);
  EXPECT_EQ(heads(analysis), (std::vector<std::int32_t>{1, -1, 1}));
}

}  // namespace
}  // namespace volgens
