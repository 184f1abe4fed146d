// Turns pairs of marks into spans, and remembers what a paragraph left open for those behind it.
// Tested by tests/unit/text/quotations_test.cc.
#include "text/quotations.h"

namespace volgens {
namespace {

constexpr std::size_t most_paragraphs_between = 2;

}  // namespace

void QuotationFinder::add_paragraph(std::size_t begin, std::size_t end) {
  roles_.resize(end, MarkRole::none);
  const PairedMarks marks = pair_marks(text_, list_, begin, end);
  if (marks.first_stray != no_token && left_open(marks.stray_family)) close_earlier(begin, marks.first_stray);
  if (!marks.pairs.empty()) {
    add_pairs(marks.pairs, begin, end);
    between_.clear();
  } else if (open_ >= 0) {
    between_.emplace_back(begin, end);
    if (between_.size() > most_paragraphs_between) open_ = -1;
  }
  if (open_ < 0) between_.clear();
}

/// Makes the tokens `[begin, end)` a quotation without marks of its own that carries on the open one.
void QuotationFinder::carry_on(std::size_t begin, std::size_t end) {
  Quotation quotation;
  quotation.outer = {list_.tokens[begin].span.begin, list_.tokens[end - 1].span.end};
  quotation.inner = quotation.outer;
  quotation.mark = quotations_[static_cast<std::size_t>(open_)].mark;
  quotation.closed = false;
  quotation.continues = open_;
  open_ = count();
  quotations_.push_back(quotation);
}

/// The mark closes what an earlier paragraph left open.
void QuotationFinder::close_earlier(std::size_t begin, std::size_t mark) {
  if (mark == begin) return;
  for (const auto& [from, to] : between_) carry_on(from, to);
  carry_on(begin, mark);
  quotations_.back().closed = true;
  quotations_.back().outer.end = list_.tokens[mark].span.end;
  roles_[mark] = MarkRole::closes;
  open_ = -1;
}

void QuotationFinder::add_pairs(const std::vector<MarkPair>& pairs, std::size_t begin, std::size_t end) {
  std::int32_t now_open = -1;
  std::vector<std::size_t> around;  // quotations that the next one may stand in
  for (const MarkPair& pair : pairs) {
    Quotation quotation;
    quotation.mark = pair.family;
    quotation.closed = pair.closed();
    quotation.inner = {list_.tokens[pair.open + 1].span.begin, list_.tokens[pair.end - 1].span.end};
    quotation.outer = {list_.tokens[pair.open].span.begin,
                       pair.closed() ? list_.tokens[pair.close].span.end : quotation.inner.end};
    roles_[pair.open] = MarkRole::opens;
    if (pair.closed()) roles_[pair.close] = MarkRole::closes;
    while (!around.empty() && quotations_[around.back()].outer.end <= quotation.outer.begin) around.pop_back();
    if (!around.empty()) quotation.parent = static_cast<std::int32_t>(around.back());
    if (pair.open == begin && left_open(pair.family)) quotation.continues = open_;
    if (pair.end == end && !pair.closed() && now_open < 0) now_open = count();
    around.push_back(quotations_.size());
    quotations_.push_back(quotation);
  }
  open_ = now_open;
}

}  // namespace volgens
