// The word index in SQLite: three FTS5 tables without text of their own. Tested by tests/unit/archive/search_test.cc.
#pragma once

#include <memory>

#include "archive/database.h"
#include "archive/word_index.h"

namespace volgens::archive {

/// Of `database`, which must outlive it.
[[nodiscard]] std::unique_ptr<WordIndex> sqlite_words(Database& database);

/// A query in the language of FTS5, without column; safe to bind to MATCH.
[[nodiscard]] std::string fts5_expression(const WordQuery& query);

}  // namespace volgens::archive
