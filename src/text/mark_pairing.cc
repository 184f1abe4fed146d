// Judges the side of each mark, then pairs with a stack; a closing mark prefers the opening shape that it belongs to.
// Tested by tests/unit/text/quotations_test.cc.
#include "text/mark_pairing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"
#include "text/missing_marks.h"
#include "text/quote_marks.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t deepest_search = 8;  // open marks that a closing one looks through for its own shape

struct Mark {
  std::size_t token = 0;
  QuoteMark family = QuoteMark::double_mark;
  MarkSide side = MarkSide::either;
  char32_t glyph = 0;
  bool surely_closes = false;      // punctuation before it or behind it
  bool firmly_closes = false;      // and no apostrophe of a genitive
  bool may_be_apostrophe = false;  // `Jans' fiets`, `3,5" schijf`
};

bool is_sentence_punctuation(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == 0x2026;
}
bool ends_words(char32_t c) { return is_space(c) || is_sentence_punctuation(c) || c == ')' || c == ']'; }
bool begins_words(char32_t c) {
  return is_space(c) || c == '(' || c == '[' || c == '/' || c == '-' || c == 0x2013 || c == 0x2014;
}

MarkSide side_of(MarkShape shape, char32_t glyph, char32_t left, char32_t right) {
  if (shape.side != MarkSide::either) return shape.side;
  const bool free_left = begins_words(left);
  const bool free_right = ends_words(right);
  if (free_left && !free_right) return MarkSide::opens;
  if (!free_left && free_right) return MarkSide::closes;
  if (!free_left && !free_right && (left == ':' || left == ',')) return MarkSide::opens;
  if (glyph == 0x201C || glyph == 0x2018) return MarkSide::opens;
  if (glyph == 0x201D || glyph == 0x2019) return MarkSide::closes;
  return MarkSide::either;
}

/// Whether an opening and a closing shape are the two of one style.
bool belong_together(char32_t open, char32_t close) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 12> styles = {{{'"', '"'},
                                                                            {',', '\''},
                                                                            {',', 0x2019},
                                                                            {'`', '\''},
                                                                            {'\'', '\''},
                                                                            {0x201C, 0x201D},
                                                                            {0x201E, 0x201D},
                                                                            {0x201E, 0x201C},
                                                                            {0x201D, 0x201D},
                                                                            {0x2018, 0x2019},
                                                                            {0x201A, 0x2018},
                                                                            {0x201A, 0x2019}}};
  return std::find(styles.begin(), styles.end(), std::pair(open, close)) != styles.end();
}

class MarkPairer {
 public:
  MarkPairer(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end)
      : text_(text), list_(list), begin_(begin), end_(end), missing_(text, list, begin, end), floor_(begin) {}

  PairedMarks run() {
    find_marks();
    find_apostrophes();
    for (const Mark& mark : marks_) take(mark);
    finish();
    return std::move(result_);
  }

 private:
  [[nodiscard]] Span span(std::size_t token) const { return list_.tokens[token].span; }
  [[nodiscard]] bool is_quote(std::size_t token) const { return list_.kinds[token] == TokenKind::quote; }

  void find_marks() {
    for (std::size_t i = begin_; i < end_; ++i)
      if (is_quote(i)) marks_.push_back(judge(i));
  }

  /// The character before a mark; a mark glued before it counts as the side that it stands on.
  [[nodiscard]] char32_t left_of(std::size_t token) const {
    if (token == begin_ || span(token - 1).end != span(token).begin) return U' ';
    if (is_quote(token - 1)) return marks_.back().side == MarkSide::opens ? U' ' : U'a';
    return decode_before(text_, span(token).begin).value;
  }

  /// The character behind a mark; a second mark glued to it is looked through.
  [[nodiscard]] char32_t right_of(std::size_t token) const {
    const auto glued = [this](std::size_t i) { return i + 1 < end_ && span(i).end == span(i + 1).begin; };
    if (!glued(token)) return U' ';
    if (!is_quote(token + 1)) return decode_at(text_, span(token).end).value;
    return glued(token + 1) ? decode_at(text_, span(token + 1).end).value : U' ';
  }

  [[nodiscard]] Mark judge(std::size_t token) const {
    const MarkShape shape =
        mark_at(text_.substr(0, span(token).end), span(token).begin);  // `'''` may be cut as `'` and `''`
    const char32_t left = left_of(token);
    const char32_t right = right_of(token);
    Mark mark{token, shape.family, MarkSide::either, decode_at(text_, span(token).begin).value};
    mark.side = side_of(shape, mark.glyph, left, right);
    if (mark.side == MarkSide::either && token == begin_) mark.side = MarkSide::opens;
    if (mark.side == MarkSide::either && token + 1 == end_) mark.side = MarkSide::closes;
    mark.surely_closes = mark.side == MarkSide::closes &&
                         (is_sentence_punctuation(left) || is_sentence_punctuation(right) || token + 1 == end_);
    const bool inch = is_digit(left);
    const bool genitive = mark.family == QuoteMark::single_mark && (left == 's' || left == 'x' || left == 'z');
    mark.may_be_apostrophe = mark.side == MarkSide::closes && !mark.surely_closes && (inch || genitive);
    mark.firmly_closes = mark.side == MarkSide::closes && !inch &&
                         (mark.family != QuoteMark::single_mark || (mark.surely_closes && !genitive));
    return mark;
  }

  /// A closing mark that may be an apostrophe is one when the next mark of its kind closes for sure.
  void find_apostrophes() {
    std::array<const Mark*, 3> next{};
    for (std::size_t m = marks_.size(); m-- > 0;) {
      Mark& mark = marks_[m];
      const Mark*& later = next[static_cast<std::size_t>(mark.family)];
      mark.may_be_apostrophe =
          mark.may_be_apostrophe && later != nullptr && later->side == MarkSide::closes && later->surely_closes;
      if (!mark.may_be_apostrophe) later = &mark;
    }
  }

  [[nodiscard]] std::size_t& open_count(QuoteMark family) { return open_count_[static_cast<std::size_t>(family)]; }

  void take(const Mark& mark) {
    if (mark.may_be_apostrophe) return;
    if (mark.side != MarkSide::opens && open_count(mark.family) > 0) return close(mark);
    if (mark.side != MarkSide::closes) return open(mark);
    if (mark.firmly_closes) take_stray(mark);
  }

  /// A closing mark of a kind that is not open.
  void take_stray(const Mark& mark) {
    if (!stack_.empty()) {
      std::size_t& other = other_close_[stack_.back().pair];
      if (other == no_token && mark.surely_closes) other = mark.token;
      if (mark.surely_closes && missing_.frame_follows(mark.token)) close_top(mark);
      return;
    }
    if (mark.surely_closes) result_.strays.push_back(mark.token);
    if (result_.pairs.empty() && result_.first_stray == no_token) {
      result_.first_stray = mark.token;
      result_.stray_family = mark.family;
    }
    const std::size_t begin =
        missing_.frame_follows(mark.token) ? missing_.begin_of_words(floor_, mark.token) : mark.token;
    floor_ = mark.token + 1;
    if (begin == mark.token) return;
    result_.pairs.push_back({no_token, begin, mark.token, mark.token, no_token, true, mark.family});
    other_close_.push_back(no_token);
  }

  void open(const Mark& mark) {
    stack_.push_back({result_.pairs.size(), mark.glyph});
    result_.pairs.push_back({mark.token, mark.token + 1, no_token, 0, no_token, true, mark.family});
    other_close_.push_back(no_token);
    ++open_count(mark.family);
  }

  void close(const Mark& mark) {
    std::size_t place = stack_.size();
    for (std::size_t i = stack_.size(); i > 0 && stack_.size() - i < deepest_search; --i) {
      const bool same_family = result_.pairs[stack_[i - 1].pair].family == mark.family;
      if (same_family && place == stack_.size()) place = i - 1;
      if (same_family && belong_together(stack_[i - 1].glyph, mark.glyph)) {
        place = i - 1;
        break;
      }
    }
    while (place == stack_.size() || result_.pairs[stack_[place].pair].family != mark.family) --place;
    while (stack_.size() > place + 1) leave_open(mark.token);
    close_top(mark);
  }

  /// The mark closes the innermost open one.
  void close_top(const Mark& mark) {
    MarkPair& pair = result_.pairs[stack_.back().pair];
    pair.close = mark.token;
    pair.end = mark.token;
    floor_ = mark.token + 1;
    --open_count(pair.family);
    stack_.pop_back();
  }

  /// The innermost open mark ends before token `end` without having been closed.
  void leave_open(std::size_t end) {
    MarkPair& pair = result_.pairs[stack_.back().pair];
    pair.end = end;
    --open_count(pair.family);
    stack_.pop_back();
  }

  void finish() {
    std::vector<MarkPair>& pairs = result_.pairs;
    std::size_t next_double = end_;
    std::array<std::size_t, 3> next_open{};  // the last seen pair of each family that opens words, as its index + 1
    for (std::size_t p = pairs.size(); p-- > 0;) {
      MarkPair& pair = pairs[p];
      if (!pair.closed() && !is_apostrophe(pair)) {
        const bool to_the_end = pair.end == 0;
        pair.end = to_the_end ? next_double : std::min(pair.end, next_double);
        settle_end(p, next_open[static_cast<std::size_t>(pair.family)], to_the_end);
      } else if (!pair.closed()) {
        pair.end = 0;
      }
      if (pair.family != QuoteMark::single_mark) next_double = pair.opened() ? pair.open : next_double;
      if (pair.opened() && (!pair.closed() ? pair.end > 0 : opens_words(pair.open)))
        next_open[static_cast<std::size_t>(pair.family)] = p + 1;
    }
    clip_crossing();
    std::erase_if(pairs, [](const MarkPair& pair) { return pair.end <= pair.begin; });
  }

  /// Whether the opening mark stands at the begin of a sentence or behind a colon.
  [[nodiscard]] bool opens_words(std::size_t mark) const {
    return missing_.begins_sentence(mark) || list_.kinds[mark - 1] == TokenKind::colon;
  }

  /// Finds the end of a pair that was never closed; `next` is the index, counted from 1, of the next pair of its kind.
  /// `to_the_end` tells that no pair around it closes.
  void settle_end(std::size_t p, std::size_t next, bool to_the_end) {
    MarkPair& pair = result_.pairs[p];
    std::size_t limit = pair.end;
    to_the_end = to_the_end && (limit == end_ || (next > 0 && result_.pairs[next - 1].open == limit));
    if (other_close_[p] < limit) {
      pair.close = pair.end = other_close_[p];
      return;
    }
    const bool marked = next > 0 && result_.pairs[next - 1].open <= limit;
    if (marked) {
      MarkPair& inner = result_.pairs[next - 1];
      if (list_.kinds[inner.open - 1] == TokenKind::colon && missing_.speaker_goes_on(pair.begin, inner.open)) {
        // `'Toen ging ik. Ik zei: 'Dag.'`: the inner one is the one that lacks a mark
        if (inner.closed() && next == p + 2) {
          pair.close = pair.end = inner.close;
          inner.end = inner.close;
          inner.close = no_token;
        }
        return;
      }
      limit = inner.open;
    }
    const std::size_t frame = missing_.frame_within(pair.begin, limit);
    const std::size_t words = missing_.end_of_words(pair.begin, frame, !marked || frame < limit);
    const bool inner_closed = marked && result_.pairs[next - 1].closed() && to_the_end && !left_to_the_end_;
    if (frame < limit || (limit < end_ && !inner_closed)) {
      pair.end = words;
    } else {
      pair.end = end_;
      pair.end_alone = words;
      pair.may_be_reopened = !marked;
      left_to_the_end_ = true;
    }
  }

  /// What stays open ends before a pair that would cross its end.
  void clip_crossing() {
    std::vector<MarkPair*> around;
    for (MarkPair& pair : result_.pairs) {
      const std::size_t from = pair.opened() ? pair.open : pair.begin;
      const std::size_t behind = pair.closed() ? pair.close + 1 : pair.end;
      while (!around.empty() && around.back()->end <= from) around.pop_back();
      while (!around.empty() && behind > around.back()->end) {
        around.back()->end = from;
        around.pop_back();
      }
      around.push_back(&pair);
    }
  }

  /// Whether a single mark that was never closed is none: it opens no sentence and stands behind no colon or comma, or
  /// what it opens would end inside the paragraph.
  [[nodiscard]] bool is_apostrophe(const MarkPair& pair) const {
    if (pair.family != QuoteMark::single_mark) return false;
    if (pair.open == begin_) return false;
    switch (list_.kinds[pair.open - 1]) {
      case TokenKind::colon:
      case TokenKind::comma:
      case TokenKind::full_stop:
      case TokenKind::question:
      case TokenKind::exclamation:
        return false;
      default:
        return true;
    }
  }

  struct Open {
    std::size_t pair;
    char32_t glyph;
  };

  std::string_view text_;
  const TokenList& list_;
  std::size_t begin_;
  std::size_t end_;
  MissingMarks missing_;
  bool left_to_the_end_ = false;  // a pair later than the one at hand ends with the paragraph
  std::size_t floor_;             // behind the last closing mark
  std::vector<Mark> marks_;
  std::vector<Open> stack_;
  std::vector<std::size_t> other_close_;  // per pair, the first stray mark of another kind that may close it
  std::array<std::size_t, 3> open_count_{};
  PairedMarks result_;
};

}  // namespace

PairedMarks pair_marks(std::string_view text, const TokenList& list, std::size_t begin, std::size_t end) {
  return MarkPairer(text, list, begin, end).run();
}

}  // namespace volgens
