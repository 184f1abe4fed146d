// Cuts compounds in lemmas (`verzekeringsmaatschappij` to `verzekering_maatschappij`) as Alpino does, by a log-linear
// choice among the cuts of a word and leaving it whole. The training twin is training/nlmodel/compounds.py. Tested by
// tests/unit/language/compounds_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "language/analysis.h"
#include "language/features.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// Immutable and safe to use from many threads; views the model file.
class Compounds {
 public:
  /// Errors: `malformed` when a table or the weights are missing or have another shape.
  static Result<Compounds> load(const ModelFile& file);

  /// The lemma with `_` between the parts of a compound; unchanged for words of other kinds than nouns, names,
  /// adjectives, numbers.
  [[nodiscard]] std::string cut(const std::string& lemma, Upos upos, const Features& features) const;

 private:
  struct Candidate;
  [[nodiscard]] float whole_score(const std::string& low, std::size_t kind, const Features& features) const;
  [[nodiscard]] Candidate score_cut(std::string_view modifier, std::string_view head, std::size_t modifier_length,
                                    std::size_t head_length, const Features& features) const;

  HashTable<std::uint8_t> modifiers_;  ///< count step, and the number of the ending in the upper four bits
  HashTable<std::uint8_t> heads_;      ///< count step of a head, cut or standing alone
  HashTable<std::uint8_t> wholes_;     ///< count step of a word left whole
  std::span<const float> weights_;
};

}  // namespace volgens
