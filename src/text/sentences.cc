// At each token that may end a sentence: takes the closing marks behind it along, then looks at the next token. Where a
// full stop is missing, function words with a capital and marks of list items tell. Tested by
// tests/unit/text/sentences_test.cc; measured by bench/text.
#include "text/sentences.h"

#include "text/characters.h"
#include "text/sentence_starts.h"
#include "text/utf8.h"

namespace volgens {
namespace {

class SentenceCutter {
 public:
  SentenceCutter(std::string_view text, const TokenList& list, const std::vector<MarkRole>& roles, std::size_t begin,
                 std::size_t end)
      : text_(text), list_(list), roles_(roles), begin_(begin), end_(end) {
    for (std::size_t i = begin; i < end; ++i) free_dashes_ += is_free_dash(i) ? 1 : 0;
  }

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    start_ = begin_;
    for (std::size_t i = begin_; i < end_;) {
      const std::size_t behind = end_of_sentence_at(i);
      if (behind > i) {
        ends.push_back(behind);
        start_ = behind;
        i = behind;
      } else {
        ++i;
      }
    }
    if (start_ < end_) ends.push_back(end_);
    return ends;
  }

 private:
  [[nodiscard]] TokenKind kind(std::size_t i) const { return list_.kinds[i]; }
  [[nodiscard]] std::string_view word(std::size_t i) const {
    const Span span = list_.tokens[i].span;
    return text_.substr(span.begin, span.size());
  }
  [[nodiscard]] bool glued(std::size_t i) const { return list_.tokens[i].span.end == list_.tokens[i + 1].span.begin; }
  [[nodiscard]] bool capital(std::size_t i) const { return is_upper_initial(word(i)); }
  [[nodiscard]] bool lower(std::size_t i) const { return is_lower(decode_at(word(i), 0).value); }

  /// A dash or a bullet with white space on both sides.
  [[nodiscard]] bool is_free_dash(std::size_t i) const {
    return kind(i) == TokenKind::dash && i + 1 < end_ && !glued(i) && (i == begin_ || !glued(i - 1));
  }
  [[nodiscard]] bool is_bullet(std::size_t i) const {
    if (kind(i) != TokenKind::other || i + 1 == end_ || glued(i) || glued(i - 1)) return false;
    return word(i) == "*" || word(i) == "•" || word(i) == "·" || word(i) == "▪" || word(i) == "●";
  }

  static bool is_final(TokenKind kind) {
    return kind == TokenKind::full_stop || kind == TokenKind::question || kind == TokenKind::exclamation ||
           kind == TokenKind::ellipsis;
  }

  /// The token behind the sentence that token `i` ends, or `i` when it ends none.
  [[nodiscard]] std::size_t end_of_sentence_at(std::size_t i) {
    if (i + 1 < end_ && begins_list_item(i)) return i + 1;
    switch (kind(i)) {
      case TokenKind::full_stop:
      case TokenKind::question:
      case TokenKind::exclamation:
      case TokenKind::ellipsis:
      case TokenKind::name_abbreviation:
      case TokenKind::closing_abbreviation:
        return end_behind_marks(i);
      case TokenKind::comma:
        return is_comma_for_full_stop(i) ? i + 1 : i;
      case TokenKind::quote:
        return roles_[i] == MarkRole::closes && is_end_without_stop(i) ? i + 1 : i;
      case TokenKind::word:
      case TokenKind::number:
      case TokenKind::close_bracket:
        return is_end_without_stop(i) ? i + 1 : i;
      default:
        return i;
    }
  }

  /// Takes along what closes behind the final token `i`, and then judges the next token.
  [[nodiscard]] std::size_t end_behind_marks(std::size_t i) const {
    std::size_t next = i + 1;
    bool closed = false;
    while (next < end_) {
      const bool closes = roles_[next] == MarkRole::closes || kind(next) == TokenKind::close_bracket;
      if (!closes && !is_final(kind(next))) break;
      closed = closed || closes;
      ++next;
    }
    return next == end_ || begins_sentence(i, next, closed) ? next : i;
  }

  /// Whether token `next` begins a sentence, given that token `i` may end one and `closed` tells of closing marks
  /// between them.
  [[nodiscard]] bool begins_sentence(std::size_t i, std::size_t next, bool closed) const {
    std::size_t first = next;
    while (first < end_ && (roles_[first] == MarkRole::opens || kind(first) == TokenKind::open_bracket)) ++first;
    if (first == end_) return first > next;
    const bool opened = first > next;
    const TokenKind next_kind = kind(first);
    if (next_kind == TokenKind::comma || next_kind == TokenKind::semicolon || next_kind == TokenKind::colon)
      return false;
    if (kind(i) == TokenKind::name_abbreviation && !closed) return opened || opens_sentence_at(first);
    if (is_list_number(i)) return false;
    if (is_capital_or_clitic(first)) return true;
    if (next_kind == TokenKind::number) return kind(i) != TokenKind::ellipsis;
    if (kind(i) != TokenKind::full_stop || closed) return false;
    return (opened && next_kind != TokenKind::word) || next_kind == TokenKind::dash || next_kind == TokenKind::other;
  }

  /// Whether the first letter of the token is upper case, an apostrophe aside; `'s Avonds` counts by its second word.
  [[nodiscard]] bool is_capital_or_clitic(std::size_t i) const {
    if (capital(i)) return true;
    const CodePoint first = decode_at(word(i), 0);
    if (first.value != '\'' && first.value != 0x2019 && first.value != 0x2018) return false;
    return is_upper_initial(word(i).substr(first.size)) || (i + 1 < end_ && capital(i + 1));
  }

  [[nodiscard]] bool opens_sentence_at(std::size_t i) const {
    return opens_sentence(word(i), i + 1 < end_ && capital(i + 1));
  }

  /// `1. Inleiding`: a number that opens the sentence with its full stop.
  [[nodiscard]] bool is_list_number(std::size_t i) const {
    return i == start_ + 1 && kind(i) == TokenKind::full_stop && kind(start_) == TokenKind::number &&
           word(start_).size() <= 2;
  }

  /// `… het land, Volgens Trump …`: a lower-case word, a comma, and a function word with a capital that begins no name.
  [[nodiscard]] bool is_comma_for_full_stop(std::size_t i) const {
    if (i == begin_ || i + 2 >= end_ || glued(i)) return false;
    return kind(i - 1) == TokenKind::word && lower(i - 1) && kind(i + 2) == TokenKind::word && opens_sentence_at(i + 1);
  }

  /// `Bal voor Barron Aan het eind …`, `… zo ver op gras'' De speler …`: no full stop, and then a function word with a
  /// capital. Behind a lower-case word, those that also open titles do not count (`de film De slag`).
  [[nodiscard]] bool is_end_without_stop(std::size_t i) const {
    if (i + 2 >= end_ || glued(i) || kind(i + 1) != TokenKind::word || kind(i + 2) != TokenKind::word) return false;
    const SentenceStart opening = sentence_start(word(i + 1));
    if (opening == SentenceStart::none || opening == SentenceStart::surname) return false;
    if (kind(i) == TokenKind::quote) return opens_sentence_at(i + 1);
    if (!lower(i + 2)) return false;
    if (kind(i) != TokenKind::word) return true;
    const std::string_view last = word(i);
    if (decode_at(last, 0).value == '\'' || decode_at(last, 0).value == 0x2019) return false;
    return opening == SentenceStart::plain || (capital(i) && last.find('-') == std::string_view::npos);
  }

  /// Whether the token behind `i` is the dash or bullet of a list item. Dashes mark items only from a colon or
  /// semicolon on, where the paragraph has several.
  [[nodiscard]] bool begins_list_item(std::size_t i) {
    if (is_bullet(i + 1)) return true;
    if (free_dashes_ < 2 || !is_free_dash(i + 1)) {
      in_list_ = in_list_ && !is_final(kind(i));
      return false;
    }
    in_list_ = in_list_ || kind(i) == TokenKind::colon || kind(i) == TokenKind::semicolon;
    return in_list_;
  }

  std::string_view text_;
  const TokenList& list_;
  const std::vector<MarkRole>& roles_;
  std::size_t begin_;
  std::size_t end_;
  std::size_t start_ = 0;        // first token of the sentence at hand
  std::size_t free_dashes_ = 0;  // of the paragraph
  bool in_list_ = false;
};

}  // namespace

std::vector<std::size_t> cut_sentences(std::string_view text, const TokenList& list, const std::vector<MarkRole>& roles,
                                       std::size_t begin, std::size_t end) {
  return SentenceCutter(text, list, roles, begin, end).run();
}

}  // namespace volgens
