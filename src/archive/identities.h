// Who is the same under several names: figures become persons, by what the machine finds and what people corrected.
// Tested by tests/unit/archive/identities_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// The one person that `name` (a name, a part of one, or a number as `#12`) means, by its number. Throws `not_found`
/// when it means nobody, `invalid_option` when it means several.
[[nodiscard]] std::int64_t person_named(Database& database, const std::string& name);

/// Looks at all figures again when articles were added since the last time, and settles who is one person. Does it in
/// one transaction.
void link_people(Database& database);

/// Keeps a correction and settles again; the result is its number. Throws `not_found` when a name means nobody,
/// `invalid_option` when it means several.
std::int64_t correct(Database& database, const PersonCorrection& correction);

/// Takes a correction back; throws `not_found` when there is none of that number that holds.
void undo_correction(Database& database, std::int64_t number, const std::string& when);

[[nodiscard]] std::vector<PersonCorrection> corrections(Database& database);

}  // namespace volgens::archive
