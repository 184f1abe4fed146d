// What a noun stands for: a person, an organisation, a group, a document. Compounds take the kind of their last part.
// Tables in lexicon/people/; tested by tests/unit/people/noun_lexicon_test.cc.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

struct NounKind {
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool exact = false;  ///< the noun itself is listed, not only its last part
  bool body = false;   ///< a noun for a person that is one for an organisation as well: `toezichthouder`
};

/// Const and thread-safe once loaded; keys view the built-in files.
class NounLexicon {
 public:
  /// Errors: `malformed` when a file is missing.
  static Result<NounLexicon> load();

  /// Kind of a lower-cased noun; nothing when neither it nor an ending of at least four letters is listed.
  [[nodiscard]] std::optional<NounKind> find(std::string_view noun) const;

 private:
  std::unordered_map<std::string_view, NounKind> nouns_;
};

}  // namespace volgens
