// Every build of the arithmetic against the portable one, bit for bit.
#include "language/kernels/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace volgens {
namespace {

struct Matrix {
  Matrix(std::size_t depth, std::size_t columns, std::mt19937& random)
      : weights(depth * columns), sums(columns), scale(columns), bias(columns) {
    std::uniform_int_distribution<int> byte(-127, 127);
    std::uniform_real_distribution<float> real(-1.0F, 1.0F);
    for (auto& w : weights) w = static_cast<std::int8_t>(byte(random));
    for (std::size_t k = 0; k < depth; ++k) {
      for (std::size_t c = 0; c < columns; ++c) sums[c] += 128 * weights[k / 4 * columns * 4 + c * 4 + k % 4];
    }
    for (auto& s : scale) s = std::abs(real(random)) + 0.001F;
    for (auto& b : bias) b = real(random);
    view = {weights.data(), sums.data(), scale.data(), bias.data(), depth, columns, columns};
  }
  std::vector<std::int8_t> weights;
  std::vector<std::int32_t> sums;
  std::vector<float> scale, bias;
  QuantMatrix view;
};

std::vector<float> reals(std::size_t size, float range, std::mt19937& random) {
  std::uniform_real_distribution<float> real(-range, range);
  std::vector<float> out(size);
  for (float& value : out) value = real(random);
  return out;
}

TEST(Kernels, MultiplyIsExactInWholeNumbers) {
  std::mt19937 random(1);
  Matrix matrix(8, 16, random);
  const std::vector<std::uint8_t> x = {128, 255, 0, 1, 200, 128, 7, 128};
  const float scale = 1.0F;
  std::vector<float> out(16);
  kernels().multiply(x.data(), &scale, 1, matrix.view, out.data());
  for (std::size_t c = 0; c < 16; ++c) {
    int sum = 0;
    for (std::size_t k = 0; k < 8; ++k) sum += (x[k] - 128) * matrix.weights[k / 4 * 64 + c * 4 + k % 4];
    EXPECT_FLOAT_EQ(out[c], static_cast<float>(sum) * matrix.scale[c] + matrix.bias[c]);
  }
}

TEST(Kernels, EveryBuildMultipliesAlike) {
  std::mt19937 random(2);
  for (const std::size_t columns : {16, 64, 208}) {
    for (const std::size_t rows : {1, 2, 3, 4, 5, 9}) {
      const Matrix matrix(96, columns, random);
      std::vector<std::uint8_t> x(rows * 96);
      for (auto& value : x) value = static_cast<std::uint8_t>(random());
      const std::vector<float> scales = reals(rows, 1.0F, random);
      std::vector<float> expected(rows * columns);
      const KernelList builds = all_kernels();
      builds.items[0]->multiply(x.data(), scales.data(), rows, matrix.view, expected.data());
      for (std::size_t i = 1; i < builds.size; ++i) {
        std::vector<float> out(rows * columns);
        builds.items[i]->multiply(x.data(), scales.data(), rows, matrix.view, out.data());
        EXPECT_EQ(out, expected) << builds.items[i]->name << ' ' << rows << " by " << columns;
      }
    }
  }
}

TEST(Kernels, EveryBuildRoundsAndStepsAlike) {
  std::mt19937 random(3);
  constexpr std::size_t rows = 3;
  constexpr std::size_t hidden = 192;
  const std::vector<float> input = reals(rows * 4 * hidden, 9.0F, random);
  const std::vector<float> recurrent = reals(rows * 4 * hidden, 3.0F, random);
  const std::vector<float> cell = reals(rows * hidden, 2.0F, random);
  const KernelList builds = all_kernels();
  std::vector<float> first_state, first_cell, first_scales;
  std::vector<std::uint8_t> first_bytes, first_rounded;
  for (std::size_t i = 0; i < builds.size; ++i) {
    std::vector<float> state(rows * hidden), after = cell, scales(rows);
    std::vector<std::uint8_t> bytes(rows * hidden), rounded(input.size());
    builds.items[i]->lstm_cell(input.data(), recurrent.data(), rows, hidden, after.data(), state.data(), hidden,
                               bytes.data());
    builds.items[i]->quantize(input.data(), rows, 4 * hidden, rounded.data(), scales.data());
    if (i == 0) {
      first_state = state, first_cell = after, first_bytes = bytes, first_rounded = rounded, first_scales = scales;
      for (std::size_t k = 0; k < hidden; ++k) {
        const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
        const double c =
            sigmoid(input[hidden + k] + recurrent[hidden + k]) * cell[k] +
            sigmoid(input[k] + recurrent[k]) * std::tanh(input[2 * hidden + k] + recurrent[2 * hidden + k]);
        EXPECT_NEAR(after[k], c, 1e-5);
        EXPECT_NEAR(state[k], sigmoid(input[3 * hidden + k] + recurrent[3 * hidden + k]) * std::tanh(c), 1e-5);
      }
    }
    EXPECT_EQ(state, first_state) << builds.items[i]->name;
    EXPECT_EQ(after, first_cell) << builds.items[i]->name;
    EXPECT_EQ(bytes, first_bytes) << builds.items[i]->name;
    EXPECT_EQ(rounded, first_rounded) << builds.items[i]->name;
    EXPECT_EQ(scales, first_scales) << builds.items[i]->name;
  }
}

TEST(Kernels, EveryBuildAddsScalarProductsInOneOrder) {
  std::mt19937 random(4);
  const std::vector<float> a = reals(192, 5.0F, random);
  const std::vector<float> b = reals(192, 5.0F, random);
  const KernelList builds = all_kernels();
  const float expected = builds.items[0]->dot(a.data(), b.data(), a.size());
  for (std::size_t i = 1; i < builds.size; ++i) EXPECT_EQ(builds.items[i]->dot(a.data(), b.data(), a.size()), expected);
}

}  // namespace
}  // namespace volgens
