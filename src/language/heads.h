// What the network says of each word: tags, lemma script, name label, head and relation, as scores over encoder states.
// Arcs and labels by biaffine attention (Dozat and Manning 2017). Tested by tests/unit/language/model_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/encoder.h"
#include "language/kernels/kernels.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// Label counts of the heads, from the model's label lists.
struct HeadSizes {
  std::size_t upos = 0, xpos = 0, feats = 0, scripts = 0, names = 0, deprels = 0;
};

/// Class numbers and scores for the rows of one batch.
struct HeadOutput {
  std::vector<std::uint16_t> upos, xpos, feats, scripts;  ///< best class per row
  std::vector<float> saying;                              ///< scores, `[rows][Heads::kSayingLabels]`
  std::vector<float> names;                               ///< scores, `[rows][HeadSizes::names]`
  std::vector<float> dependents;                          ///< arc vectors of words as dependents, `[rows][Heads::kArc]`
  std::vector<float> heads;                               ///< arc vectors of words as heads
  std::vector<float> label_dependents, label_heads;       ///< `[rows][Heads::kLabel]`
};

/// Immutable and safe to use from many threads; views the model file.
class Heads {
 public:
  static constexpr std::size_t kTag = 256;
  static constexpr std::size_t kName = 128;
  static constexpr std::size_t kSaying = 128;
  static constexpr std::size_t kSayingLabels = 5;  ///< in the order of SayingScores
  static constexpr std::size_t kArc = 192;
  static constexpr std::size_t kLabel = 96;

  /// Errors: `malformed` when a matrix is missing or does not fit the label counts.
  static Result<Heads> load(const ModelFile& file, const HeadSizes& sizes);

  /// Everything that words have by themselves.
  [[nodiscard]] HeadOutput score(std::span<const float> states, const Batch& batch) const;
  /// Heads (0 = root, word i is i + 1) and relations of one sentence of the batch. A root's relation number is
  /// meaningless.
  void parse(const Batch& batch, std::size_t sentence, const HeadOutput& output, std::vector<std::uint32_t>& heads,
             std::vector<std::uint16_t>& relations) const;

 private:
  void best_classes(const std::uint8_t* x, const float* scales, std::size_t rows, const QuantMatrix& w,
                    std::vector<std::uint16_t>& best) const;

  HeadSizes sizes_;
  QuantMatrix tag_, upos_, xpos_, feats_, scripts_, name_, names_, saying_labels_, arc_head_, arc_dependent_, arc_,
      label_head_, label_dependent_, label_, label_one_;
  Lstm saying_;  // a cue changes what the words around it are
  std::span<const float> arc_root_, label_root_;
};

}  // namespace volgens
