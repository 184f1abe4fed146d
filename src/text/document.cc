// Paragraphs first, then for each its tokens, quotation marks and sentences, in that order: a sentence end is judged by
// the marks behind it. Tested by tests/unit/text; measured by bench/text.
#include "text/document.h"

#include "text/characters.h"
#include "text/dash_turns.h"
#include "text/paragraphs.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t longest_headline = 120;  // code points

/// Whether the tokens from `begin` on, which make a paragraph of so many sentences, are a headline.
bool is_headline(std::string_view text, const TokenList& list, std::size_t begin, std::size_t sentences) {
  const std::size_t end = list.size();
  if (sentences != 1) return false;
  std::size_t last = end;
  while (last > begin && (list.kinds[last - 1] == TokenKind::quote || list.kinds[last - 1] == TokenKind::close_bracket))
    --last;
  if (last == begin) return false;
  switch (list.kinds[last - 1]) {
    case TokenKind::full_stop:
    case TokenKind::ellipsis:
    case TokenKind::comma:
    case TokenKind::colon:
    case TokenKind::semicolon:
      return false;
    default:
      break;
  }
  const Span span{list.tokens[begin].span.begin, list.tokens[end - 1].span.end};
  return span.size() <= 4 * longest_headline &&
         count_code_points(text.substr(span.begin, span.size())) <= longest_headline;
}

/// Cuts the tokens from `begin` on, which make a paragraph, into sentences.
void add_paragraph(Document& document, TokenList& list, const std::vector<MarkRole>& roles, std::size_t begin) {
  const std::size_t end = list.size();
  Paragraph paragraph;
  paragraph.span = {list.tokens[begin].span.begin, list.tokens[end - 1].span.end};
  paragraph.begin_sentence = static_cast<std::uint32_t>(document.sentences.size());
  std::size_t start = begin;
  for (const std::size_t behind : cut_sentences(document.text, list, roles, begin, end)) {
    const auto number = static_cast<std::uint32_t>(document.sentences.size());
    for (std::size_t i = start; i < behind; ++i) list.tokens[i].sentence = number;
    document.sentences.push_back({{list.tokens[start].span.begin, list.tokens[behind - 1].span.end},
                                  static_cast<std::uint32_t>(start),
                                  static_cast<std::uint32_t>(behind),
                                  static_cast<std::uint32_t>(document.paragraphs.size())});
    start = behind;
  }
  paragraph.end_sentence = static_cast<std::uint32_t>(document.sentences.size());
  paragraph.headline = is_headline(document.text, list, begin, paragraph.end_sentence - paragraph.begin_sentence);
  document.paragraphs.push_back(paragraph);
}

}  // namespace

Document make_document(std::string_view text, std::size_t body_begin) {
  Document document;
  document.text = text;
  TokenList list;
  QuotationFinder finder(text, list);
  for (const Span span : cut_paragraphs(text, body_begin)) {
    const std::size_t begin = list.size();
    cut_tokens(text, span, list);
    if (list.size() == begin) continue;
    finder.add_paragraph(begin, list.size());
    add_paragraph(document, list, finder.roles(), begin);
  }
  document.quotations = finder.take_quotations();
  document.tokens = std::move(list.tokens);
  add_dash_turns(document, list.kinds);
  return document;
}

}  // namespace volgens
