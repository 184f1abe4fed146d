// How surely a draft's content and speaker are right: two logistic regressions over its evidence, multiplied.
// Weights in lexicon/speech/confidence.tsv, trained by training/speech/train_confidence.py. Tested by
// tests/unit/speech/confidence_test.cc.
#pragma once

#include <string_view>
#include <unordered_map>

#include "speech/draft.h"
#include "volgens/result.h"

namespace volgens {

/// Const and thread-safe once loaded.
class ConfidenceModel {
 public:
  /// Errors: `malformed` when the weights are missing or damaged.
  static Result<ConfidenceModel> load();

  /// Adds what all matchers have in common to the draft's evidence.
  static void add_evidence(const Scene& scene, Draft& draft);

  /// Probability that content and speaker are both right.
  [[nodiscard]] double content(const Draft& draft) const { return probability(draft, false); }
  [[nodiscard]] double speaker(const Draft& draft) const { return probability(draft, true); }

  /// The weights of `evidence` together; what is unknown weighs nothing.
  [[nodiscard]] double sum(const std::vector<std::string>& evidence) const;

 private:
  [[nodiscard]] double probability(const Draft& draft, bool speaker) const;

  std::unordered_map<std::string_view, double> weights_;
};

}  // namespace volgens
