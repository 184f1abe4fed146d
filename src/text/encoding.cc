// Looks for a byte order mark, then weighs good against bad UTF-8 sequences; ICU converts what is not UTF-8.
// Tested by tests/unit/text/encoding_test.cc.
#include "text/encoding.h"

#include <unicode/unistr.h>

#include <utility>

#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";
constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";

/// Decodes at `at` and says whether it is a bad sequence rather than a replacement character that the text itself
/// holds.
bool is_bad(std::string_view bytes, std::size_t at, CodePoint point) {
  return point.value == replacement_character && bytes.substr(at, 3) != replacement_bytes;
}

/// Non-ASCII sequences, by whether they are UTF-8.
struct Sequences {
  std::size_t good = 0;
  std::size_t bad = 0;
};

Sequences count_sequences(std::string_view bytes) {
  Sequences count;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    if (is_bad(bytes, at, point)) {
      ++count.bad;
    } else if (point.value >= 0x80) {
      ++count.good;
    }
    at += point.size;
  }
  return count;
}

std::string replace_bad(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_at(bytes, at);
    if (is_bad(bytes, at, point)) {
      text += replacement_bytes;
    } else {
      text += bytes.substr(at, point.size);
    }
    at += point.size;
  }
  return text;
}

/// Converts piecewise, since ICU counts in 32-bit lengths and keeps two bytes for each character meanwhile.
std::string convert(std::string_view bytes, const char* converter) {
  constexpr std::size_t piece = std::size_t{1} << 20U;
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view part = bytes.substr(at, piece);
    icu::UnicodeString(part.data(), static_cast<std::int32_t>(part.size()), converter).toUTF8String(text);
    at += part.size();
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian, bool& replaced) {
  std::string text;
  text.reserve(bytes.size());
  const auto unit_at = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? (first << 8) | second : (second << 8) | first);
  };
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    char32_t value = unit_at(at);
    at += 2;
    if (value >= 0xD800 && value < 0xDC00 && at + 1 < bytes.size()) {
      const char32_t low = unit_at(at);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      }
    }
    replaced = replaced || (value >= 0xD800 && value < 0xE000);
    append_utf8(text, value);
  }
  if (at < bytes.size()) {
    replaced = true;
    append_utf8(text, replacement_character);
  }
  return text;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::windows_1252:
      return "Windows-1252";
    case Encoding::utf16_little_endian:
      return "UTF-16LE";
    case Encoding::utf16_big_endian:
      return "UTF-16BE";
  }
  return "UTF-8";
}

DecodedText decode(std::string bytes) {
  DecodedText decoded;
  const std::string_view view = bytes;
  if (view.starts_with(utf16_little_mark) || view.starts_with(utf16_big_mark)) {
    const bool big_endian = view.starts_with(utf16_big_mark);
    decoded.encoding = big_endian ? Encoding::utf16_big_endian : Encoding::utf16_little_endian;
    decoded.text = from_utf16(view.substr(2), big_endian, decoded.replaced);
    return decoded;
  }
  const bool marked = view.starts_with(utf8_mark);
  if (marked) bytes.erase(0, utf8_mark.size());
  if (is_valid_utf8(bytes)) {
    decoded.text = std::move(bytes);
    return decoded;
  }
  const Sequences count = count_sequences(bytes);
  if (marked || count.good >= count.bad) {
    decoded.text = replace_bad(bytes);
    decoded.replaced = true;
    return decoded;
  }
  decoded.encoding = Encoding::windows_1252;
  decoded.text = convert(bytes, "windows-1252");
  decoded.replaced = decoded.text.find(replacement_bytes) != std::string::npos;
  return decoded;
}

}  // namespace volgens
