// Extended result codes become one sentence each. Tested by tests/unit/archive and tests/archive/corrupt_test.py.
#include "archive/sqlite_database.h"

#include <sys/stat.h>

#include "archive/schema.h"
#include "archive/sqlite_words.h"
#include "archive/tokenizer.h"

namespace volgens::archive {
namespace {

/// A batch is one transaction; only checkpoints wait for the disk, so that a loss of power may lose the last batches
/// but never harms the file. 64 MB of pages are kept in memory, and the file is read through the page cache. What is
/// mapped of the file counts as memory of the program, so that an import, which passes through all of it, maps less.
constexpr const char* for_reading = R"(
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -65536;
PRAGMA mmap_size = 1073741824;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = OFF;
)";
constexpr const char* for_writing = R"(
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA wal_autocheckpoint = 8000;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -131072;
PRAGMA mmap_size = 268435456;
)";

Error error_of(int code, const std::string& path, const char* message) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return {
          ErrorCode::unreadable,
          "the disk is full; free some space and run the same again: the archive is intact and what it holds is kept",
          path};
    case SQLITE_NOTADB:
      return {ErrorCode::malformed, "is no archive of volgens; name another file", path};
    case SQLITE_CORRUPT:
      return {ErrorCode::malformed, "is damaged; bring back a copy, or import its articles into a new archive", path};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::unreadable, "is being written by another program; try again when that is done", path};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::unreadable, "cannot be opened; check that the file and its folder may be read and written",
              path};
    case SQLITE_READONLY:
      return {ErrorCode::unreadable, "may not be written; check the rights of the file and its folder", path};
    case SQLITE_IOERR:
      return {ErrorCode::unreadable,
              std::string("cannot be read or written (") + message +
                  "); check the disk and its free space, then run the same again: what the archive holds is kept",
              path};
    case SQLITE_TOOBIG:
      return {ErrorCode::limit, "a text is larger than the 1 GB that the archive takes; leave it out", path};
    case SQLITE_INTERRUPT:
      return {ErrorCode::limit, "this takes too long; ask for less, for instance by a shorter time or one speaker", ""};
    case SQLITE_NOMEM:
      return {ErrorCode::limit, "out of memory; read fewer articles at the same time", path};
    default:
      return {ErrorCode::malformed, std::string("the archive could not be used (") + message + "); please report this",
              path};
  }
}

class SqliteStatement : public PreparedSql {
 public:
  SqliteStatement(const SqliteDatabase& database, const char* sql) : database_(database) {
    check(sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
  }
  ~SqliteStatement() override { sqlite3_finalize(statement_); }

  void put(int at, std::int64_t value) override { sqlite3_bind_int64(statement_, at, value); }
  void put(int at, double value) override { sqlite3_bind_double(statement_, at, value); }
  void put(int at, std::string_view value) override {
    // A null pointer would bind NULL where an empty text is meant.
    const char* bytes = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(statement_, at, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  void put(int at, Blob value) override {
    check(sqlite3_bind_blob64(statement_, at, value.bytes.data(), value.bytes.size(), SQLITE_STATIC));
  }
  void put_null(int at) override { sqlite3_bind_null(statement_, at); }
  void clear_values() override { sqlite3_clear_bindings(statement_); }

  bool step() override {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail(code);
    return code == SQLITE_ROW;
  }
  void run() override {
    step();
    reset();
  }
  void reset() override { sqlite3_reset(statement_); }

  [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] double real(int column) const override { return sqlite3_column_double(statement_, column); }
  [[nodiscard]] bool null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  [[nodiscard]] std::string_view text(int column) const override {
    const void* bytes = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes ? std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size))
                 : std::string_view();
  }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) database_.fail(code);
  }

  const SqliteDatabase& database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace

SqliteDatabase::SqliteDatabase(const std::string& path, Mode mode) : Database(path), words_(sqlite_words(*this)) {
  struct stat found {};
  const bool there = ::stat(path.c_str(), &found) == 0;
  if (!there && mode != Mode::create)
    throw Failure{
        {ErrorCode::not_found, "there is no such archive; check the name, or make it with volgens import", path}};
  if (there && !S_ISREG(found.st_mode))
    throw Failure{{ErrorCode::unreadable, "is no file; an archive is one file, name another", path}};
  const int flags = mode == Mode::create  ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                    : mode == Mode::write ? SQLITE_OPEN_READWRITE
                                          : SQLITE_OPEN_READONLY;
  // Counting memory takes one lock of all threads for each piece of it. Without effect where SQLite is in use already.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)uncounted;
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    const Error error = error_of(code, path, handle_ ? sqlite3_errmsg(handle_) : "out of memory");
    sqlite3_close(handle_);
    throw Failure{error};
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, 10'000);
  register_tokenizer(*this);
}

SqliteDatabase::~SqliteDatabase() {
  forget_prepared();
  sqlite3_close(handle_);
}

void SqliteDatabase::fail(int code) const { throw Failure{error_of(code, name(), sqlite3_errmsg(handle_))}; }

std::unique_ptr<PreparedSql> SqliteDatabase::prepare(const char* sql) {
  return std::make_unique<SqliteStatement>(*this, sql);
}

void SqliteDatabase::limit_time(std::int64_t milliseconds) {
  deadline_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  // A thousand instructions of SQLite's machine are some tens of microseconds.
  sqlite3_progress_handler(
      handle_, milliseconds > 0 ? 1000 : 0,
      [](void* self) {
        return std::chrono::steady_clock::now() > static_cast<SqliteDatabase*>(self)->deadline_ ? 1 : 0;
      },
      this);
}

void SqliteDatabase::run(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::unique_ptr<Database> open_sqlite(const std::string& path, Database::Mode mode) {
  auto database = std::make_unique<SqliteDatabase>(path, mode);
  database->run(for_reading);
  prepare_schema(*database, mode);
  if (mode != Database::Mode::read) database->run(for_writing);
  return database;
}

}  // namespace volgens::archive
