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

/// The words may name this identity: surname or first name for the full name, initials, the genitive -s.
[[nodiscard]] bool same_name(const Identity& identity, const std::vector<std::string>& words, EntityKind kind,
                             const NameLexicon& names);

}  // namespace volgens
