// Classes of characters and case, after the Unicode character database (ICU). Tested by
// tests/unit/text/characters_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace volgens {

[[nodiscard]] bool is_letter(char32_t c);  ///< a letter, or a mark that belongs to one
[[nodiscard]] bool is_upper(char32_t c);   ///< upper or title case
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_alphanumeric(char32_t c);  ///< a letter or any number, no marks: what Python's isalnum says
[[nodiscard]] bool is_digit(char32_t c);         ///< any number: `7`, `²`, `½`
/// White space, control and format characters, which stand in no token: no-break space, tab, NUL, byte order mark, soft
/// hyphen at a word's edge.
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_punctuation(char32_t c);  ///< punctuation, not symbols such as `+` or `€`

/// The lower-case form of valid UTF-8, by simple case mapping (which Dutch needs no exception to); `IJ` becomes `ij`.
[[nodiscard]] std::string lower_case(std::string_view text);

/// True when the first character is an upper-case letter: `Den`, `IJsland`, `F-16`; false for `'s-Hertogenbosch` and
/// for nothing.
[[nodiscard]] bool is_upper_initial(std::string_view word);

/// True when there is a letter and every letter is upper case: `VVD`, `F-16`.
[[nodiscard]] bool is_all_upper(std::string_view word);

}  // namespace volgens
