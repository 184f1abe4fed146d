// Bytes of a file into valid UTF-8, whatever they are. Tested by tests/unit/text/encoding_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace volgens {

/// The encoding that a text was found to be in.
enum class Encoding : std::uint8_t { utf8, windows_1252, utf16_little_endian, utf16_big_endian };

/// `UTF-8`, `Windows-1252`, `UTF-16LE` or `UTF-16BE`.
[[nodiscard]] std::string_view encoding_name(Encoding encoding);

/// A decoded text. Offsets into it are offsets into `text`, not into the file.
struct DecodedText {
  std::string text;  ///< valid UTF-8 without byte order mark; NUL and other control characters are kept
  Encoding encoding = Encoding::utf8;
  bool replaced = false;  ///< true when U+FFFD stands for bytes that could not be decoded
};

/// Decodes any bytes. A byte order mark decides (UTF-8, UTF-16). Without one, well-formed UTF-8 is kept as it is. Of
/// what is not well formed, the non-ASCII sequences are counted: when at least as many are good UTF-8 as are bad, the
/// text is UTF-8 with broken bytes, each replaced with U+FFFD; otherwise it is Windows-1252, of which Latin-1 text is a
/// part.
[[nodiscard]] DecodedText decode(std::string bytes);

}  // namespace volgens
