// What the tests of the text room share: a document as lists of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace volgens {

inline std::vector<std::string> tokens_of(std::string_view text) {
  const Document document = make_document(text);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) words.emplace_back(document.word(i));
  return words;
}

inline std::vector<std::string> sentences_of(std::string_view text) {
  const Document document = make_document(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : document.sentences) found.emplace_back(document.at(sentence.span));
  return found;
}

inline std::vector<std::string> paragraphs_of(std::string_view text) {
  const Document document = make_document(text);
  std::vector<std::string> found;
  for (const Paragraph& paragraph : document.paragraphs) found.emplace_back(document.at(paragraph.span));
  return found;
}

/// The words inside each quotation's marks.
inline std::vector<std::string> quotations_of(std::string_view text) {
  const Document document = make_document(text);
  std::vector<std::string> found;
  for (const Quotation& quotation : document.quotations) found.emplace_back(document.at(quotation.inner));
  return found;
}

/// Words between spaces, for the expected tokens of a test.
inline std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (!word.empty()) words.emplace_back(word);
    text.remove_prefix(word.size() < text.size() ? word.size() + 1 : word.size());
  }
  return words;
}

using Strings = std::vector<std::string>;

}  // namespace volgens
