// What is the same for every engine: prepared statements are kept by their SQL.
// Tested by tests/unit/archive and tests/archive/corrupt_test.py.
#include "archive/database.h"

#include "archive/postgres_database.h"
#include "archive/postgres_errors.h"
#include "archive/sqlite_database.h"

namespace volgens::archive {

Query Database::query(const char* sql) {
  std::unique_ptr<PreparedSql>& statement = prepared_[sql];
  if (!statement) statement = prepare(sql);
  statement->clear_values();
  return Query(*statement);
}

std::int64_t Database::number(const char* sql) {
  Query query = this->query(sql);
  return query.step() ? query.integer(0) : 0;
}

void Database::fail_damaged() const {
  throw Failure{
      {ErrorCode::malformed, "is damaged; bring back a copy, or import its articles into a new archive", name_}};
}

std::int64_t Query::key() {
  const std::int64_t key = step() ? integer(0) : 0;
  reset();
  return key;
}

std::optional<std::string> Query::text_or_none(int column) const {
  if (null(column)) return std::nullopt;
  return std::string(text(column));
}

std::unique_ptr<Database> open_database(const std::string& name, Database::Mode mode) {
  return is_postgres_uri(name) ? open_postgres(name, mode) : open_sqlite(name, mode);
}

}  // namespace volgens::archive
