// An archive on a PostgreSQL server: libpq behind the classes of database.h. Tested by tests/unit/archive, run over
// both engines, and tests/archive/postgres_test.py.
#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "archive/database.h"

namespace volgens::archive {

/// A connection to a server, without any look at its tables. A statement that is `run` inside a transaction is sent and
/// not waited for; its failure is thrown by a later step, or by `commit`.
class PostgresDatabase : public Database {
 public:
  PostgresDatabase(const std::string& uri, Mode mode);
  ~PostgresDatabase() override;

  void run(const char* sql) override;
  void limit_time(std::int64_t milliseconds) override;
  void begin() override;
  void commit() override;
  void roll_back() noexcept override;
  [[nodiscard]] std::int64_t changes() override;
  WordIndex& words() override { return *words_; }
  [[nodiscard]] std::string bytes_of(const char* column) const override {
    return "octet_length(" + std::string(column) + ")";
  }
  void look_over() override;
  void expect_growth() override;
  [[nodiscard]] bool chooses_ways() const override { return true; }

  struct FreeResult {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using ResultHandle = std::unique_ptr<PGresult, FreeResult>;

  /// A statement on the server with its values, whose types are 0 where PostgreSQL is to find them.
  struct Call {
    std::string name;
    const std::string* sql = nullptr;
    std::uint64_t made_on = 0;  ///< the connection on which it was prepared; 0 for none
    std::vector<Oid> types{};
    std::vector<const char*> values{};
    std::vector<int> sizes{};
    std::vector<int> formats{};
  };
  /// All rows.
  ResultHandle ask(Call& call);
  /// Sends it, inside a transaction without waiting.
  void send(Call& call);

 protected:
  std::unique_ptr<PreparedSql> prepare(const char* sql) override;

 private:
  void connect();
  void make_ready();
  [[noreturn]] void fail(const PGresult* result);
  ResultHandle checked(PGresult* result);
  void send_prepared(Call& call);
  ResultHandle next_result();
  void take_results();
  void end_pipeline();

  std::string uri_;
  Mode mode_;
  PGconn* connection_ = nullptr;
  std::unique_ptr<WordIndex> words_;
  std::uint64_t connections_ = 0;  // of which each knows its own prepared statements
  std::size_t names_ = 0;
  std::size_t sent_ = 0;  // whose results were not taken
  std::int64_t own_changes_ = 0;
  std::int64_t most_milliseconds_ = 0;
  std::chrono::steady_clock::time_point deadline_;
  bool under_way_ = false;
};

/// See open_database; `uri` is one of libpq's.
[[nodiscard]] std::unique_ptr<Database> open_postgres(const std::string& uri, Database::Mode mode);

}  // namespace volgens::archive
