// Judges each mark by its shape and its neighbours, pairs with a stack per paragraph, then repairs what stayed open.
// Tested by tests/unit/text/quotations_test.cc.
#include "text/quotations.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/characters.h"
#include "text/quote_marks.h"
#include "text/utf8.h"

namespace volgens {

struct QuotationFinder::Mark {
  std::size_t token = 0;
  QuoteMark family = QuoteMark::double_mark;
  MarkSide side = MarkSide::either;  // after a look at the neighbours
  char32_t glyph = 0;
};

struct QuotationFinder::Pair {
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  Mark open;
  std::size_t close = none;  // token of the closing mark
  std::size_t end = none;    // first token behind an unclosed one, when something inside the paragraph ends it
};

namespace {

constexpr std::size_t most_paragraphs_without_marks = 2;

bool ends_words(char32_t c) {
  return is_space(c) || c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']' || c == 0x2026;
}
bool begins_words(char32_t c) { return is_space(c) || c == '(' || c == '[' || c == '/' || c == '-' || c == 0x2013 || c == 0x2014; }

/// The side of a mark between the characters `left` and `right`.
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

}  // namespace

std::vector<QuotationFinder::Mark> QuotationFinder::find_marks(std::size_t begin, std::size_t end) const {
  std::vector<Mark> marks;
  const std::size_t first_byte = begin < end ? list_.tokens[begin].span.begin : 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (list_.kinds[i] != TokenKind::quote) continue;
    const Span span = list_.tokens[i].span;
    const MarkShape shape = mark_at(text_, span.begin);
    const char32_t glyph = decode_at(text_, span.begin).value;
    char32_t left = span.begin > first_byte ? decode_before(text_, span.begin).value : U' ';
    char32_t right = i + 1 < end ? decode_at(text_, span.end).value : U' ';
    // A mark glued to another one stands on the same side as that one.
    if (i > begin && list_.kinds[i - 1] == TokenKind::quote && left != U' ' && !marks.empty())
      left = marks.back().side == MarkSide::opens ? U' ' : U'a';
    if (i + 1 < end && list_.kinds[i + 1] == TokenKind::quote && list_.tokens[i + 1].span.begin == span.end) {
      const Span next = list_.tokens[i + 1].span;
      right = i + 2 < end ? decode_at(text_, next.end).value : U' ';
    }
    marks.push_back({i, shape.family, side_of(shape, glyph, left, right), glyph});
  }
  return marks;
}

void QuotationFinder::add_paragraph(std::size_t begin, std::size_t end) {
  roles_.resize(end, MarkRole::none);
  const std::vector<Mark> marks = find_marks(begin, end);
  std::vector<Pair> pairs;
  std::vector<std::size_t> stack;  // indices of open pairs
  std::size_t open_doubles = 0;
  std::size_t open_singles = 0;
  std::size_t open_guillemets = 0;
  const auto count = [&](QuoteMark family) -> std::size_t& {
    return family == QuoteMark::double_mark ? open_doubles : family == QuoteMark::single_mark ? open_singles : open_guillemets;
  };
  for (std::size_t m = 0; m < marks.size(); ++m) {
    const Mark& mark = marks[m];
    const bool can_close = mark.side != MarkSide::opens && count(mark.family) > 0;
    if (can_close) {
      while (pairs[stack.back()].open.family != mark.family) {
        pairs[stack.back()].end = mark.token;
        --count(pairs[stack.back()].open.family);
        stack.pop_back();
      }
      pairs[stack.back()].close = mark.token;
      --count(mark.family);
      stack.pop_back();
      continue;
    }
    if (mark.side == MarkSide::closes) {
      const bool first = pairs.empty() && mark.family != QuoteMark::single_mark;
      if (first && open_ >= 0 && quotations_[static_cast<std::size_t>(open_)].mark == mark.family) {
        for (const auto& [from, to] : since_open_) add_unmarked(from, to, open_);
        add_unmarked(begin, mark.token, open_);
        quotations_.back().closed = true;
        quotations_.back().outer.end = list_.tokens[mark.token].span.end;
        roles_[mark.token] = MarkRole::closes;
        open_ = -1;
      }
      continue;
    }
    stack.push_back(pairs.size());
    pairs.push_back({mark});
    ++count(mark.family);
  }
  // What stayed open ends where the next mark of its kind opens; an apostrophe that looked like an opening mark is none.
  std::size_t next_double = Pair::none;
  for (std::size_t p = pairs.size(); p-- > 0;) {
    Pair& pair = pairs[p];
    if (pair.close == Pair::none && pair.end == Pair::none && pair.open.family != QuoteMark::single_mark) pair.end = next_double;
    if (pair.open.family != QuoteMark::single_mark) next_double = pair.open.token;
  }
  std::erase_if(pairs, [](const Pair& pair) { return pair.close == Pair::none && pair.open.family == QuoteMark::single_mark; });
  add_quotations(pairs, begin, end);
}

void QuotationFinder::add_unmarked(std::size_t begin, std::size_t end, std::int32_t continues) {
  if (begin >= end) return;
  Quotation quotation;
  quotation.outer = {list_.tokens[begin].span.begin, list_.tokens[end - 1].span.end};
  quotation.inner = quotation.outer;
  quotation.mark = quotations_[static_cast<std::size_t>(continues)].mark;
  quotation.closed = false;
  quotation.continues = open_;
  open_ = static_cast<std::int32_t>(quotations_.size());
  quotations_.push_back(quotation);
}

void QuotationFinder::add_quotations(std::vector<Pair>& pairs, std::size_t begin, std::size_t end) {
  const std::int32_t open_before = open_;
  std::int32_t left_open = -1;
  std::vector<std::size_t> around;  // quotations that the next one may stand in
  for (const Pair& pair : pairs) {
    Quotation quotation;
    const Span open = list_.tokens[pair.open.token].span;
    quotation.mark = pair.open.family;
    quotation.closed = pair.close != Pair::none;
    const std::size_t behind = quotation.closed ? pair.close : pair.end != Pair::none ? pair.end : end;
    if (behind <= pair.open.token + 1) continue;
    quotation.inner = {list_.tokens[pair.open.token + 1].span.begin, list_.tokens[behind - 1].span.end};
    quotation.outer = {open.begin, quotation.closed ? list_.tokens[pair.close].span.end : quotation.inner.end};
    roles_[pair.open.token] = MarkRole::opens;
    if (quotation.closed) roles_[pair.close] = MarkRole::closes;
    while (!around.empty() && quotations_[around.back()].outer.end <= quotation.outer.begin) around.pop_back();
    if (!around.empty()) quotation.parent = static_cast<std::int32_t>(around.back());
    if (pair.open.token == begin && open_before >= 0 && quotations_[static_cast<std::size_t>(open_before)].mark == quotation.mark)
      quotation.continues = open_before;
    around.push_back(quotations_.size());
    if (behind == end && !quotation.closed && left_open < 0) left_open = static_cast<std::int32_t>(quotations_.size());
    quotations_.push_back(quotation);
  }
  if (!pairs.empty()) {
    open_ = left_open;
    since_open_.clear();
  } else if (open_ >= 0) {
    since_open_.emplace_back(begin, end);
    if (since_open_.size() > most_paragraphs_without_marks) open_ = -1;
  }
  if (open_ < 0) since_open_.clear();
}

}  // namespace volgens
