// Groups lines into blocks between blank lines and asks of each block whether it was hard-wrapped: a line was wrapped
// when the next line's first word would not have fitted behind it. Tested by tests/unit/text/paragraphs_test.cc.
#include "text/paragraphs.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::size_t narrowest_wrap = 45;
constexpr std::size_t widest_wrap = 100;

/// A line without the white space around it.
struct Line {
  Span span;
  std::size_t length = 0;      // code points
  std::size_t first_word = 0;  // code points of its first word
};

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == 0x2028 || c == 0x2029 || c == 0x85;
}

Line measure(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const CodePoint point = decode_at(text, span.begin);
    if (!is_space(point.value)) break;
    span.begin += point.size;
  }
  while (span.begin < span.end) {
    const CodePoint point = decode_before(text, span.end);
    if (!is_space(point.value)) break;
    span.end -= point.size;
  }
  const std::string_view line = text.substr(span.begin, span.size());
  const std::size_t word = std::min(line.find(' '), line.size());
  return {span, count_code_points(line), count_code_points(line.substr(0, word))};
}

/// The byte behind the line that starts at `begin`, and the byte where the next line starts.
std::pair<std::size_t, std::size_t> find_line_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0xC2) {
      ++at;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    if (is_line_break(point.value)) {
      const bool pair = point.value == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
      return {at, at + point.size + (pair ? 1 : 0)};
    }
    at += point.size;
  }
  return {text.size(), text.size()};
}

class Block {
 public:
  Block(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {
    for (const Line& line : lines) width_ = std::max(width_, line.length);
    bool running_on = false;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) running_on = running_on || (is_full(i) && runs_on(i));
    wrapped_ = width_ >= narrowest_wrap && width_ <= widest_wrap && running_on;
  }

  /// Whether line `i` and the next one are one paragraph.
  [[nodiscard]] bool joins(std::size_t i) const { return wrapped_ && is_full(i); }

 private:
  [[nodiscard]] bool is_full(std::size_t i) const {
    return lines_[i].length + 1 + lines_[i + 1].first_word > width_ && lines_[i].length * 2 > width_;
  }

  /// Whether the sentence plainly goes on in the next line.
  [[nodiscard]] bool runs_on(std::size_t i) const {
    const char32_t last = decode_before(text_, lines_[i].span.end).value;
    const char32_t next = decode_at(text_, lines_[i + 1].span.begin).value;
    return is_lower(next) && (is_letter(last) || is_digit(last) || last == ',' || last == '-');
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t width_ = 0;
  bool wrapped_ = false;
};

void close_block(std::string_view text, std::vector<Line>& lines, std::vector<Span>& paragraphs) {
  const Block block(text, lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && block.joins(i - 1)) {
      paragraphs.back().end = lines[i].span.end;
    } else {
      paragraphs.push_back(lines[i].span);
    }
  }
  lines.clear();
}

}  // namespace

std::vector<Span> cut_paragraphs(std::string_view text, std::size_t begin) {
  std::vector<Span> paragraphs;
  std::vector<Line> lines;
  for (std::size_t at = begin; at < text.size();) {
    const auto [end, next] = find_line_end(text, at);
    const Line line = measure(text, {at, end});
    if (line.span.empty()) {
      close_block(text, lines, paragraphs);
    } else {
      lines.push_back(line);
    }
    at = next;
  }
  close_block(text, lines, paragraphs);
  return paragraphs;
}

}  // namespace volgens
