// The JSON object that a request brings, field by field. Tested by tests/unit/serve/request_body_test.cc and
// fuzz/request_fuzz.cc.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "serve/message.h"

namespace volgens::serve {

/// Throws a Refusal that names the field for what is missing or not as openapi.json says.
class RequestBody {
 public:
  /// Throws when the body is no JSON object in UTF-8, or nested more than 64 levels deep.
  explicit RequestBody(const Request& request);

  /// Empty when it is not there.
  [[nodiscard]] std::string text(const std::string& name, std::size_t longest);
  /// Neither missing nor empty.
  [[nodiscard]] std::string filled_text(const std::string& name, std::size_t longest);
  [[nodiscard]] std::optional<std::string> optional_text(const std::string& name, std::size_t longest);
  [[nodiscard]] std::string choice(const std::string& name, const std::vector<std::string_view>& words);
  /// A whole number from 1 on.
  [[nodiscard]] std::int64_t number(const std::string& name);
  [[nodiscard]] std::optional<std::int64_t> optional_number(const std::string& name);
  /// A list of such, of at most `most`; empty when it is not there.
  [[nodiscard]] std::vector<std::int64_t> numbers(const std::string& name, std::size_t most);
  [[nodiscard]] double probability(const std::string& name, double least, double otherwise);
  [[nodiscard]] bool flag(const std::string& name, bool otherwise);
  /// Two whole numbers.
  [[nodiscard]] std::pair<std::size_t, std::size_t> span(const std::string& name);

  /// Throws when there is a field that nobody asked for.
  void end() const;

 private:
  [[nodiscard]] const nlohmann::json* find(const std::string& name);

  nlohmann::json object_;
  std::set<std::string> asked_;
};

}  // namespace volgens::serve
