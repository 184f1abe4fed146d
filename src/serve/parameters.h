// The parameters of a request by name, each checked. Tested by tests/unit/serve/parameters_test.cc and
// fuzz/request_fuzz.cc.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/names.h"
#include "serve/target.h"
#include "volgens/archive.h"

namespace volgens::serve {

/// Throws a Refusal that names the parameter for a value that is not as openapi.json says.
class Parameters {
 public:
  /// Takes the parameters of `target`. Throws when one comes twice.
  explicit Parameters(const Target& target);

  [[nodiscard]] std::string text(std::string_view name, std::size_t longest = 300);
  [[nodiscard]] std::string date(std::string_view name);
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t least, std::size_t most, std::size_t otherwise);
  [[nodiscard]] double probability(std::string_view name);
  [[nodiscard]] bool flag(std::string_view name);
  /// One of `words`; the first one when it is not given.
  [[nodiscard]] std::string choice(std::string_view name, const std::vector<std::string_view>& words);
  /// The value of an enumeration of types.h.
  template <typename Enum>
  [[nodiscard]] std::optional<Enum> value(std::string_view name) {
    const std::string given = text(name);
    if (given.empty()) return std::nullopt;
    const std::optional<Enum> found = value_named<Enum>(given);
    if (!found) refuse_choice(name, {Names<Enum>::all.begin(), Names<Enum>::all.end()});
    return found;
  }

  /// Throws when a parameter was given that nobody asked for.
  void end() const;

 private:
  struct One {
    std::string name;
    std::string value;
    bool used = false;
  };
  [[noreturn]] static void refuse_choice(std::string_view name, const std::vector<std::string_view>& words);

  std::vector<One> all_;
};

/// The conditions of a search: q, the words, and those of archive/filters.h.
[[nodiscard]] SearchQuery conditions_from(Parameters& parameters);
/// Besides, whether the same quotation is given once.
[[nodiscard]] SearchQuery grouped_conditions_from(Parameters& parameters);

/// A page: limit and after.
inline constexpr std::size_t longest_page = 100;

}  // namespace volgens::serve
