// The conditions of a search by name, once for all that take them from a user: options of commands, parameters of
// addresses. Tested by tests/unit/archive/filters_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "volgens/archive.h"

namespace volgens::archive {

/// A condition that a user may set.
struct Filter {
  enum class Takes : std::uint8_t { text, choice, date, probability };

  const char* name;  ///< of lower-case words with `_` between, as `from_date`
  const char* help;  ///< one line in English without a full stop
  Takes takes = Takes::text;
  std::vector<std::string> choices{};  ///< of a `choice`; the first one is what holds without it, if there is such
  /// Puts a value into the query. The value must be one of `choices`, a calendar date (text/calendar_date.h) or a
  /// number from 0 to 1, as `takes` says; another one sets nothing.
  void (*set)(SearchQuery& query, const std::string& value) = nullptr;
};

/// All of them but the words, in the order in which they are shown.
[[nodiscard]] const std::vector<Filter>& filters();

}  // namespace volgens::archive
