// Runs of letter numbers, merged on the way in; two sets are compared by one walk over both. Tested by
// tests/unit/eval/letters_test.cc.
#include "eval/letters.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {

LetterSet::LetterSet(std::vector<std::pair<std::uint32_t, std::uint32_t>> runs) {
  std::sort(runs.begin(), runs.end());
  for (const auto& [begin, end] : runs) {
    if (begin >= end) continue;
    if (!runs_.empty() && begin <= runs_.back().second)
      runs_.back().second = std::max(runs_.back().second, end);
    else
      runs_.emplace_back(begin, end);
  }
  for (const auto& [begin, end] : runs_) size_ += end - begin;
}

std::size_t LetterSet::shared(const LetterSet& a, const LetterSet& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, k = 0; i < a.runs_.size() && k < b.runs_.size();) {
    const std::uint32_t begin = std::max(a.runs_[i].first, b.runs_[k].first);
    const std::uint32_t end = std::min(a.runs_[i].second, b.runs_[k].second);
    if (begin < end) count += end - begin;
    if (a.runs_[i].second < b.runs_[k].second)
      ++i;
    else
      ++k;
  }
  return count;
}

double LetterSet::f1(const LetterSet& a, const LetterSet& b) {
  if (a.empty() || b.empty()) return 0.0;
  return static_cast<double>(2 * shared(a, b)) / static_cast<double>(a.size() + b.size());
}

Letters::Letters(std::string_view text) : text_(text), before_(text.size() + 1, 0) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    for (std::size_t byte = at; byte < at + point.size; ++byte) before_[byte] = count;
    if (is_alphanumeric(point.value)) ++count;
    at += point.size;
  }
  before_[text.size()] = count;
}

std::uint32_t Letters::before(std::size_t byte) const { return before_[std::min(byte, text_.size())]; }

LetterSet Letters::of(const std::vector<Span>& spans) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> runs;
  runs.reserve(spans.size());
  for (const Span span : spans) runs.emplace_back(before(span.begin), before(span.end));
  return LetterSet(std::move(runs));
}

}  // namespace volgens
