// One bidirectional LSTM layer over a batch of sentences, with 8-bit weights and states; a sentence's result does not
// depend on the batch it stands in. Tested by tests/unit/language/model_test.cc against the training framework.
#pragma once

#include <array>
#include <cstdint>
#include <string>
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
class Lstm {
 public:
  static constexpr float state_scale = 1.0F / 127.0F;  ///< of states as bytes around 128; they lie in (-1, 1)

  /// The layer in matrices `<name>.fw.in`, `.fw.rec`, `.bw.in` and `.bw.rec`, `hidden` wide each way. Errors:
  /// `malformed` when one is missing or has another shape.
  static Result<Lstm> load(const ModelFile& file, const std::string& name, std::size_t depth, std::size_t hidden);

  /// States `[rows][2 * hidden]` of 8-bit inputs `[rows][depth]` with a scale per row, as floats and as bytes with
  /// `state_scale`. Neither may overlap the inputs.
  void run(const Batch& batch, const std::uint8_t* x, const float* row_scale, float* states, std::uint8_t* bytes) const;

 private:
  struct Direction {
    QuantMatrix input, recurrent;
  };
  void run(const Direction& direction, bool forward, const Batch& batch, const std::uint8_t* x, const float* row_scale,
           float* states, std::uint8_t* bytes) const;

  std::size_t hidden_ = 0;
  std::array<Direction, 2> sides_;
};

}  // namespace volgens
