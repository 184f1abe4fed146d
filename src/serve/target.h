// The target of a request: its path and its parameters. Tested by tests/unit/serve/target_test.cc and
// fuzz/request_fuzz.cc.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace volgens::serve {

struct Target {
  std::vector<std::string> path;                                ///< segments, decoded; none for `/`
  std::vector<std::pair<std::string, std::string>> parameters;  ///< decoded, in their order
};

inline constexpr std::size_t longest_target = 8192;
inline constexpr std::size_t most_parameters = 40;

/// Reads `/a/b?c=d&e=f` (RFC 3986; `+` is a space in the query). Throws a Refusal for what is too long, for bad
/// escapes, for what is no UTF-8 when it is decoded, for control characters, and for segments that are empty, `.`, `..`
/// or hold a `/` or `\`.
[[nodiscard]] Target parse_target(std::string_view target);

/// Back into a query without `?`; every character but letters, digits and `-._~` escaped.
[[nodiscard]] std::string query_text(const std::vector<std::pair<std::string, std::string>>& parameters);

}  // namespace volgens::serve
