// SQLite behind two small classes: a connection and a prepared statement, with values bound, never written into SQL.
// Inside this room a failing step throws Failure; archive.cc turns it into an Error, so nothing leaves the room.
// Tested by tests/unit/archive.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "volgens/result.h"

namespace volgens::archive {

/// What SQLite refused, as an Error. Caught at the face of the room.
struct Failure {
  Error error;
};

/// Bytes that are bound as a BLOB.
struct Blob {
  std::string_view bytes;
};

class Query;

/// One connection. Used by one thread at a time.
class Database {
 public:
  enum class Mode { read, write, create };

  Database(const std::string& path, Mode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// The prepared statement for `sql`, made once and kept; reset and without values.
  Query query(const char* sql);
  /// Runs SQL without values, one or more statements.
  void run(const char* sql);
  [[nodiscard]] std::int64_t number(const char* sql);
  /// See Archive::limit_time.
  void limit_time(std::int64_t milliseconds);
  [[nodiscard]] sqlite3* handle() const { return handle_; }
  [[nodiscard]] std::int64_t last_key() const { return sqlite3_last_insert_rowid(handle_); }
  [[nodiscard]] const std::string& path() const { return path_; }
  /// Throws what `code` means for this file.
  [[noreturn]] void fail(int code) const;

 private:
  friend class Query;
  std::string path_;
  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> prepared_;
  std::chrono::steady_clock::time_point deadline_;
};

/// A statement in use. Resets it when it goes; so only one of the same SQL is in use at a time.
class Query {
 public:
  Query(Database& database, sqlite3_stmt* statement) : database_(&database), statement_(statement) {}
  Query(Query&& other) noexcept : database_(other.database_), statement_(other.statement_) {
    other.statement_ = nullptr;
  }
  Query& operator=(Query&&) = delete;
  ~Query();

  /// Binds the parameters from the first on. Texts are copied; blobs must outlive the steps.
  template <typename... Values>
  Query& with(const Values&... values) {
    int at = 0;
    (put(++at, values), ...);
    return *this;
  }
  void put(int at, std::int64_t value);
  void put(int at, int value) { put(at, std::int64_t{value}); }
  void put(int at, std::uint32_t value) { put(at, std::int64_t{value}); }
  void put(int at, std::size_t value) { put(at, static_cast<std::int64_t>(value)); }
  void put(int at, bool value) { put(at, std::int64_t{value ? 1 : 0}); }
  void put(int at, double value);
  void put(int at, std::string_view value);
  void put(int at, const std::string& value) { put(at, std::string_view(value)); }
  void put(int at, const char* value) { put(at, std::string_view(value)); }
  void put(int at, Blob value);
  void put_null(int at);
  template <typename T>
  void put(int at, const std::optional<T>& value) {
    if (value)
      put(at, *value);
    else
      put_null(at);
  }

  /// True when there is a row.
  bool step();
  /// For a statement that gives no rows.
  void run();
  /// Ready for other values, before the last row.
  void reset() { sqlite3_reset(statement_); }

  [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] double real(int column) const { return sqlite3_column_double(statement_, column); }
  [[nodiscard]] bool null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  /// Valid until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::optional<std::string> text_or_none(int column) const;

 private:
  Database* database_;
  sqlite3_stmt* statement_;
};

}  // namespace volgens::archive
