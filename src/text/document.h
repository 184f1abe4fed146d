// A document: an article's text cut into paragraphs, sentences, tokens and quotations, each a byte span of the
// original. Made by make_document (document.cc). Tested by tests/unit/text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "volgens/types.h"

namespace volgens {

/// A token after the tokenisation of Universal Dependencies Dutch.
struct Token {
  Span span;
  std::uint32_t sentence = 0;  ///< index into Document::sentences
};

/// Tokens `[begin_token, end_token)`; the span runs from the first token's begin to the last one's end.
struct Sentence {
  Span span;
  std::uint32_t begin_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t paragraph = 0;  ///< index into Document::paragraphs
};

/// Sentences `[begin_sentence, end_sentence)` between blank lines or line breaks.
struct Paragraph {
  Span span;
  std::uint32_t begin_sentence = 0;
  std::uint32_t end_sentence = 0;
  bool headline = false;  ///< a short line of its own without a closing full stop
};

/// How a quotation is marked. `dash` is a dialogue turn that opens a paragraph with a dash.
enum class QuoteMark : std::uint8_t { double_mark, single_mark, guillemet, dash };

/// Words between quotation marks. A quotation that is never closed ends with its paragraph.
struct Quotation {
  Span outer;  ///< with its marks
  Span inner;  ///< without them and without white space at the edges
  QuoteMark mark = QuoteMark::double_mark;
  bool closed = true;
  std::int32_t parent = -1;  ///< index into Document::quotations of the one around it, or -1
  /// Index of the quotation that this one carries on: a paragraph that re-opens the marks of an earlier one that was
  /// left open; or -1.
  std::int32_t continues = -1;
};

/// Views the article's text, which must outlive it. Plain data, safe to read from many threads.
struct Document {
  std::string_view text;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Quotation> quotations;  ///< ordered by outer.begin; a parent stands before its children

  [[nodiscard]] std::string_view at(Span span) const { return text.substr(span.begin, span.size()); }
  [[nodiscard]] std::string_view word(std::size_t token) const { return at(tokens[token].span); }
  /// True when no white space stands between this token and the next one.
  [[nodiscard]] bool glued(std::size_t token) const {
    return token + 1 < tokens.size() && tokens[token].span.end == tokens[token + 1].span.begin;
  }
};

/// Cuts `text` from byte `body_begin` on. `text` must be valid UTF-8 (see utf8.h); any such text gives a document,
/// in time and memory linear in its length.
[[nodiscard]] Document make_document(std::string_view text, std::size_t body_begin = 0);

}  // namespace volgens
