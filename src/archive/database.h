// A connection and a prepared statement as the room uses them, whichever engine keeps the archive: values bound, never
// written into SQL. Inside this room a failing step throws Failure; archive.cc turns it into an Error, so nothing
// leaves the room. sqlite_database.h and postgres_database.h are the engines; docs/architecture.md says which SQL is
// written. Tested by tests/unit/archive.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "volgens/result.h"

namespace volgens::archive {

/// What the engine refused, as an Error. Caught at the face of the room.
struct Failure {
  Error error;
};

/// Bytes that are bound as such and not as a text.
struct Blob {
  std::string_view bytes;
};

class Query;
class WordIndex;

/// A statement that an engine has made ready. Parameters count from 1, columns from 0.
class PreparedSql {
 public:
  PreparedSql() = default;
  PreparedSql(const PreparedSql&) = delete;
  PreparedSql& operator=(const PreparedSql&) = delete;
  virtual ~PreparedSql() = default;

  virtual void put(int at, std::int64_t value) = 0;
  virtual void put(int at, double value) = 0;
  virtual void put(int at, std::string_view value) = 0;  ///< copied
  virtual void put(int at, Blob value) = 0;              ///< must outlive the steps
  virtual void put_null(int at) = 0;
  virtual void clear_values() = 0;
  /// True when there is a row.
  virtual bool step() = 0;
  /// For a statement that gives no rows; it need not wait for the engine, which tells of a failure later.
  virtual void run() = 0;
  /// Ready for other values.
  virtual void reset() = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  [[nodiscard]] virtual double real(int column) const = 0;
  [[nodiscard]] virtual bool null(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;  ///< valid until the next step
};

/// One connection. Used by one thread at a time.
class Database {
 public:
  enum class Mode { read, write, create };

  /// `name` is what the user calls the archive, without any password.
  explicit Database(std::string name) : name_(std::move(name)) {}
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  virtual ~Database() = default;

  /// The prepared statement for `sql`, made once and kept; reset and without values.
  Query query(const char* sql);
  /// Runs SQL without values, one or more statements.
  virtual void run(const char* sql) = 0;
  [[nodiscard]] std::int64_t number(const char* sql);
  /// See Archive::limit_time.
  virtual void limit_time(std::int64_t milliseconds) = 0;

  /// Begins a transaction that writes; waits some seconds for another program that writes.
  virtual void begin() = 0;
  virtual void commit() = 0;
  /// Undoes what was not committed; never fails.
  virtual void roll_back() noexcept = 0;
  /// A number that is another one when another connection has changed the archive.
  [[nodiscard]] virtual std::int64_t changes() = 0;

  /// What finds words, speakers and names.
  virtual WordIndex& words() = 0;
  /// For when much was added: the engine sees what is in its tables, to find the shortest ways through them.
  virtual void look_over() {}
  /// For a transaction under way that asks for a few rows by key, many times: the tables may soon be much larger than
  /// what the engine has seen of them.
  virtual void expect_growth() {}
  /// Whether the engine knows how many rows answer and chooses by that between an index on words and one on days; rows
  /// that are not looked at cost something then too.
  [[nodiscard]] virtual bool chooses_ways() const { return false; }
  /// SQL for the size of a text in bytes.
  [[nodiscard]] virtual std::string bytes_of(const char* column) const = 0;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[noreturn]] void fail_damaged() const;

 protected:
  virtual std::unique_ptr<PreparedSql> prepare(const char* sql) = 0;
  /// For an engine that must let go of its statements before its connection.
  void forget_prepared() { prepared_.clear(); }

 private:
  std::string name_;
  std::unordered_map<std::string, std::unique_ptr<PreparedSql>> prepared_;
};

/// The archive that `name` means, its tables made or brought forward as `mode` allows.
[[nodiscard]] std::unique_ptr<Database> open_database(const std::string& name, Database::Mode mode);

/// A statement in use. Resets it when it goes; so only one of the same SQL is in use at a time.
class Query {
 public:
  explicit Query(PreparedSql& statement) : statement_(&statement) {}
  Query(Query&& other) noexcept : statement_(other.statement_) { other.statement_ = nullptr; }
  Query& operator=(Query&&) = delete;
  ~Query() {
    if (statement_) statement_->reset();
  }

  /// Binds the parameters from the first on. Texts are copied; blobs must outlive the steps.
  template <typename... Values>
  Query& with(const Values&... values) {
    int at = 0;
    (put(++at, values), ...);
    return *this;
  }
  void put(int at, std::int64_t value) { statement_->put(at, value); }
  void put(int at, int value) { put(at, std::int64_t{value}); }
  void put(int at, std::uint32_t value) { put(at, std::int64_t{value}); }
  void put(int at, std::size_t value) { put(at, static_cast<std::int64_t>(value)); }
  void put(int at, bool value) { put(at, std::int64_t{value ? 1 : 0}); }
  void put(int at, double value) { statement_->put(at, value); }
  void put(int at, std::string_view value) { statement_->put(at, value); }
  void put(int at, const std::string& value) { put(at, std::string_view(value)); }
  void put(int at, const char* value) { put(at, std::string_view(value)); }
  void put(int at, Blob value) { statement_->put(at, value); }
  void put_null(int at) { statement_->put_null(at); }
  template <typename T>
  void put(int at, const std::optional<T>& value) {
    if (value)
      put(at, *value);
    else
      put_null(at);
  }

  /// True when there is a row.
  bool step() { return statement_->step(); }
  /// For a statement that gives no rows.
  void run() { statement_->run(); }
  /// For an INSERT that ends with RETURNING key.
  std::int64_t key();
  /// Ready for other values, before the last row.
  void reset() { statement_->reset(); }

  [[nodiscard]] std::int64_t integer(int column) const { return statement_->integer(column); }
  [[nodiscard]] double real(int column) const { return statement_->real(column); }
  [[nodiscard]] bool null(int column) const { return statement_->null(column); }
  /// Valid until the next step.
  [[nodiscard]] std::string_view text(int column) const { return statement_->text(column); }
  [[nodiscard]] std::optional<std::string> text_or_none(int column) const;

 private:
  PreparedSql* statement_;
};

}  // namespace volgens::archive
