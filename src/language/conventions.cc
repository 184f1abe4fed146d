// Works on one sentence's words in place; heads are token numbers of the document. Tested by
// tests/unit/language/conventions_test.cc.
#include "language/conventions.h"

#include <algorithm>
#include <array>

namespace volgens {
namespace {

constexpr std::size_t kMostDigits = 3;  // years make ranges of another kind

bool is_short_number(std::string_view form) {
  return !form.empty() && form.size() <= kMostDigits &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The member of the group that all others hang under, in however many steps.
std::int32_t top_of(const Analysis& analysis, const std::array<std::int32_t, 3>& group) {
  const auto inside = [&](std::int32_t word) { return std::find(group.begin(), group.end(), word) != group.end(); };
  for (const std::int32_t member : group) {
    std::int32_t above = analysis.words[static_cast<std::size_t>(member)].head;
    while (above >= 0 && !inside(above)) above = analysis.words[static_cast<std::size_t>(above)].head;
    if (above < 0) return member;
  }
  return group[0];
}

void join(Analysis& analysis, std::uint32_t begin, std::size_t count, std::int32_t first, std::string_view fixed) {
  const std::array<std::int32_t, 3> group = {first, first + 1, first + 2};
  const Word& top = analysis.words[static_cast<std::size_t>(top_of(analysis, group))];
  const std::int32_t head = top.head;
  const std::string_view relation = top.deprel;
  for (std::size_t i = 0; i < count; ++i) {
    Word& word = analysis.words[begin + i];
    if (word.head == group[1] || word.head == group[2]) word.head = first;
  }
  analysis.words[static_cast<std::size_t>(first)].head = head;
  analysis.words[static_cast<std::size_t>(first)].deprel = relation;
  for (std::size_t i = 1; i < group.size(); ++i) {
    Word& word = analysis.words[static_cast<std::size_t>(group[i])];
    word.head = first;
    word.deprel = fixed;
  }
  analysis.words[static_cast<std::size_t>(group[1])].upos = Upos::sym;
}

// The highest word on one side of a mark whose way up from the neighbour stays on that side; -1 when there is none.
class Neighbours {
 public:
  Neighbours(const Analysis& analysis, std::int32_t begin, std::int32_t end)
      : words_(analysis.words), begin_(begin), end_(end) {}

  [[nodiscard]] std::int32_t highest(std::int32_t mark, std::int32_t step) const {
    std::int32_t word = mark + step;
    while (inside(word) && at(word).upos == Upos::punct) word += step;
    if (!inside(word)) return -1;
    for (std::int32_t left = end_ - begin_; left > 0 && inside(at(word).head) && (at(word).head - mark) * step > 0;
         --left) {
      word = at(word).head;
    }
    return word;
  }
  [[nodiscard]] const Word& at(std::int32_t word) const { return words_[static_cast<std::size_t>(word)]; }

 private:
  [[nodiscard]] bool inside(std::int32_t word) const { return word >= begin_ && word < end_; }

  const std::vector<Word>& words_;
  std::int32_t begin_;
  std::int32_t end_;
};

bool follows_rule(std::string_view form) {
  constexpr std::array<std::string_view, 9> marks = {",", ".", ":", ";", "-", "(", "?", "!", "..."};
  return std::find(marks.begin(), marks.end(), form) != marks.end();
}

bool is_quote(std::string_view form) {
  constexpr std::array<std::string_view, 12> marks = {"\"",     "'",      ",,",     "''", "\u201c", "\u201d",
                                                      "\u201e", "\u2018", "\u2019", "`",  "``",     "\u00ab"};
  return form == "\u00bb" || std::find(marks.begin(), marks.end(), form) != marks.end();
}

// Of the highest words on both sides: the one that hangs under the other, else the one on the right.
std::int32_t rule_head(const Neighbours& neighbours, std::int32_t mark, std::string_view form) {
  const std::int32_t left = neighbours.highest(mark, -1);
  const std::int32_t right = neighbours.highest(mark, 1);
  if (right < 0) return left;
  if (left < 0 || form == "(") return right;
  if (is_quote(form)) return -1;
  return neighbours.at(left).head == right ? left : right;
}

}  // namespace

void attach_punctuation(const std::vector<std::string_view>& forms, std::uint32_t begin, Analysis& analysis) {
  const auto first = static_cast<std::int32_t>(begin);
  const auto end = first + static_cast<std::int32_t>(forms.size());
  std::vector<bool> has_children(forms.size(), false);
  for (std::int32_t i = first; i < end; ++i) {
    const std::int32_t head = analysis.words[static_cast<std::size_t>(i)].head;
    if (head >= first && head < end) has_children[static_cast<std::size_t>(head - first)] = true;
  }
  const Neighbours neighbours(analysis, first, end);
  std::vector<std::int32_t> open;  // heads of opening brackets
  for (std::int32_t i = first; i < end; ++i) {
    const std::string_view form = forms[static_cast<std::size_t>(i - first)];
    Word& word = analysis.words[static_cast<std::size_t>(i)];
    const bool movable = word.head >= 0 && word.upos == Upos::punct && word.deprel == "punct" &&
                         !has_children[static_cast<std::size_t>(i - first)];
    if (movable && (follows_rule(form) || is_quote(form))) {
      const std::int32_t head = rule_head(neighbours, i, form);
      if (head >= 0) word.head = head;
    }
    if (form == "(") open.push_back(word.head);
    if (form == ")" && !open.empty()) {
      if (movable && open.back() >= 0) word.head = open.back();
      open.pop_back();
    }
  }
}

void join_scores(const std::vector<std::string_view>& forms, std::uint32_t begin, std::string_view fixed,
                 Analysis& analysis) {
  for (std::size_t i = 0; i + 2 < forms.size(); ++i) {
    if (forms[i + 1] == "-" && is_short_number(forms[i]) && is_short_number(forms[i + 2])) {
      join(analysis, begin, forms.size(), static_cast<std::int32_t>(begin + i), fixed);
      i += 2;
    }
  }
}

}  // namespace volgens
