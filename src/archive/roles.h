// Fields of public life that a description tells: `PvdA-Kamerlid` is politics. Tested by
// tests/unit/archive/figures_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace volgens::archive {

/// A bit per field of lexicon/archive/role_fields.tsv; 0 when no word tells one. Safe from many threads.
[[nodiscard]] std::uint32_t fields_of(const std::vector<std::string>& descriptions);

/// The field's name for the lowest bit set in `fields`; empty for 0.
[[nodiscard]] std::string field_name(std::uint32_t fields);

/// A description as a role: without the article or pronoun before it, and empty when nothing but that is left (`De
/// minister` gives `minister`).
[[nodiscard]] std::string plain_role(std::string_view description);

/// True for a name of its own (`Noor Hagedoorn`, `De Wever`), false for a description (`een woordvoerster van de
/// regering`), which may mean another person in each article.
[[nodiscard]] bool is_proper_name(std::string_view name);

}  // namespace volgens::archive
