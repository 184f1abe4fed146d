// The few fields of a JSON object that make an article. Tested by tests/unit/read/jsonl_source_test.cc and
// tests/corrupt.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace volgens {

/// What was asked for and found, by path: `title`, `published.value`. Several values when arrays stand on the way.
class JsonFields {
 public:
  /// Reads the object `json`, keeping the strings that `wanted` names, and a whole number at `number`. What else it
  /// holds takes no memory. Levels beyond 64 are refused. `problem` is empty, or says what is wrong.
  static JsonFields collect(std::string_view json, const std::set<std::string, std::less<>>& wanted,
                            const std::string& number);

  std::string problem;

  /// The first value of a field, which is then taken out.
  [[nodiscard]] std::optional<std::string> take(std::string_view path);
  /// All values of a field with an empty line between them.
  [[nodiscard]] std::optional<std::string> take_all(std::string_view path);
  /// All values of a field.
  [[nodiscard]] std::vector<std::string> list(std::string_view path) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace volgens
