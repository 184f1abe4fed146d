// One product per layer and direction for all inputs, then step by step the recurrent product for all sentences that
// are long enough. Tested by tests/unit/language/model_test.cc.
#include "language/encoder.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "language/features.h"
#include "language/matrix.h"

namespace volgens {

namespace {
constexpr float kStateScale = 1.0F / 127.0F;  // states lie in (-1, 1)
constexpr std::uint8_t kZero = 128;           // the byte of 0
}  // namespace

struct Encoder::Scratch {
  std::vector<float> gates, recurrent, cell, scales;
  std::vector<std::uint8_t> state;
};

Batch::Batch(std::vector<std::uint32_t> sentence_lengths) : lengths(std::move(sentence_lengths)) {
  const std::uint32_t steps = lengths.empty() ? 0 : lengths.front();
  offset.reserve(steps + std::size_t{1});
  offset.push_back(0);
  std::size_t active = lengths.size();
  for (std::uint32_t step = 0; step < steps; ++step) {
    while (active > 0 && lengths[active - 1] <= step) --active;
    offset.push_back(offset.back() + static_cast<std::uint32_t>(active));
  }
}

Result<Encoder> Encoder::load(const ModelFile& file) {
  Encoder out;
  for (std::size_t layer = 0; layer < 2; ++layer) {
    for (std::size_t side = 0; side < 2; ++side) {
      const std::string name = "lstm" + std::to_string(layer + 1) + (side == 0 ? ".fw" : ".bw");
      auto input = load_matrix(file, name + ".in", layer == 0 ? Features::kSize : kOutput, 4 * kHidden);
      if (!input.ok()) return input.error();
      auto recurrent = load_matrix(file, name + ".rec", kHidden, 4 * kHidden);
      if (!recurrent.ok()) return recurrent.error();
      out.layers_[layer][side] = {input.value(), recurrent.value()};
    }
  }
  return out;
}

void Encoder::run(const Direction& direction, bool forward, const Batch& batch, const std::uint8_t* x,
                  const float* row_scale, Scratch& scratch, float* states, std::uint8_t* bytes) const {
  const Kernels& k = kernels();
  const std::size_t sentences = batch.lengths.size();
  const std::size_t steps = batch.lengths.front();
  scratch.gates.resize(batch.rows() * 4 * kHidden);
  scratch.recurrent.resize(sentences * 4 * kHidden);
  scratch.cell.assign(sentences * kHidden, 0.0F);
  scratch.state.assign(sentences * kHidden, kZero);
  scratch.scales.assign(sentences, kStateScale);
  k.multiply(x, row_scale, batch.rows(), direction.input, scratch.gates.data());
  const std::size_t column = forward ? 0 : kHidden;
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t step = forward ? i : steps - 1 - i;
    const std::size_t begin = batch.offset[step];
    const std::size_t active = batch.offset[step + 1] - begin;
    k.multiply(scratch.state.data(), scratch.scales.data(), active, direction.recurrent, scratch.recurrent.data());
    k.lstm_cell(scratch.gates.data() + begin * 4 * kHidden, scratch.recurrent.data(), active, kHidden,
                scratch.cell.data(), states + begin * kOutput + column, kOutput, scratch.state.data());
    for (std::size_t row = 0; row < active; ++row) {
      std::memcpy(bytes + (begin + row) * kOutput + column, scratch.state.data() + row * kHidden, kHidden);
    }
  }
}

void Encoder::encode(const Batch& batch, std::span<const float> input, std::vector<float>& output) const {
  const std::size_t rows = batch.rows();
  if (rows == 0) {
    output.clear();
    return;
  }
  // Kept by each thread: fresh memory for every article costs more than the sums done in it.
  static thread_local Scratch scratch;
  static thread_local std::vector<std::uint8_t> quantised, bytes;
  static thread_local std::vector<float> scales, first;
  quantised.resize(rows * std::max(Features::kSize, kOutput));
  bytes.resize(rows * kOutput);
  scales.resize(rows);
  first.resize(rows * kOutput);
  output.resize(rows * kOutput);
  kernels().quantize(input.data(), rows, Features::kSize, quantised.data(), scales.data());
  for (std::size_t side = 0; side < 2; ++side)
    run(layers_[0][side], side == 0, batch, quantised.data(), scales.data(), scratch, first.data(), bytes.data());
  scales.assign(rows, kStateScale);
  for (std::size_t side = 0; side < 2; ++side)
    run(layers_[1][side], side == 0, batch, bytes.data(), scales.data(), scratch, output.data(), quantised.data());
  for (std::size_t i = 0; i < rows * kOutput; ++i) output[i] += first[i];
}

}  // namespace volgens
