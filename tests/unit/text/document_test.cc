// Whole texts. Subject: src/text/document.h.
#include "text/document.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/encoding.h"
#include "text_helpers.h"

namespace volgens {
namespace {

TEST(Document, CutsParagraphsSentencesAndTokens) {
  const std::string text = "Brug blijft dicht\n\nDe brug blijft dicht. \"Het duurt lang\", zei wethouder Sanne de Wit.";
  const Document document = make_document(text);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_TRUE(document.paragraphs[0].headline);
  EXPECT_FALSE(document.paragraphs[1].headline);
  EXPECT_EQ(sentences_of(text),
            (Strings{"Brug blijft dicht", "De brug blijft dicht.", "\"Het duurt lang\", zei wethouder Sanne de Wit."}));
  EXPECT_EQ(quotations_of(text), Strings{"Het duurt lang"});
}

TEST(Document, BeginsBehindTheHeader) {
  const std::string text = "date 2019-03 De brug is open.";
  const Document document = make_document(text, 12);
  ASSERT_EQ(document.sentences.size(), 1U);
  EXPECT_EQ(document.at(document.sentences[0].span), "De brug is open.");
}

TEST(Document, AnEmptyTextIsAnEmptyDocument) {
  EXPECT_TRUE(make_document("").paragraphs.empty());
  EXPECT_TRUE(make_document("abc", 3).tokens.empty());
  EXPECT_TRUE(make_document("abc", 9).tokens.empty());
}

void expect_sound(const std::string& text) {
  const Document document = make_document(text);
  std::size_t end = 0;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    ASSERT_TRUE(end <= token.span.begin && !token.span.empty());
    end = token.span.end;
    const Sentence& sentence = document.sentences.at(token.sentence);
    ASSERT_TRUE(sentence.begin_token <= i && i < sentence.end_token);
  }
  std::uint32_t next = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    ASSERT_TRUE(paragraph.begin_sentence == next && paragraph.end_sentence > next);
    next = paragraph.end_sentence;
  }
  ASSERT_EQ(next, document.sentences.size());
}

TEST(Document, AnyBytesGiveASoundDocument) {
  std::mt19937 random(3);
  const std::string alphabet = "aB.,'\"-:;?! \n\t()0\xE2\x80\x9C\xC3\xA9\xFF@/";
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 80, '\0');
    for (char& byte : bytes) byte = alphabet[random() % alphabet.size()];
    expect_sound(decode(bytes).text);
  }
}

TEST(Document, AMegabyteWithoutASpaceIsCut) {
  for (const char* piece : {"a", ".", "\"", "'", "a.", "(", "1,", "a-", "www.", "\"a", "a'", "é"}) {
    std::string text;
    while (text.size() < 1000000) text += piece;
    const Document document = make_document(text);
    EXPECT_FALSE(document.tokens.empty()) << piece;
    EXPECT_EQ(document.tokens.back().span.end, text.size()) << piece;
  }
}

}  // namespace
}  // namespace volgens
