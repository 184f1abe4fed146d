// What people said of statements: kept, listed, and put into the articles that it is about. Tested by
// tests/unit/archive/corrections_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// Keeps a correction and puts it into its article, in one transaction; the result is its number. Throws `not_found`
/// or `invalid_option` as Archive::correct says.
std::int64_t correct_statement(Database& database, StatementCorrection correction);

/// All of them, or those of one article when it is not 0, in the order in which they were made.
[[nodiscard]] std::vector<StatementCorrection> statement_corrections(Database& database, std::int64_t article);

/// Forgets what `settle_article` set aside.
void forget_machine_reading(Database& database, std::int64_t article);

/// Makes the rows of an article follow from what the machine read and from the corrections that hold, in the
/// transaction under way.
void settle_article(Database& database, std::int64_t article);

/// The article of this id that was added last. Throws `not_found`.
[[nodiscard]] std::int64_t article_named(Database& database, const std::string& id);
/// The way back; empty when there is none.
[[nodiscard]] std::string id_of_article(Database& database, std::int64_t article);

}  // namespace volgens::archive
