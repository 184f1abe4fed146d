// ASCII by itself; other characters are decomposed one by one (NFKD), and the marks left out.
// Tested by tests/unit/text/folding_test.cc.
#include "text/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>

#include "text/utf8.h"

namespace volgens {
namespace {

std::string_view without_stroke(char32_t c) {
  switch (c) {
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
      return "d";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ß':
      return "ss";
    default:
      return {};
  }
}

void append_folded(std::string& folded, char32_t c) {
  if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) return;
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  const std::string_view plain = without_stroke(lower);
  if (plain.empty())
    append_utf8(folded, lower);
  else
    folded += plain;
}

void append_decomposed(std::string& folded, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const nfkd = unorm2_getNFKDInstance(&status);
  std::array<UChar, 32> units{};
  const std::int32_t count =
      nfkd ? unorm2_getDecomposition(nfkd, static_cast<UChar32>(c), units.data(), units.size(), &status) : -1;
  if (count < 0 || U_FAILURE(status)) return append_folded(folded, c);
  for (std::int32_t at = 0; at < count;) {
    UChar32 point = 0;
    U16_NEXT(units.data(), at, count, point);
    append_folded(folded, static_cast<char32_t>(point));
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      folded += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte);
      at += 1;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    append_decomposed(folded, point.value);
    at += point.size;
  }
  return folded;
}

}  // namespace volgens
