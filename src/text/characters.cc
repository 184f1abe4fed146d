// Answers for ASCII by comparison, for the rest through ICU's property tables. Tested by
// tests/unit/text/characters_test.cc.
#include "text/characters.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace volgens {
namespace {

bool in_mask(char32_t c, std::uint32_t mask) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & mask) != 0; }
bool ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
bool ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return ascii_lower(c) || ascii_upper(c);
  return in_mask(c, U_GC_L_MASK | U_GC_M_MASK);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return ascii_upper(c);
  return in_mask(c, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_lower(char32_t c) {
  if (c < 0x80) return ascii_lower(c);
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return in_mask(c, U_GC_N_MASK);
}

bool is_alphanumeric(char32_t c) {
  if (c < 0x80) return ascii_lower(c) || ascii_upper(c) || is_digit(c);
  return in_mask(c, U_GC_L_MASK | U_GC_N_MASK);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c <= ' ' || c == 0x7F;
  return in_mask(c, U_GC_Z_MASK | U_GC_CC_MASK | U_GC_CF_MASK);
}

bool is_punctuation(char32_t c) { return in_mask(c, U_GC_P_MASK); }

std::string lower_case(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (point.value < 0x80) {
      lower.push_back(static_cast<char>(ascii_upper(point.value) ? point.value + ('a' - 'A') : point.value));
    } else {
      append_utf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point.value))));
    }
    at += point.size;
  }
  return lower;
}

bool is_upper_initial(std::string_view word) { return !word.empty() && is_upper(decode_at(word, 0).value); }

bool is_all_upper(std::string_view word) {
  bool any = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_at(word, at);
    if (is_letter(point.value) && !is_upper(point.value)) return false;
    any = any || is_upper(point.value);
    at += point.size;
  }
  return any;
}

}  // namespace volgens
