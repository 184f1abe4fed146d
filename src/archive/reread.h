// A newer reading in the place of an older one. Tested by tests/unit/archive/reread_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/database.h"
#include "archive/figures.h"
#include "archive/prepared.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::read_otherwise.
[[nodiscard]] std::vector<OlderReading> read_otherwise(Database& database, const Provenance& now, bool imported);

/// Figures of these that no article has any more go, so that no name is kept of which nothing is told, unless a
/// correction speaks of them. True when one went: who remembers figures must forget them.
bool drop_unused(Database& database, const std::vector<Figures::Found>& figures);

/// Puts `content`, a reading of the text that article number `article` has, in the place of what the machine read there
/// before, and what people said over it, in the transaction under way. Statements that are found again, wholly or in
/// part, keep their numbers. Throws `not_found` when there is no such article, `invalid_option` when its text is
/// another.
void replace_machine_reading(Database& database, Figures& figures, std::int64_t article,
                             const PreparedArticle::Content& content, std::int64_t reader);

}  // namespace volgens::archive
