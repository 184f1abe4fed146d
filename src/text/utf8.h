// UTF-8: validation, one code point at a time, and the way between bytes and code points of a text.
// Tested by tests/unit/text/utf8_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace volgens {

/// U+FFFD, which stands for what could not be decoded.
inline constexpr char32_t replacement_character = 0xFFFD;

/// A decoded code point and the number of bytes that it takes, 1 to 4.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t size = 1;
};

/// Decodes the code point that starts at byte `at`, which must lie inside `text`. Reads never pass the end. On bytes
/// that are not UTF-8 (overlong forms and surrogates included) it gives U+FFFD with the size of the maximal bad subpart
/// (Unicode 15, 3.9).
[[nodiscard]] CodePoint decode_at(std::string_view text, std::size_t at);

/// Decodes the code point that ends before byte `at`, which must be above 0 and at most the size of the valid UTF-8
/// `text`.
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t at);

/// True when the bytes are well-formed UTF-8.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// Appends `value`, or U+FFFD when it is a surrogate or above U+10FFFF.
void append_utf8(std::string& text, char32_t value);

/// Code points of the valid UTF-8 `text`.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The first `bytes` bytes of `text`, or up to three fewer so that no code point is cut; all of a shorter text. In a
/// text that is not UTF-8 it may be shorter still.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

/// Turns byte offsets of one text into code-point offsets and back. Built once in linear time; each question then costs
/// at most a few hundred byte steps. Views the text, which must be valid UTF-8 and outlive it. Safe to read from many
/// threads.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  /// Code points before byte `byte`; a byte past the end counts as the end.
  [[nodiscard]] std::size_t to_code_points(std::size_t byte) const;
  /// First byte of code point number `code_point`; a number past the end gives the size of the text.
  [[nodiscard]] std::size_t to_bytes(std::size_t code_point) const;
  /// Code points of the whole text.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::string_view text_;
  std::vector<std::size_t> before_block_;  // code points before each block of bytes; empty when the text is all ASCII
  std::size_t size_ = 0;
};

}  // namespace volgens
