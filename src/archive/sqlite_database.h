// An archive in one file: SQLite behind the classes of database.h. Tested by tests/unit/archive.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string>

#include "archive/database.h"

namespace volgens::archive {

/// A connection to a file, with the tokenizer of tokenizer.h and without any look at its tables.
class SqliteDatabase : public Database {
 public:
  SqliteDatabase(const std::string& path, Mode mode);
  ~SqliteDatabase() override;

  void run(const char* sql) override;
  void limit_time(std::int64_t milliseconds) override;
  void begin() override { run("BEGIN IMMEDIATE"); }
  void commit() override { run("COMMIT"); }
  void roll_back() noexcept override { sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr); }
  [[nodiscard]] std::int64_t changes() override { return number("PRAGMA data_version"); }
  WordIndex& words() override { return *words_; }
  [[nodiscard]] std::string bytes_of(const char* column) const override {
    return "length(CAST(" + std::string(column) + " AS BLOB))";
  }
  [[nodiscard]] sqlite3* handle() const { return handle_; }
  /// Throws what `code` means for this file.
  [[noreturn]] void fail(int code) const;

 protected:
  std::unique_ptr<PreparedSql> prepare(const char* sql) override;

 private:
  sqlite3* handle_ = nullptr;
  std::unique_ptr<WordIndex> words_;
  std::chrono::steady_clock::time_point deadline_;
};

/// See open_database.
[[nodiscard]] std::unique_ptr<Database> open_sqlite(const std::string& path, Database::Mode mode);

}  // namespace volgens::archive
