// Lemmas: the lexicon first, then the network's edit script, then the cut of compounds. The training twin is
// training/nlmodel/lemmas.py. Tested by tests/unit/language/lemmatizer_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "language/compounds.h"
#include "language/features.h"
#include "language/lemma.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// Immutable and safe to use from many threads; views the model file.
class Lemmatizer {
 public:
  /// Errors: `malformed` when a table is missing or holds what is no script.
  static Result<Lemmatizer> load(const ModelFile& file);

  /// The lemma of a form given its part of speech, the network's script, and the separated particles (lower-cased, in
  /// text order) that the tree hangs under it.
  [[nodiscard]] std::string lemma(std::string_view form, Upos upos, const EditScript& script,
                                  const std::vector<std::string>& particles, const Features& features) const;

 private:
  [[nodiscard]] const EditScript* entry(std::string_view low, Upos upos) const;
  [[nodiscard]] std::string plain(std::string_view form, Upos upos, std::string guess) const;

  Compounds compounds_;
  HashTable<std::uint16_t> entries_;
  std::vector<EditScript> scripts_;
  std::vector<std::string_view> particles_;  ///< sorted
};

}  // namespace volgens
