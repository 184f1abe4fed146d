// The cutting of whole texts. Subject: src/text/document.cc.
#include "text/document.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace volgens {
namespace {

std::vector<std::string> sentences_of(const Document& document) {
  std::vector<std::string> found;
  for (const Sentence& sentence : document.sentences) found.emplace_back(document.at(sentence.span));
  return found;
}

TEST(Document, CutsParagraphsSentencesAndTokens) {
  const std::string text = "Brug blijft dicht\n\nDe brug blijft dicht. \"Het duurt lang\", zei wethouder Sanne de Wit.";
  const Document document = make_document(text);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_TRUE(document.paragraphs[0].headline);
  EXPECT_FALSE(document.paragraphs[1].headline);
  EXPECT_EQ(sentences_of(document), (std::vector<std::string>{"Brug blijft dicht", "De brug blijft dicht.",
                                                              "\"Het duurt lang\", zei wethouder Sanne de Wit."}));
  ASSERT_EQ(document.quotations.size(), 1U);
  EXPECT_EQ(document.at(document.quotations[0].inner), "Het duurt lang");
}

TEST(Document, BeginsBehindTheHeader) {
  const std::string text = "date 2019-03 De brug is open.";
  const Document document = make_document(text, 12);
  ASSERT_EQ(document.sentences.size(), 1U);
  EXPECT_EQ(document.at(document.sentences[0].span), "De brug is open.");
}

}  // namespace
}  // namespace volgens
