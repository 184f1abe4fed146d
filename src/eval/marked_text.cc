// Stretches around the spans are joined where they touch; each is then walked word by word, brackets put in where spans
// begin and end. Tested by tests/unit/eval/differences_test.cc.
#include "eval/marked_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "contract/plain.h"

namespace volgens {
namespace {

constexpr int words_around = 8;

bool white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t words_before(std::string_view text, std::size_t at) {
  for (int word = 0; word < words_around && at > 0; ++word) {
    while (at > 0 && white(text[at - 1])) --at;
    while (at > 0 && !white(text[at - 1])) --at;
  }
  while (at > 0 && !white(text[at - 1])) --at;
  return at;
}

std::size_t words_behind(std::string_view text, std::size_t at) {
  while (at < text.size() && !white(text[at])) ++at;
  for (int word = 0; word < words_around && at < text.size(); ++word) {
    while (at < text.size() && white(text[at])) ++at;
    while (at < text.size() && !white(text[at])) ++at;
  }
  return at;
}

/// A bracket before byte `at`. Closing ones come first, so that spans that touch stay apart.
struct Bracket {
  std::size_t at = 0;
  bool opens = false;
  char sign = '[';
};

class Marker {
 public:
  Marker(std::string_view text, const std::vector<Span>& annotated, const std::vector<Span>& read) : text_(text) {
    add(annotated, '[', ']');
    add(read, '{', '}');
    std::sort(stretches_.begin(), stretches_.end());
    std::sort(brackets_.begin(), brackets_.end(),
              [](const Bracket& a, const Bracket& b) { return std::pair(a.at, a.opens) < std::pair(b.at, b.opens); });
  }

  std::vector<Piece> run() {
    std::size_t end = 0;
    for (const Span stretch : stretches_) {
      if (stretch.end <= end) continue;
      const std::size_t begin = std::max(stretch.begin, end);
      if (begin > end) put("…", false);
      show(begin, stretch.end);
      end = stretch.end;
    }
    if (end < text_.size() && !stretches_.empty()) put("…", false);
    return std::move(pieces_);
  }

 private:
  void add(const std::vector<Span>& spans, char opens, char closes) {
    for (const Span span : spans) {
      if (span.empty()) continue;
      brackets_.push_back({span.begin, true, opens});
      brackets_.push_back({span.end, false, closes});
      stretches_.push_back({words_before(text_, span.begin), words_behind(text_, span.end)});
    }
  }

  /// Whole words of `[begin, end)` with their brackets.
  void show(std::size_t begin, std::size_t end) {
    std::string word;
    bool marked = inside_ > 0;
    for (std::size_t at = begin;; ++at) {
      for (; next_ < brackets_.size() && brackets_[next_].at <= at; ++next_) {
        word += brackets_[next_].sign;
        inside_ += brackets_[next_].opens ? 1 : -1;
        marked = true;
      }
      if (at >= end) break;
      if (white(text_[at])) {
        put(word, marked);
        word.clear();
        marked = inside_ > 0;
      } else {
        word += text_[at];
      }
    }
    put(word, marked);
  }

  void put(const std::string& word, bool marked) {
    const std::string safe = one_line(word);
    if (safe.empty()) return;
    const Style style = marked ? Style::bold : Style::dim;
    if (pieces_.empty() || pieces_.back().style != style)
      pieces_.push_back({safe, style});
    else
      pieces_.back().text += " " + safe;
  }

  std::string_view text_;
  std::vector<Bracket> brackets_;
  std::vector<Span> stretches_;
  std::size_t next_ = 0;
  int inside_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> marked_text(std::string_view text, const std::vector<Span>& annotated,
                               const std::vector<Span>& read) {
  return Marker(text, annotated, read).run();
}

}  // namespace volgens
