// One product per direction for all inputs, then step by step the recurrent product for all sentences that are long
// enough. Tested by tests/unit/language/model_test.cc.
#include "language/lstm.h"

#include <cstring>

#include "language/matrix.h"

namespace volgens {
namespace {

constexpr std::uint8_t kZero = 128;  // the byte of 0

struct Scratch {
  std::vector<float> gates, recurrent, cell, scales;
  std::vector<std::uint8_t> state;
};

}  // namespace

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

Result<Lstm> Lstm::load(const ModelFile& file, const std::string& name, std::size_t depth, std::size_t hidden) {
  Lstm out;
  out.hidden_ = hidden;
  for (std::size_t side = 0; side < 2; ++side) {
    const std::string half = name + (side == 0 ? ".fw" : ".bw");
    auto input = load_matrix(file, half + ".in", depth, 4 * hidden);
    if (!input.ok()) return input.error();
    auto recurrent = load_matrix(file, half + ".rec", hidden, 4 * hidden);
    if (!recurrent.ok()) return recurrent.error();
    out.sides_[side] = {input.value(), recurrent.value()};
  }
  return out;
}

void Lstm::run(const Batch& batch, const std::uint8_t* x, const float* row_scale, float* states,
               std::uint8_t* bytes) const {
  for (std::size_t side = 0; side < 2; ++side) run(sides_[side], side == 0, batch, x, row_scale, states, bytes);
}

void Lstm::run(const Direction& direction, bool forward, const Batch& batch, const std::uint8_t* x,
               const float* row_scale, float* states, std::uint8_t* bytes) const {
  // Kept by each thread: fresh memory for every article costs more than the sums done in it.
  static thread_local Scratch scratch;
  const Kernels& k = kernels();
  const std::size_t sentences = batch.lengths.size();
  const std::size_t steps = batch.lengths.front();
  const std::size_t width = 2 * hidden_;
  scratch.gates.resize(batch.rows() * 4 * hidden_);
  scratch.recurrent.resize(sentences * 4 * hidden_);
  scratch.cell.assign(sentences * hidden_, 0.0F);
  scratch.state.assign(sentences * hidden_, kZero);
  scratch.scales.assign(sentences, state_scale);
  k.multiply(x, row_scale, batch.rows(), direction.input, scratch.gates.data());
  const std::size_t column = forward ? 0 : hidden_;
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t step = forward ? i : steps - 1 - i;
    const std::size_t begin = batch.offset[step];
    const std::size_t active = batch.offset[step + 1] - begin;
    k.multiply(scratch.state.data(), scratch.scales.data(), active, direction.recurrent, scratch.recurrent.data());
    k.lstm_cell(scratch.gates.data() + begin * 4 * hidden_, scratch.recurrent.data(), active, hidden_,
                scratch.cell.data(), states + begin * width + column, width, scratch.state.data());
    for (std::size_t row = 0; row < active; ++row) {
      std::memcpy(bytes + (begin + row) * width + column, scratch.state.data() + row * hidden_, hidden_);
    }
  }
}

}  // namespace volgens
