// What is known of names before reading: first names, places, organisations, titles and particles (lexicon/people/).
// Tested by tests/unit/people/name_lexicon_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "language/analysis.h"
#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

/// Tables of names. Keys view the built-in files; const and thread-safe once loaded.
struct NameLexicon {
  /// A place by one of its words: the noun, its adjective (`Russisch`) or its inhabitant (`Rus`) all lead to `name`.
  struct Place {
    std::string_view name;
    std::string_view kind;
  };

  std::unordered_map<std::string_view, Gender> first_names;
  std::unordered_map<std::string_view, Place> places;
  std::unordered_map<std::string_view, std::string_view> adjectives;   ///< `Russische` -> `Rusland`
  std::unordered_map<std::string_view, std::string_view> inhabitants;  ///< `Rus` -> `Rusland`
  std::unordered_map<std::string_view, Gender> inhabitant_genders;
  std::unordered_map<std::string_view, EntityKind> organisations;
  std::unordered_map<std::string_view, Gender> titles;
  std::unordered_set<std::string_view> particles;  ///< lower-case words inside surnames: `van`, `der`

  /// Errors: `malformed` when a file is missing.
  static Result<NameLexicon> load();
};

/// `m`, `f`, anything else unknown.
[[nodiscard]] Gender gender_of(std::string_view letter);

}  // namespace volgens
