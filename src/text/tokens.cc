// Walks through the paragraph once. A token starts at a character that is no space and grows while the next character
// joins: every look ahead is bounded, so the walk is linear. Tested by tests/unit/text/tokens_test.cc; measured by
// bench/text.
#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/quote_marks.h"
#include "text/sentence_starts.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t longest_look_ahead = 40;
constexpr int longest_domain_ending = 4;  // letters of `info`

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0x201B || c == 0xB4;
}
// What could not be decoded was mostly a letter with an accent, so it does not break its word.
bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || c == replacement_character; }
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool is_format(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span part, TokenList& list)
      : text_(text.substr(0, part.end)), begin_(part.begin), at_(part.begin), list_(list) {}

  void run() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_at(text_, at_);
      if (is_space(point.value)) {
        at_ += point.size;
      } else {
        cut(point);
      }
    }
  }

 private:
  /// The code point at `at`, or a space past the end.
  [[nodiscard]] char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).value : U' '; }
  [[nodiscard]] char32_t before(std::size_t at) const { return at > begin_ ? decode_before(text_, at).value : U' '; }
  [[nodiscard]] std::size_t after(std::size_t at) const {
    return at < text_.size() ? at + decode_at(text_, at).size : at;
  }
  [[nodiscard]] std::size_t skip_space(std::size_t at) const {
    for (std::size_t steps = 0; at < text_.size() && steps < longest_look_ahead && is_space(peek(at)); ++steps)
      at = after(at);
    return at;
  }

  void emit(std::size_t end, TokenKind kind) {
    list_.tokens.push_back({{at_, end}, 0});
    list_.kinds.push_back(kind);
    at_ = end;
  }

  void cut(CodePoint point) {
    const char32_t c = point.value;
    if (is_word_character(c)) return cut_word(at_);
    if (is_apostrophe(c) && cut_apostrophe_word(point)) return;
    if (c == ',' && !begins_doubled_comma()) return emit(at_ + 1, TokenKind::comma);
    if (const MarkShape mark = mark_at(text_, at_); mark.size > 0) return cut_mark(mark);
    if (c == '.' || c == 0x2026) return cut_stops();
    if (is_dash(c)) return cut_dash();
    if (c == '(' && cut_bracketed_word()) return;
    if ((c == '@' || c == '#') && is_letter(peek(at_ + 1))) return cut_word(at_ + 1);
    emit(at_ + point.size, kind_of(c));
  }

  void cut_mark(MarkShape mark) {
    const char32_t c = peek(at_);
    // Of three apostrophes the first closes what the innermost single mark opened, and the other two are a double mark.
    const bool three = single_open_ && mark.size > 1 && mark.family == QuoteMark::double_mark &&
                       c == peek(at_ + mark.size) && is_apostrophe(c);
    if (three) mark = {QuoteMark::single_mark, MarkSide::either, mark.size / 2};
    const bool opens = !is_word_character(before(at_)) && !is_space(peek(at_ + mark.size));
    single_open_ = !three && opens && (mark.family == QuoteMark::single_mark || single_open_);
    emit(at_ + mark.size, TokenKind::quote);
  }

  /// `,,` is a mark; of three commas the first stands for itself.
  [[nodiscard]] bool begins_doubled_comma() const { return peek(at_ + 1) == ',' && peek(at_ + 2) != ','; }

  static TokenKind kind_of(char32_t c) {
    switch (c) {
      case '?':
        return TokenKind::question;
      case '!':
        return TokenKind::exclamation;
      case ':':
        return TokenKind::colon;
      case ';':
        return TokenKind::semicolon;
      case '(':
      case '[':
      case '{':
        return TokenKind::open_bracket;
      case ')':
      case ']':
      case '}':
        return TokenKind::close_bracket;
      default:
        return TokenKind::other;
    }
  }

  void cut_stops() {
    std::size_t end = at_;
    while (end < text_.size() && (peek(end) == '.' || peek(end) == 0x2026)) end = after(end);
    emit(end, end - at_ == 1 ? TokenKind::full_stop : TokenKind::ellipsis);
  }

  void cut_dash() {
    const char32_t c = peek(at_);
    std::size_t end = at_;
    while (end < text_.size() && peek(end) == c) end = after(end);
    const bool single = end == after(at_);
    const bool free_before = is_space(before(at_)) || before(at_) == '(';
    if (single && free_before && is_digit(peek(end))) return cut_word(end);
    if (single && free_before && text_.substr(end, 2) == "ie" && !is_word_character(peek(end + 2)))
      return emit(end + 2, TokenKind::word);
    emit(end, TokenKind::dash);
  }

  /// `'s`, `'t`, `'n`, `'68`, `'s-Hertogenbosch`: an apostrophe for letters or digits left out.
  bool cut_apostrophe_word(CodePoint point) {
    if (is_word_character(before(at_))) return false;
    const std::size_t start = at_ + point.size;
    static constexpr std::array<std::string_view, 8> clitics = {"s", "t", "n", "k", "m", "r", "ns", "ie"};
    for (const std::string_view clitic : clitics) {
      if (!same_ignoring_case(text_.substr(start, clitic.size()), clitic)) continue;
      const std::size_t end = start + clitic.size();
      const char32_t next = peek(end);
      if (is_word_character(next) || is_apostrophe(next)) continue;
      if (next == '-' && is_letter(peek(end + 1))) {
        cut_word(end);
      } else {
        emit(end, TokenKind::word);
      }
      return true;
    }
    const bool two_digits =
        is_digit(peek(start)) && is_digit(peek(start + 1)) && peek(start) < 0x80 && peek(start + 1) < 0x80;
    if (two_digits && !is_word_character(peek(start + 2)) && !is_apostrophe(peek(start + 2)) && point.value != '`') {
      cut_word(start);
      return true;
    }
    return false;
  }

  static bool same_ignoring_case(std::string_view a, std::string_view lower) {
    return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
             return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + ('a' - 'A')) : x) == y;
           });
  }

  /// `(tbs-)behandeling`, `(huis)arts`: a bracketed part of a word.
  bool cut_bracketed_word() {
    std::size_t at = at_ + 1;
    while (at < text_.size() && at - at_ < longest_look_ahead && is_letter(peek(at))) at = after(at);
    if (at == at_ + 1) return false;
    if (peek(at) == '-') ++at;
    if (peek(at) != ')' || !is_lower(peek(at + 1))) return false;
    cut_word(at + 1);
    return true;
  }

  /// Cuts a token that goes on as a word from `from`, which is at or behind the token's begin.
  void cut_word(std::size_t from) {
    if (const std::size_t end = url_end(); end > at_) return emit(end, TokenKind::word);
    std::size_t end = from;
    bool digits_only = true;
    while (end < text_.size()) {
      const CodePoint point = decode_at(text_, end);
      if (is_word_character(point.value)) {
        digits_only = digits_only && is_digit(point.value);
        end += point.size;
        continue;
      }
      const std::size_t joined = end_of_join(end, point);
      if (joined == end) break;
      end = joined;
    }
    if (peek(end) == '.' && cut_abbreviation(end)) return;
    if (is_genitive(end)) end = after(end);
    emit(end, is_digit(peek(from)) || digits_only ? TokenKind::number : TokenKind::word);
  }

  /// `Jans' fiets`: an apostrophe behind a hissing sound, when no single mark is open that it could close.
  [[nodiscard]] bool is_genitive(std::size_t at) const {
    const char32_t apostrophe = peek(at);
    const char32_t sound = before(at);
    if (single_open_ || (apostrophe != '\'' && apostrophe != 0x2019) || peek(after(at)) == apostrophe) return false;
    return sound == 's' || sound == 'x' || sound == 'z';
  }

  /// The end of the characters at `at` that join a word to what follows or close it; `at` itself when the word ends
  /// here.
  [[nodiscard]] std::size_t end_of_join(std::size_t at, CodePoint point) const {
    const char32_t previous = before(at);
    const std::size_t next_at = at + point.size;
    const char32_t next = peek(next_at);
    const bool between = is_word_character(previous) && is_word_character(next);
    switch (point.value) {
      case '-':
      case 0x2010:
      case 0x2011:
        return end_of_hyphen(at, next_at);
      case 0x2013:
        return between ? next_at : at;
      case '\'':
      case 0xB4:
      case 0x2019:
        return is_word_character(previous) && (is_letter(next) || (is_upper(previous) && is_digit(next))) ? next_at
                                                                                                          : at;
      case '.':
        return joins_with_stop(at) ? next_at : at;
      case ',':
        if (is_digit(previous) && is_digit(next)) return next_at;
        if (is_digit(previous) && next == '-') return after_dashes(next_at);
        return at;
      case ':':
        return is_digit(previous) && is_digit(next) ? next_at : at;
      case '%':
        return is_digit(previous) ? next_at : at;
      case '/':
      case '&':
      case '+':
      case '=':
      case '_':
      case '@':
        return between ? next_at : at;
      case '(':
        return end_of_inner_bracket(at);
      default:
        return is_format(point.value) && is_word_character(next) ? next_at : at;
    }
  }

  [[nodiscard]] std::size_t after_dashes(std::size_t at) const {
    while (at < text_.size() && text_[at] == '-') ++at;
    return at;
  }

  /// `Zuid-Holland`, `binnen- en`, `rock-'n-roll`, `2004-...`.
  [[nodiscard]] std::size_t end_of_hyphen(std::size_t at, std::size_t next_at) const {
    const char32_t next = peek(next_at);
    if (next == '-') return at;
    if (is_word_character(next)) return next_at;
    if (is_apostrophe(next) && is_letter(peek(after(next_at)))) {
      const std::size_t letter = after(next_at);
      return is_letter(peek(after(letter))) && !is_upper(peek(letter)) ? next_at : letter;
    }
    if (next == '.' && text_.substr(next_at, 3) == "..." && is_digit(before(at))) return next_at + 3;
    return next_at;
  }

  /// `persoon(en)`: a bracketed ending.
  [[nodiscard]] std::size_t end_of_inner_bracket(std::size_t at) const {
    if (!is_letter(before(at))) return at;
    std::size_t end = at + 1;
    while (end < text_.size() && end - at < longest_look_ahead && is_letter(peek(end))) end = after(end);
    return end > at + 1 && peek(end) == ')' ? end + 1 : at;
  }

  /// Whether a full stop inside a run of characters is part of the word: `1.000`, `o.a.`, `J.P.`, `bol.com`; not
  /// `einde.Daarna`.
  [[nodiscard]] bool joins_with_stop(std::size_t at) const {
    const char32_t previous = before(at);
    const char32_t next = peek(at + 1);
    if (is_digit(previous)) return is_digit(next);
    if (!is_letter(previous)) return false;
    if (next == '-') return is_letter(peek(at + 2));
    if (!is_letter(next)) return false;
    const std::size_t letter = at - decode_before(text_, at).size;
    if (letter == at_ || !is_word_character(before(letter))) return true;
    if (is_upper(next) || at - at_ > longest_look_ahead) return false;
    std::size_t end = at + 1;
    for (int letters = 0; letters < longest_domain_ending && is_letter(peek(end)); ++letters) end = after(end);
    return !is_letter(peek(end)) && abbreviation_use(text_.substr(at_, at - at_)) == AbbreviationUse::none;
  }

  /// The end of an address that starts here, without the punctuation behind it; `at_` when there is none.
  [[nodiscard]] std::size_t url_end() const {
    const std::string_view rest = text_.substr(at_, 8);
    static constexpr std::array<std::string_view, 4> starts = {"http://", "https://", "www.", "ftp://"};
    const bool is_url = std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
      return same_ignoring_case(rest.substr(0, start.size()), start);
    });
    if (!is_url) return at_;
    std::size_t end = at_;
    bool bracket = false;
    while (end < text_.size()) {
      const char32_t c = peek(end);
      if (is_space(c) || c == '<' || c == '>' || (mark_at(text_, end).size > 0 && c != '\'')) break;
      bracket = bracket || c == '(';
      end = after(end);
    }
    while (end > at_ + 4) {
      const char last = text_[end - 1];
      const bool trailing =
          std::string_view(".,;:!?'").find(last) != std::string_view::npos || (last == ')' && !bracket);
      if (!trailing) break;
      --end;
    }
    return end;
  }

  /// Cuts the word up to `stop` with its full stop when that belongs to it.
  bool cut_abbreviation(std::size_t stop) {
    const std::size_t end = stop + 1;
    const std::string_view word = text_.substr(at_, stop - at_);
    if (word.size() > longest_look_ahead || peek(end) == '.' || peek(end) == 0x2026) return false;
    TokenKind kind = TokenKind::abbreviation;
    switch (abbreviation_use(word)) {
      case AbbreviationUse::never_ends:
        break;
      case AbbreviationUse::name_ends:
        kind = TokenKind::name_abbreviation;
        break;
      case AbbreviationUse::ends:
        kind = TokenKind::closing_abbreviation;
        break;
      case AbbreviationUse::by_number:
        if (!stands_by_number(end)) return false;
        break;
      case AbbreviationUse::none:
        if (!is_dotted(word)) return false;
        kind = kind_of_dotted(word, end);
        if (kind == TokenKind::word) return false;
    }
    emit(end, kind);
    return true;
  }

  /// Whether a number follows, or stands before and the sentence goes on.
  [[nodiscard]] bool stands_by_number(std::size_t end) const {
    const char32_t next = peek(skip_space(end));
    if (is_digit(next)) return true;
    return !list_.kinds.empty() && list_.kinds.back() == TokenKind::number &&
           (is_lower(next) || next == ',' || next == ')');
  }

  /// The kind of letters with full stops between them and behind them; `word` when the last full stop is not theirs.
  [[nodiscard]] TokenKind kind_of_dotted(std::string_view word, std::size_t end) const {
    const std::size_t next_begin = skip_space(end);
    const char32_t next = peek(next_begin);
    const bool one_letter = word.size() == decode_at(word, 0).size;
    if (!is_upper(decode_at(word, 0).value)) {
      if (!one_letter) return TokenKind::closing_abbreviation;
      const bool ends =
          next_begin >= text_.size() || mark_at(text_, next_begin).size > 0 || function_word_at(next_begin);
      return ends ? TokenKind::word : TokenKind::abbreviation;
    }
    const bool goes_on =
        is_lower(next) || is_digit(next) || next == ',' || next == '-' || next == '(' || next == '&' || next == ':';
    if (!is_upper(next))
      return goes_on ? TokenKind::initial : one_letter ? TokenKind::word : TokenKind::name_abbreviation;
    if (!function_word_at(next_begin)) return TokenKind::initial;
    return one_letter ? TokenKind::word : TokenKind::name_abbreviation;
  }

  /// Whether a function word that opens sentences stands at `begin`, and no surname does.
  [[nodiscard]] bool function_word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < longest_look_ahead && is_letter(peek(end))) end = after(end);
    return opens_sentence(text_.substr(begin, end - begin), is_upper(peek(skip_space(end))));
  }

  /// Single letters with full stops between them.
  static bool is_dotted(std::string_view word) {
    bool letter = false;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint point = decode_at(word, at);
      if (letter ? point.value != '.' : !is_letter(point.value)) return false;
      letter = !letter;
      at += point.size;
    }
    return letter;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  TokenList& list_;
  bool single_open_ = false;  // a single mark opened and none has closed since
};

}  // namespace

void cut_tokens(std::string_view text, Span part, TokenList& list) { Tokeniser(text, part, list).run(); }

}  // namespace volgens
