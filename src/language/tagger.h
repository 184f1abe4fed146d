// Tags words with a first-order hidden Markov model whose counts come from the Dutch treebanks (lexicon/language/).
// After Brants (2000), TnT; tested by tests/unit/language/tagger_test.cc.
#pragma once

#include <memory>

#include "language/analysis.h"
#include "text/document.h"
#include "volgens/result.h"

namespace volgens {

/// Gives every token of a document its part of speech and coarse CGN tag. Const and thread-safe once loaded.
class Tagger {
 public:
  /// Errors: `malformed` when a counts file is missing or unreadable.
  static Result<Tagger> load();
  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;
  ~Tagger();

  /// One word per token: `upos`, `xpos` and a lower-cased `lemma`; no tree and no names.
  [[nodiscard]] Analysis tag(const Document& document) const;

 private:
  struct Model;
  explicit Tagger(std::unique_ptr<const Model> model);
  std::unique_ptr<const Model> model_;
};

}  // namespace volgens
