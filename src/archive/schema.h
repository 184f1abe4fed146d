// The tables of an archive in SQLite, and how an older archive becomes one of today. Tested by
// tests/unit/archive/schema_test.cc.
#pragma once

#include "archive/sqlite_database.h"

namespace volgens::archive {

/// The schema that this program writes; `PRAGMA user_version` of an archive. Raised with each migration.
int schema_version();

/// Makes the tables of an empty file, or brings an older archive forward, each step in one transaction. Throws when the
/// file is another program's database or was made by a newer volgens. A connection that may not write refuses an older
/// archive with a sentence that says how to bring it forward.
void prepare_schema(SqliteDatabase& database, Database::Mode mode);

}  // namespace volgens::archive
