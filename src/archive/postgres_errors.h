// What PostgreSQL refused, as one sentence that says what to do; never with a password. Tested by
// tests/unit/archive/postgres_errors_test.cc and tests/archive/postgres_test.py.
#pragma once

#include <libpq-fe.h>

#include <string>
#include <string_view>

#include "volgens/result.h"

namespace volgens::archive {

/// Whether `archive` names a database of a server, as `postgresql://...` or `postgres://...`, and no file.
[[nodiscard]] bool is_postgres_uri(std::string_view archive);

/// `uri` as it may be shown: user, host, port and database, nothing else; `postgresql://...` when it is no URI.
[[nodiscard]] std::string shown_uri(const std::string& uri);

/// Why `uri` is none that libpq understands; empty when it is one.
[[nodiscard]] std::string uri_fault(const std::string& uri);

/// Of a connection that was not made. `name` is what `shown_uri` gave.
[[nodiscard]] Error connection_error(const PGconn* connection, const std::string& name);

/// Of a statement that failed. `state` is the SQLSTATE, empty when the server did not answer.
[[nodiscard]] Error statement_error(std::string_view state, const std::string& message, const std::string& name);

}  // namespace volgens::archive
