// The contextual encoder: two bidirectional LSTM layers, the second with a residual connection, over a batch of
// sentences. Weights and states are 8-bit; a sentence's result does not depend on the batch it stands in. Tested by
// tests/unit/language/model_test.cc against the training framework.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/kernels/kernels.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// Sentences side by side, longest first: row `offset[t] + i` is word t of sentence i. Words of one step are
/// contiguous.
struct Batch {
  std::vector<std::uint32_t> lengths;  ///< not rising
  std::vector<std::uint32_t> offset;   ///< per step, and the number of rows at the end

  /// Lays out sentences of these lengths (not rising, none 0).
  explicit Batch(std::vector<std::uint32_t> lengths);
  [[nodiscard]] std::size_t rows() const { return offset.back(); }
  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t word) const { return offset[word] + sentence; }
};

/// Immutable and safe to use from many threads; views the model file.
class Encoder {
 public:
  static constexpr std::size_t kHidden = 192;
  static constexpr std::size_t kOutput = 2 * kHidden;

  /// Errors: `malformed` when a matrix is missing or has another shape.
  static Result<Encoder> load(const ModelFile& file);

  /// States `[rows][kOutput]` of input vectors `[rows][Features::kSize]`.
  void encode(const Batch& batch, std::span<const float> input, std::vector<float>& output) const;

 private:
  struct Direction {
    QuantMatrix input, recurrent;
  };
  struct Scratch;
  void run(const Direction& direction, bool forward, const Batch& batch, const std::uint8_t* x, const float* row_scale,
           Scratch& scratch, float* states, std::uint8_t* bytes) const;

  std::array<std::array<Direction, 2>, 2> layers_;
};

}  // namespace volgens
