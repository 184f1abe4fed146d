// Spans as sets of letters and digits, so that quotation marks, spaces and full stops at their edges make no
// difference. Tested by tests/unit/eval/letters_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "volgens/types.h"

namespace volgens {

/// Letters and digits of one text, by their numbers in it.
class LetterSet {
 public:
  /// Half-open runs of letter numbers, in any order; they may overlap.
  explicit LetterSet(std::vector<std::pair<std::uint32_t, std::uint32_t>> runs = {});

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  /// First letter, and the one behind the last; the set must not be empty.
  [[nodiscard]] std::uint32_t begin() const { return runs_.front().first; }
  [[nodiscard]] std::uint32_t end() const { return runs_.back().second; }
  friend bool operator==(const LetterSet& a, const LetterSet& b) { return a.runs_ == b.runs_; }

  /// How many letters two sets share.
  [[nodiscard]] static std::size_t shared(const LetterSet& a, const LetterSet& b);
  /// Twice the letters shared over the letters of both; 0 when one is empty.
  [[nodiscard]] static double f1(const LetterSet& a, const LetterSet& b);

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> runs_;  // ascending, apart from each other
  std::size_t size_ = 0;
};

/// Numbers the letters and digits of a text. Built in linear time; takes four bytes for each byte of the text, which
/// must be valid UTF-8 below 4 GiB and outlive it.
class Letters {
 public:
  explicit Letters(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  /// Letters before a byte; one past the end counts as the end.
  [[nodiscard]] std::uint32_t before(std::size_t byte) const;
  [[nodiscard]] bool any(std::size_t begin, std::size_t end) const { return before(end) > before(begin); }
  [[nodiscard]] LetterSet of(const std::vector<Span>& spans) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_;
};

}  // namespace volgens
