// At each token that may end a sentence: takes the closing marks behind it along, then looks at the next token.
// Tested by tests/unit/text/sentences_test.cc; measured by bench/text.
#include "text/sentences.h"

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

class SentenceCutter {
 public:
  SentenceCutter(std::string_view text, const TokenList& list, const std::vector<MarkRole>& roles, std::size_t begin, std::size_t end)
      : text_(text), list_(list), roles_(roles), begin_(begin), end_(end) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    std::size_t start = begin_;
    for (std::size_t i = begin_; i < end_;) {
      const std::size_t behind = end_of_sentence_at(i, start);
      if (behind > i) {
        ends.push_back(behind);
        start = behind;
        i = behind;
      } else {
        ++i;
      }
    }
    if (start < end_) ends.push_back(end_);
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

  static bool is_final(TokenKind kind) {
    return kind == TokenKind::full_stop || kind == TokenKind::question || kind == TokenKind::exclamation || kind == TokenKind::ellipsis;
  }
  static bool may_end(TokenKind kind) {
    return is_final(kind) || kind == TokenKind::name_abbreviation || kind == TokenKind::closing_abbreviation;
  }

  /// The token behind the sentence that token `i` ends, or `i` when it ends none.
  [[nodiscard]] std::size_t end_of_sentence_at(std::size_t i, std::size_t start) const {
    if (kind(i) == TokenKind::comma) return is_comma_for_full_stop(i) ? i + 1 : i;
    if (roles_[i] == MarkRole::closes) return is_end_without_stop(i) ? i + 1 : i;
    if (!may_end(kind(i))) return i;
    std::size_t next = i + 1;
    bool closed = false;
    while (next < end_) {
      const bool closes = roles_[next] == MarkRole::closes || kind(next) == TokenKind::close_bracket;
      if (!closes && !is_final(kind(next))) break;
      closed = closed || closes;
      ++next;
    }
    if (next == end_) return next;
    return begins_sentence(i, next, start, closed) ? next : i;
  }

  /// Whether token `next` begins a sentence, given that token `i` may end one and `closed` tells of closing marks between them.
  [[nodiscard]] bool begins_sentence(std::size_t i, std::size_t next, std::size_t start, bool closed) const {
    std::size_t first = next;
    while (first < end_ && (roles_[first] == MarkRole::opens || kind(first) == TokenKind::open_bracket)) ++first;
    if (first == end_) return first > next;
    const bool opened = first > next;
    const TokenKind next_kind = kind(first);
    if (next_kind == TokenKind::comma || next_kind == TokenKind::semicolon || next_kind == TokenKind::colon) return false;
    if (kind(i) == TokenKind::name_abbreviation && !closed) return opened || is_sentence_start(word(first));
    if (is_list_number(i, start)) return false;
    if (is_upper_in(first)) return true;
    if (next_kind == TokenKind::number) return kind(i) != TokenKind::ellipsis;
    if (kind(i) == TokenKind::full_stop && !closed) return (opened && next_kind != TokenKind::word) || next_kind == TokenKind::dash || next_kind == TokenKind::other;
    return false;
  }

  /// Whether the first letter of the token is upper case, an apostrophe aside; `'s Avonds` counts by its second word.
  [[nodiscard]] bool is_upper_in(std::size_t i) const {
    if (capital(i)) return true;
    const char32_t first = decode_at(word(i), 0).value;
    if (first != '\'' && first != 0x2019 && first != 0x2018) return false;
    return is_upper_initial(word(i).substr(decode_at(word(i), 0).size)) || (i + 1 < end_ && capital(i + 1));
  }

  /// `1. Inleiding`: a number that opens the sentence with its full stop.
  [[nodiscard]] bool is_list_number(std::size_t i, std::size_t start) const {
    return i == start + 1 && kind(i) == TokenKind::full_stop && kind(start) == TokenKind::number && word(start).size() <= 2;
  }

  /// `… zo ver op gras'' De speler …`: a closing mark without a full stop, and then a function word that begins no name.
  [[nodiscard]] bool is_end_without_stop(std::size_t i) const {
    return i + 2 < end_ && !glued(i) && is_sentence_start(word(i + 1)) && !(may_begin_name(word(i + 1)) && capital(i + 2));
  }

  /// `… het land, Volgens Trump …`: a lower-case word, a comma, and a function word with a capital that begins no name.
  [[nodiscard]] bool is_comma_for_full_stop(std::size_t i) const {
    if (i == begin_ || i + 2 >= end_ || glued(i)) return false;
    const std::string_view before = word(i - 1);
    if (kind(i - 1) != TokenKind::word || !is_lower(decode_at(before, 0).value)) return false;
    if (!is_sentence_start(word(i + 1))) return false;
    return kind(i + 2) == TokenKind::word && (!capital(i + 2) || !may_begin_name(word(i + 1)));
  }

  std::string_view text_;
  const TokenList& list_;
  const std::vector<MarkRole>& roles_;
  std::size_t begin_;
  std::size_t end_;
};

}  // namespace

std::vector<std::size_t> cut_sentences(std::string_view text, const TokenList& list, const std::vector<MarkRole>& roles,
                                       std::size_t begin, std::size_t end) {
  return SentenceCutter(text, list, roles, begin, end).run();
}

}  // namespace volgens
