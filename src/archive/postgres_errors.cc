// By SQLSTATE (PostgreSQL 15, appendix A). A server's own words are given between brackets, unless a password or a part
// of one may be among them. Tested by tests/unit/archive/postgres_errors_test.cc.
#include "archive/postgres_errors.h"

#include <memory>
#include <optional>

#include "contract/plain.h"

namespace volgens::archive {
namespace {

using Options = std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)>;

Options options_of(const std::string& uri) { return {PQconninfoParse(uri.c_str(), nullptr), PQconninfoFree}; }

std::string value_of(const PQconninfoOption* options, std::string_view keyword) {
  for (const PQconninfoOption* one = options; one && one->keyword; ++one)
    if (one->keyword == keyword && one->val) return one->val;
  return {};
}

/// The last line of what libpq says, without the place and the severity before it; other addresses stand before it.
std::string last_words(const char* message) {
  std::string text = message ? message : "";
  while (!text.empty() && text.back() == '\n') text.pop_back();
  if (const auto line = text.rfind('\n'); line != std::string::npos) text.erase(0, line + 1);
  for (const std::string_view before : {" failed: ", "FATAL:  ", "ERROR:  "})
    if (const auto at = text.find(before); at != std::string::npos) text.erase(0, at + before.size());
  return one_line(text);
}

bool is_one_of(std::string_view state, std::initializer_list<std::string_view> all) {
  for (const std::string_view one : all)
    if (state.starts_with(one)) return true;
  return false;
}

}  // namespace

bool is_postgres_uri(std::string_view archive) {
  return archive.starts_with("postgresql://") || archive.starts_with("postgres://");
}

std::string shown_uri(const std::string& uri) {
  const Options options = options_of(uri);
  if (!options) return "postgresql://...";
  const std::string user = value_of(options.get(), "user");
  const std::string host = value_of(options.get(), "host");
  const std::string port = value_of(options.get(), "port");
  // An @ in a password must be written as %40; one that was not makes a part of it look like the host.
  if (host.find('@') != std::string::npos || user.find(':') != std::string::npos) return "postgresql://...";
  const bool socket = host.starts_with("/");
  std::string shown = "postgresql://" + user + (user.empty() ? "" : "@") + (socket ? "" : host);
  if (!port.empty()) shown += ':' + port;
  shown += '/' + value_of(options.get(), "dbname");
  return one_line(socket ? shown + "?host=" + host : shown);
}

std::string uri_fault(const std::string& uri) {
  if (options_of(uri)) return {};
  return "is no address of a database; write postgresql://USER@HOST/DATABASE, with %40 for an @ in a name or password";
}

Error connection_error(const PGconn* connection, const std::string& name) {
  if (PQconnectionNeedsPassword(connection) != 0)
    return {ErrorCode::unreadable, "asks for a password; put it into ~/.pgpass or PGPASSWORD", name};
  std::string why = last_words(PQerrorMessage(connection));
  const char* password = PQpass(connection);
  const bool told = password && *password && why.find(password) != std::string::npos;
  const char* host = PQhost(connection);
  if (told || (host && std::string_view(host).find('@') != std::string_view::npos)) why = "no reason that can be shown";
  if (PQconnectionUsedPassword(connection) != 0)
    return {ErrorCode::unreadable,
            "lets this user not in (" + why + "); check the user, the password and the name of the database", name};
  return {ErrorCode::unreadable,
          "cannot be reached (" + why + "); check that the server runs, and the address, database and user", name};
}

Error statement_error(std::string_view state, const std::string& message, const std::string& name) {
  if (state.empty() || is_one_of(state, {"08", "57P0"}))
    return {ErrorCode::unreadable,
            "the connection to the server was lost; run the same again: what the archive holds is kept", name};
  if (state == "57014")
    return {ErrorCode::limit, "this takes too long; ask for less, for instance by a shorter time or one speaker", ""};
  if (is_one_of(state, {"55P03", "40"}))
    return {ErrorCode::unreadable, "is being written by another program; try again when that is done", name};
  if (state == "53100")
    return {ErrorCode::unreadable,
            "the disk of the server is full; free some space and run the same again: the archive is intact and what it "
            "holds is kept",
            name};
  if (is_one_of(state, {"53"}))
    return {ErrorCode::limit, "the server is out of memory or connections (" + one_line(message) + "); try again later",
            name};
  if (is_one_of(state, {"42501", "25006"}))
    return {ErrorCode::unreadable,
            "does not allow this (" + one_line(message) + "); ask its owner for the rights, or use another user", name};
  if (is_one_of(state, {"54"}))
    return {
        ErrorCode::limit,
        "a text is larger than PostgreSQL takes (" + one_line(message) + "); leave it out, or use an archive in a file",
        name};
  if (is_one_of(state, {"42P01", "42703", "42883", "XX001", "XX002"}))
    return {ErrorCode::malformed,
            "is damaged (" + one_line(message) + "); bring back a copy, or import its articles into a new archive",
            name};
  return {ErrorCode::malformed, "the archive could not be used (" + one_line(message) + "); please report this", name};
}

}  // namespace volgens::archive
