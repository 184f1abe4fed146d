// The contextual encoder: two bidirectional LSTM layers, the second with a residual connection, over a batch of
// sentences. Tested by tests/unit/language/model_test.cc against the training framework.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "language/lstm.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// Immutable and safe to use from many threads; views the model file.
class Encoder {
 public:
  static constexpr std::size_t kHidden = 224;
  static constexpr std::size_t kOutput = 2 * kHidden;

  /// Errors: `malformed` when a matrix is missing or has another shape.
  static Result<Encoder> load(const ModelFile& file);

  /// States `[rows][kOutput]` of input vectors `[rows][Features::kSize]`.
  void encode(const Batch& batch, std::span<const float> input, std::vector<float>& output) const;

 private:
  std::array<Lstm, 2> layers_;
};

}  // namespace volgens
