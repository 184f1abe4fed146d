// Turns pairs of marks into spans, and remembers what a paragraph left open for those behind it.
// Tested by tests/unit/text/quotations_test.cc.
#include "text/quotations.h"

#include <algorithm>

namespace volgens {
namespace {

constexpr std::size_t most_paragraphs_between = 2;

}  // namespace

void QuotationFinder::add_paragraph(std::size_t begin, std::size_t end) {
  roles_.resize(end, MarkRole::none);
  PairedMarks marks = pair_marks(text_, list_, begin, end);
  for (const std::size_t stray : marks.strays) roles_[stray] = MarkRole::closes;
  if (marks.first_stray != no_token && left_open(marks.stray_family)) {
    close_earlier(begin, marks.first_stray);
    // The words before the mark are taken.
    std::erase_if(marks.pairs, [&marks](const MarkPair& pair) { return pair.close == marks.first_stray; });
  }
  if (!marks.pairs.empty()) {
    add_pairs(marks.pairs, begin, end);
    between_.clear();
  } else if (open_ >= 0) {
    between_.emplace_back(begin, end);
    if (between_.size() > most_paragraphs_between) {
      end_open();
      open_ = -1;
    }
  }
  if (open_ < 0) between_.clear();
}

std::vector<Quotation> QuotationFinder::take_quotations() {
  end_open();
  open_ = -1;
  return std::move(quotations_);
}

/// What a paragraph left open and no later one goes on with ends where its words alone say.
void QuotationFinder::end_open() {
  if (open_ < 0 || end_alone_ == no_token) return;
  Quotation& open = quotations_[static_cast<std::size_t>(open_)];
  const std::size_t end = list_.tokens[end_alone_ - 1].span.end;
  if (end >= open.inner.end) return;
  const auto first = quotations_.begin() + open_ + 1;
  const auto inside = [this](const Quotation& other) { return other.parent == open_; };
  const bool cut = std::any_of(first, quotations_.end(), [&](const Quotation& other) {
    return inside(other) && other.outer.begin < end && other.outer.end > end;
  });
  if (cut) return;
  open.inner.end = open.outer.end = end;
  std::for_each(first, quotations_.end(), [&](Quotation& other) {
    if (inside(other) && other.outer.begin >= end) other.parent = -1;
  });
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
  end_alone_ = no_token;
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
  if (pairs.front().open != begin || !left_open(pairs.front().family) || !may_be_reopened_) {
    end_open();
    open_ = -1;
  }
  may_be_reopened_ = true;
  std::int32_t now_open = -1;
  std::size_t end_alone = no_token;
  std::vector<std::size_t> around;  // quotations that the next one may stand in
  for (const MarkPair& pair : pairs) {
    Quotation quotation;
    quotation.mark = pair.family;
    quotation.closed = pair.closed();
    quotation.inner = {list_.tokens[pair.begin].span.begin, list_.tokens[pair.end - 1].span.end};
    quotation.outer = {pair.opened() ? list_.tokens[pair.open].span.begin : quotation.inner.begin,
                       pair.closed() ? list_.tokens[pair.close].span.end : quotation.inner.end};
    if (pair.opened()) roles_[pair.open] = MarkRole::opens;
    if (pair.closed()) roles_[pair.close] = MarkRole::closes;
    while (!around.empty() && quotations_[around.back()].outer.end <= quotation.outer.begin) around.pop_back();
    if (!around.empty()) quotation.parent = static_cast<std::int32_t>(around.back());
    if (pair.open == begin && left_open(pair.family)) quotation.continues = open_;
    if (pair.end == end && !pair.closed() && now_open < 0) {
      now_open = count();
      end_alone = pair.end_alone;
      may_be_reopened_ = pair.may_be_reopened;
    }
    around.push_back(quotations_.size());
    quotations_.push_back(quotation);
  }
  open_ = now_open;
  end_alone_ = end_alone;
}

}  // namespace volgens
