// What is known of names before reading: first names, titles, and words for the inhabitants of places
// (lexicon/people/). Tested by tests/unit/people/name_lexicon_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// Tables of names. Keys view the built-in files; const and thread-safe once loaded.
struct NameLexicon {
  std::unordered_map<std::string_view, Gender> first_names;
  std::unordered_map<std::string_view, Gender> titles;       ///< lower-case: `mevrouw`
  std::unordered_set<std::string> organisations;             ///< `Europese Commissie`
  std::unordered_set<std::string_view> places;               ///< `Zwolle`
  std::unordered_map<std::string_view, Gender> inhabitants;  ///< `Rus`, `Russin`

  /// Errors: `malformed` when a file is missing.
  static Result<NameLexicon> load();
};

/// `m`, `f`, anything else unknown.
[[nodiscard]] Gender gender_of(std::string_view letter);

}  // namespace volgens
