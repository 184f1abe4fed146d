// Extended result codes become one sentence each; prepared statements are kept by their SQL.
// Tested by tests/unit/archive and tests/archive/corrupt_test.py.
#include "archive/database.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace volgens::archive {
namespace {

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

}  // namespace

Database::Database(const std::string& path, Mode mode) : path_(path) {
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
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    const Error error = error_of(code, path, handle_ ? sqlite3_errmsg(handle_) : "out of memory");
    sqlite3_close(handle_);
    throw Failure{error};
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, 10'000);
}

Database::~Database() {
  for (const auto& [sql, statement] : prepared_) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

void Database::fail(int code) const { throw Failure{error_of(code, path_, sqlite3_errmsg(handle_))}; }

Query Database::query(const char* sql) {
  sqlite3_stmt*& statement = prepared_[sql];
  if (!statement) {
    const int code = sqlite3_prepare_v3(handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(code);
  }
  sqlite3_clear_bindings(statement);
  return {*this, statement};
}

void Database::limit_time(std::int64_t milliseconds) {
  deadline_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  // A thousand instructions of SQLite's machine are some tens of microseconds.
  sqlite3_progress_handler(
      handle_, milliseconds > 0 ? 1000 : 0,
      [](void* self) { return std::chrono::steady_clock::now() > static_cast<Database*>(self)->deadline_ ? 1 : 0; },
      this);
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const char* sql) {
  Query query = this->query(sql);
  return query.step() ? query.integer(0) : 0;
}

Query::~Query() {
  if (statement_) sqlite3_reset(statement_);
}

void Query::put(int at, std::int64_t value) { sqlite3_bind_int64(statement_, at, value); }
void Query::put(int at, double value) { sqlite3_bind_double(statement_, at, value); }
void Query::put_null(int at) { sqlite3_bind_null(statement_, at); }

void Query::put(int at, std::string_view value) {
  // A null pointer would bind NULL where an empty text is meant.
  const char* bytes = value.data() ? value.data() : "";
  const int code = sqlite3_bind_text64(statement_, at, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
}

void Query::put(int at, Blob value) {
  const int code = sqlite3_bind_blob64(statement_, at, value.bytes.data(), value.bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_->fail(code);
}

bool Query::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->fail(code);
  return false;
}

void Query::run() {
  step();
  sqlite3_reset(statement_);
}

std::string_view Query::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes ? std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size)) : std::string_view();
}

std::optional<std::string> Query::text_or_none(int column) const {
  if (null(column)) return std::nullopt;
  return std::string(text(column));
}

}  // namespace volgens::archive
