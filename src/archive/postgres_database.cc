// A transaction is libpq's pipeline: what gives no rows is sent on without waiting, so that an import does not pay the
// way to the server and back for each row. Numbers travel as text, texts and bytes as they are. Tested by
// tests/unit/archive and tests/archive/postgres_test.py.
#include "archive/postgres_database.h"

#include <array>
#include <charconv>
#include <optional>

#include "archive/postgres_errors.h"
#include "archive/postgres_schema.h"
#include "archive/postgres_sql.h"
#include "archive/postgres_words.h"
#include "text/utf8.h"

namespace volgens::archive {
namespace {

// From catalog/pg_type.dat, which never change.
constexpr Oid bytes_type = 17;
constexpr Oid integer_type = 20;
constexpr Oid text_type = 25;
constexpr Oid real_type = 701;

constexpr std::size_t most_sent = 256;

/// PostgreSQL takes valid UTF-8 without the character NUL, for which a space is put.
bool is_plain(std::string_view text) { return text.find('\0') == std::string_view::npos && is_valid_utf8(text); }

std::string made_plain(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    append_utf8(made, point.value == 0 ? U' ' : point.value);
    at += point.size;
  }
  return made;
}

class PostgresStatement : public PreparedSql {
 public:
  PostgresStatement(PostgresDatabase& database, const char* sql, std::string name)
      : database_(database), sql_(postgres_sql(sql)) {
    call_.name = std::move(name);
    call_.sql = &sql_;
  }

  void put(int at, std::int64_t value) override { number(at, value, integer_type); }
  void put(int at, double value) override { number(at, value, real_type); }
  void put(int at, std::string_view value) override {
    held(at) = is_plain(value) ? std::string(value) : made_plain(value);
    bind(at, text_type, 1);
  }
  void put(int at, Blob value) override {
    held(at) = value.bytes;
    bind(at, bytes_type, 1);
  }
  void put_null(int at) override {
    held(at).clear();
    bind(at, 0, 0);
    null_[static_cast<std::size_t>(at - 1)] = true;
  }
  void clear_values() override {
    for (std::size_t at = 0; at < null_.size(); ++at) put_null(static_cast<int>(at + 1));
  }

  bool step() override {
    if (!result_) {
      point();
      result_ = database_.ask(call_);
      row_ = -1;
    }
    return ++row_ < PQntuples(result_.get());
  }
  void run() override {
    point();
    database_.send(call_);
  }
  void reset() override { result_.reset(); }

  [[nodiscard]] std::int64_t integer(int column) const override {
    const std::string_view value = text(column);
    if (value == "t") return 1;
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  [[nodiscard]] double real(int column) const override {
    const std::string_view value = text(column);
    double number = 0.0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  [[nodiscard]] bool null(int column) const override { return PQgetisnull(result_.get(), row_, column) != 0; }
  [[nodiscard]] std::string_view text(int column) const override {
    return {PQgetvalue(result_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
  }

 private:
  std::string& held(int at) {
    const auto size = static_cast<std::size_t>(at);
    if (held_.size() < size) {
      held_.resize(size);
      null_.resize(size, true);
      call_.types.resize(size, 0);
      call_.formats.resize(size, 0);
    }
    return held_[size - 1];
  }
  void bind(int at, Oid type, int format) {
    const auto place = static_cast<std::size_t>(at - 1);
    null_[place] = false;
    // Once it is known on the server, a statement has the types that it was made with.
    if (call_.made_on == 0 || call_.types[place] == 0) call_.types[place] = type;
    call_.formats[place] = format;
  }
  template <typename Number>
  void number(int at, Number value, Oid type) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    held(at).assign(digits.data(), end);
    bind(at, type, 0);
  }
  void point() {
    call_.values.clear();
    call_.sizes.clear();
    for (std::size_t at = 0; at < held_.size(); ++at) {
      call_.values.push_back(null_[at] ? nullptr : held_[at].c_str());
      call_.sizes.push_back(static_cast<int>(held_[at].size()));
    }
  }

  PostgresDatabase& database_;
  std::string sql_;
  PostgresDatabase::Call call_;
  std::vector<std::string> held_;
  std::vector<bool> null_;
  PostgresDatabase::ResultHandle result_;
  int row_ = -1;
};

bool is_good(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

}  // namespace

PostgresDatabase::PostgresDatabase(const std::string& uri, Mode mode)
    : Database(shown_uri(uri)), uri_(uri), mode_(mode), words_(postgres_words(*this)) {
  if (const std::string fault = uri_fault(uri); !fault.empty())
    throw Failure{{ErrorCode::invalid_option, fault, name()}};
  try {
    connect();
  } catch (const Failure&) {
    PQfinish(connection_);
    throw;
  }
}

PostgresDatabase::~PostgresDatabase() {
  forget_prepared();
  PQfinish(connection_);
}

void PostgresDatabase::connect() {
  // What stands behind the address wins over it, what stands before it does not.
  const std::array<const char*, 5> names = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                                            nullptr};
  const std::array<const char*, 5> values = {"10", "volgens", uri_.c_str(), "UTF8", nullptr};
  PQfinish(connection_);
  connection_ = PQconnectdbParams(names.data(), values.data(), 1);
  if (PQstatus(connection_) != CONNECTION_OK) throw Failure{connection_error(connection_, name())};
  PQsetNoticeReceiver(
      connection_, [](void*, const PGresult*) {}, nullptr);
  ++connections_;
  sent_ = 0;
  most_milliseconds_ = 0;
  if (PQserverVersion(connection_) < 140000)
    throw Failure{{ErrorCode::unsupported, "is a PostgreSQL older than 14; use a newer one", name()}};
  const char* encoding = PQparameterStatus(connection_, "server_encoding");
  if (!encoding || std::string_view(encoding) != "UTF8")
    throw Failure{
        {ErrorCode::unsupported, "does not keep texts as UTF-8; make a database with ENCODING 'UTF8'", name()}};
  // Questions here are too short to be worth compiling.
  checked(PQexec(connection_, mode_ == Mode::read
                                  ? "SET jit = off; SET lock_timeout = '10s'; SET default_transaction_read_only = on"
                                  : "SET jit = off; SET lock_timeout = '10s'"));
}

void PostgresDatabase::fail(const PGresult* result) {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const char* message = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  const bool lost = PQstatus(connection_) != CONNECTION_OK;
  throw Failure{statement_error(state && !lost ? state : "", message ? message : PQerrorMessage(connection_), name())};
}

PostgresDatabase::ResultHandle PostgresDatabase::checked(PGresult* result) {
  ResultHandle held(result);
  if (!is_good(result)) fail(result);
  return held;
}

void PostgresDatabase::make_ready() {
  if (most_milliseconds_ > 0 && std::chrono::steady_clock::now() > deadline_)
    throw Failure{statement_error("57014", "", name())};
  // A server that was started again has forgotten this connection.
  if (!under_way_ && PQstatus(connection_) != CONNECTION_OK) connect();
}

void PostgresDatabase::send_prepared(Call& call) {
  const int count = static_cast<int>(call.values.size());
  if (call.made_on != connections_) {
    if (under_way_) {
      if (PQsendPrepare(connection_, call.name.c_str(), call.sql->c_str(), count, call.types.data()) == 0)
        fail(nullptr);
      ++sent_;
    } else {
      checked(PQprepare(connection_, call.name.c_str(), call.sql->c_str(), count, call.types.data()));
    }
    call.made_on = connections_;
  }
  if (!under_way_) return;
  if (PQsendQueryPrepared(connection_, call.name.c_str(), count, call.values.data(), call.sizes.data(),
                          call.formats.data(), 0) == 0)
    fail(nullptr);
  ++sent_;
}

/// The result of the first of what was sent. After a failure nothing is left to be taken, and the prepared statements
/// are made anew, since some of them may not have reached the server.
PostgresDatabase::ResultHandle PostgresDatabase::next_result() {
  ResultHandle result(PQgetResult(connection_));
  --sent_;
  if (result && is_good(result.get())) {
    ResultHandle(PQgetResult(connection_));  // the end of this one
    return result;
  }
  if (PQstatus(connection_) == CONNECTION_OK && PQpipelineSync(connection_) == 1)
    for (int ends = 0; ends < 2;) {
      const ResultHandle rest(PQgetResult(connection_));
      if (rest && PQresultStatus(rest.get()) == PGRES_PIPELINE_SYNC) break;
      ends = rest ? 0 : ends + 1;
      if (PQstatus(connection_) != CONNECTION_OK) break;
    }
  sent_ = 0;
  fail(result.get());
}

void PostgresDatabase::take_results() {
  if (sent_ == 0) return;
  if (PQsendFlushRequest(connection_) == 0 || PQflush(connection_) < 0) fail(nullptr);
  while (sent_ > 0) next_result();
}

PostgresDatabase::ResultHandle PostgresDatabase::ask(Call& call) {
  make_ready();
  send_prepared(call);
  if (under_way_) {
    if (PQsendFlushRequest(connection_) == 0 || PQflush(connection_) < 0) fail(nullptr);
    while (sent_ > 1) next_result();
    return next_result();
  }
  return checked(PQexecPrepared(connection_, call.name.c_str(), static_cast<int>(call.values.size()),
                                call.values.data(), call.sizes.data(), call.formats.data(), 0));
}

void PostgresDatabase::send(Call& call) {
  if (!under_way_) {
    ask(call);
    return;
  }
  make_ready();
  send_prepared(call);
  if (sent_ >= most_sent) take_results();
}

std::unique_ptr<PreparedSql> PostgresDatabase::prepare(const char* sql) {
  return std::make_unique<PostgresStatement>(*this, sql, "volgens_" + std::to_string(++names_));
}

void PostgresDatabase::run(const char* sql) {
  make_ready();
  if (!under_way_) {
    checked(PQexec(connection_, sql));
    return;
  }
  if (PQsendQueryParams(connection_, sql, 0, nullptr, nullptr, nullptr, nullptr, 0) == 0) fail(nullptr);
  ++sent_;
}

void PostgresDatabase::limit_time(std::int64_t milliseconds) {
  deadline_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  if (milliseconds == most_milliseconds_) return;
  most_milliseconds_ = 0;
  run(("SET statement_timeout = " + std::to_string(milliseconds)).c_str());
  most_milliseconds_ = milliseconds;
}

void PostgresDatabase::begin() {
  try {
    run("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('volgens ' || current_schema(), 0))");
  } catch (const Failure&) {
    ResultHandle(PQexec(connection_, "ROLLBACK"));
    throw;
  }
  if (PQenterPipelineMode(connection_) == 0) fail(nullptr);
  under_way_ = true;
}

void PostgresDatabase::end_pipeline() {
  take_results();
  under_way_ = false;
  if (PQexitPipelineMode(connection_) == 0) fail(nullptr);
}

void PostgresDatabase::commit() {
  run("UPDATE state SET value = value + 1 WHERE name = 'changes'");
  end_pipeline();
  run("COMMIT");
  own_changes_ += 1;
}

void PostgresDatabase::roll_back() noexcept {
  try {
    if (under_way_) end_pipeline();
  } catch (const Failure&) {
    under_way_ = false;
    PQexitPipelineMode(connection_);
  }
  ResultHandle(PQexec(connection_, "ROLLBACK"));
  // Statements whose making was undone with what went wrong are unknown to the server, others are known to it.
  ResultHandle(PQexec(connection_, "DEALLOCATE ALL"));
  ++connections_;
}

std::int64_t PostgresDatabase::changes() {
  return number("SELECT value FROM state WHERE name = 'changes'") - own_changes_;
}

void PostgresDatabase::look_over() { run("ANALYZE"); }

void PostgresDatabase::expect_growth() { run("SET LOCAL enable_seqscan = off"); }

std::unique_ptr<Database> open_postgres(const std::string& uri, Database::Mode mode) {
  auto database = std::make_unique<PostgresDatabase>(uri, mode);
  prepare_postgres_schema(*database, mode);
  return database;
}

}  // namespace volgens::archive
