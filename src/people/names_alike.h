// Whether two names can be those of one person: surname, first name, initials, the genitive -s.
// Tested by tests/unit/people/resolve_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "people/people.h"

namespace volgens {

/// `VERMEERSCH` is Vermeersch; short words, which may be abbreviations, stay.
[[nodiscard]] std::string without_shouting(std::string_view word);

/// `GM` of `General Motors`; empty for fewer than two capitals.
[[nodiscard]] std::string acronym(const std::vector<std::string>& name);

/// A particle that only stands inside names: `van`, `der`.
[[nodiscard]] bool is_name_particle(std::string_view word);

/// The words without what differs from one place to the next: lower-cased, no genitive `'s`, `Jong-un` and `al-Assad`
/// in two words.
[[nodiscard]] std::vector<std::string> folded_name(const std::vector<std::string>& name);

/// Two long words that differ in one letter, put in, left out or exchanged: `Kavardarkov`, `Kavadarkov`.
[[nodiscard]] bool one_letter_apart(std::string_view a, std::string_view b);

/// The words may name this identity: surname or first name for the full name, initials, middle
/// names, the genitive -s.
[[nodiscard]] bool same_name(const Identity& identity, const std::vector<std::string>& words, EntityKind kind,
                             const NameLexicon& names);

/// The consonants of a lower-case word, two of a kind as one: `moualem` and `muallem` are `mlm`.
[[nodiscard]] std::string consonants_of(std::string_view word);

}  // namespace volgens
