// The word index in PostgreSQL: tables with a tsvector and marks, behind GIN indexes. Tested by
// tests/unit/archive/search_test.cc and postgres_sql_test.cc.
#pragma once

#include <memory>

#include "archive/database.h"
#include "archive/word_index.h"

namespace volgens::archive {

/// Of `database`, which must outlive it.
[[nodiscard]] std::unique_ptr<WordIndex> postgres_words(Database& database);

}  // namespace volgens::archive
