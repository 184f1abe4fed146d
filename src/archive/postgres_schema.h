// The tables of an archive in PostgreSQL, of the versions that schema.h counts. Tested by
// tests/archive/postgres_test.py.
#pragma once

#include "archive/postgres_database.h"

namespace volgens::archive {

/// As prepare_schema, in the schema that the connection makes tables in (`public`, unless its search_path says
/// otherwise).
void prepare_postgres_schema(PostgresDatabase& database, Database::Mode mode);

}  // namespace volgens::archive
