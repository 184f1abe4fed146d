// Paragraphs first, then for each its tokens, quotation marks and sentences, in that order: a sentence end is judged by the marks
// behind it. Tested by tests/unit/text; measured by bench/text.
#include "text/document.h"

#include "text/paragraphs.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t longest_headline = 120;  // code points

bool is_headline(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end, std::size_t sentences) {
  if (sentences != 1) return false;
  std::size_t last = end;
  while (last > begin && (list.kinds[last - 1] == TokenKind::quote || list.kinds[last - 1] == TokenKind::close_bracket)) --last;
  if (last == begin) return false;
  switch (list.kinds[last - 1]) {
    case TokenKind::full_stop:
    case TokenKind::ellipsis:
    case TokenKind::comma:
    case TokenKind::colon:
    case TokenKind::semicolon: return false;
    default: break;
  }
  const Span span{list.tokens[begin].span.begin, list.tokens[end - 1].span.end};
  return span.size() <= 4 * longest_headline && count_code_points(text.substr(span.begin, span.size())) <= longest_headline;
}

}  // namespace

Document make_document(std::string_view text, std::size_t body_begin) {
  Document document;
  document.text = text;
  TokenList list;
  list.tokens.reserve(text.size() / 5);
  list.kinds.reserve(text.size() / 5);
  QuotationFinder finder(text, list);
  for (const Span span : cut_paragraphs(text, body_begin)) {
    const std::size_t begin = list.size();
    cut_tokens(text, span, list);
    const std::size_t end = list.size();
    if (begin == end) continue;
    finder.add_paragraph(begin, end);
    const auto first_sentence = static_cast<std::uint32_t>(document.sentences.size());
    std::size_t start = begin;
    for (const std::size_t behind : cut_sentences(text, list, finder.roles(), begin, end)) {
      const auto number = static_cast<std::uint32_t>(document.sentences.size());
      for (std::size_t i = start; i < behind; ++i) list.tokens[i].sentence = number;
      document.sentences.push_back({{list.tokens[start].span.begin, list.tokens[behind - 1].span.end},
                                    static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(behind),
                                    static_cast<std::uint32_t>(document.paragraphs.size())});
      start = behind;
    }
    const auto end_sentence = static_cast<std::uint32_t>(document.sentences.size());
    document.paragraphs.push_back({{list.tokens[begin].span.begin, list.tokens[end - 1].span.end}, first_sentence, end_sentence,
                                   is_headline(text, list, begin, end, end_sentence - first_sentence)});
  }
  document.quotations = finder.quotations();
  document.tokens = std::move(list.tokens);
  return document;
}

}  // namespace volgens
