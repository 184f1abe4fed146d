// Fills each line greedily word by word; widths come from ICU's character properties (UAX 11).
// Tested by tests/unit/contract/wrap_test.cc.
#include "contract/wrap.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace volgens {
namespace {

std::size_t columns_of(char32_t c) {
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  const auto point = static_cast<UChar32>(c);
  const auto category = u_charType(point);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string_view escape(Style style) {
  switch (style) {
    case Style::bold:
      return "\x1B[1m";
    case Style::dim:
      return "\x1B[2m";
    case Style::plain:
      break;
  }
  return {};
}

/// The lines under construction.
class Lines {
 public:
  explicit Lines(const Layout& layout) : layout_(layout) { begin_line(layout.indent); }

  void add(std::string_view word, Style style) {
    std::size_t wide = columns(word);
    if (used_ > margin_ && used_ + 1 + wide > layout_.width) break_line();
    if (used_ > margin_) space(style);
    while (used_ + wide > layout_.width) {
      const std::size_t bytes = fitting(word, layout_.width - used_);
      put(word.substr(0, bytes), style);
      word.remove_prefix(bytes);
      wide = columns_limited(word);
      break_line();
    }
    put(word, style);
    used_ += wide;
  }

  std::string finish() {
    plain();
    return std::move(text_) + "\n";
  }

 private:
  /// Enough of a word's width to know whether it fits on a line, so that cutting a long one stays linear.
  [[nodiscard]] std::size_t columns_limited(std::string_view word) const {
    const std::size_t bytes = fitting(word, layout_.width + 1);
    return bytes < word.size() ? layout_.width + 1 : columns(word);
  }

  /// Bytes of the code points of `word` that fit in `room` columns; at least one code point.
  static std::size_t fitting(std::string_view word, std::size_t room) {
    std::size_t at = 0;
    std::size_t used = 0;
    while (at < word.size()) {
      const CodePoint point = decode_at(word, at);
      used += columns_of(point.value);
      if (used > room && at > 0) break;
      at += point.size;
    }
    return at;
  }

  void begin_line(std::size_t margin) {
    margin_ = std::min(margin, layout_.width - 1);
    used_ = margin_;
    text_.append(margin_, ' ');
  }

  void break_line() {
    plain();
    text_ += '\n';
    begin_line(layout_.hanging);
  }

  void space(Style next) {
    if (next != style_) plain();
    text_ += ' ';
    used_ += 1;
  }

  void put(std::string_view word, Style style) {
    if (layout_.colour && style != style_) {
      plain();
      text_ += escape(style);
    }
    style_ = style;
    text_ += word;
  }

  void plain() {
    if (layout_.colour && style_ != Style::plain) text_ += "\x1B[0m";
    style_ = Style::plain;
  }

  const Layout layout_;
  std::string text_;
  std::size_t margin_ = 0;
  std::size_t used_ = 0;
  Style style_ = Style::plain;
};

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    sum += columns_of(point.value);
    at += point.size;
  }
  return sum;
}

std::string wrap(const std::vector<Piece>& pieces, const Layout& layout) {
  Lines lines(layout);
  for (const Piece& piece : pieces) {
    const std::string_view text = piece.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = text.find_first_not_of(' ', at);
      if (begin == std::string_view::npos) break;
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      lines.add(text.substr(begin, end - begin), piece.style);
      at = end;
    }
  }
  return lines.finish();
}

}  // namespace volgens
