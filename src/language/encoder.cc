// The first layer reads the features, the second the first one's states; both are added up. Tested by
// tests/unit/language/model_test.cc.
#include "language/encoder.h"

#include <algorithm>
#include <string>

#include "language/features.h"

namespace volgens {

Result<Encoder> Encoder::load(const ModelFile& file) {
  Encoder out;
  for (std::size_t layer = 0; layer < out.layers_.size(); ++layer) {
    auto lstm = Lstm::load(file, "lstm" + std::to_string(layer + 1), layer == 0 ? Features::kSize : kOutput, kHidden);
    if (!lstm.ok()) return lstm.error();
    out.layers_[layer] = lstm.value();
  }
  return out;
}

void Encoder::encode(const Batch& batch, std::span<const float> input, std::vector<float>& output) const {
  const std::size_t rows = batch.rows();
  if (rows == 0) {
    output.clear();
    return;
  }
  // Kept by each thread: fresh memory for every article costs more than the sums done in it.
  static thread_local std::vector<std::uint8_t> quantised, bytes;
  static thread_local std::vector<float> scales, first;
  quantised.resize(rows * std::max(Features::kSize, kOutput));
  bytes.resize(rows * kOutput);
  scales.resize(rows);
  first.resize(rows * kOutput);
  output.resize(rows * kOutput);
  kernels().quantize(input.data(), rows, Features::kSize, quantised.data(), scales.data());
  layers_[0].run(batch, quantised.data(), scales.data(), first.data(), bytes.data());
  scales.assign(rows, Lstm::state_scale);
  layers_[1].run(batch, bytes.data(), scales.data(), output.data(), quantised.data());
  for (std::size_t i = 0; i < rows * kOutput; ++i) output[i] += first[i];
}

}  // namespace volgens
