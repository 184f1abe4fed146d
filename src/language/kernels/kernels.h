// The arithmetic of the network in three builds (AVX-512 VNNI, AVX2, portable), one of them chosen when the program
// starts. Matrix products are sums of 8-bit products in whole numbers and float operations keep one order, so that
// every build gives the same bits. Tested by tests/unit/language/kernels_test.cc, each build against the portable one.
#pragma once

#include <cstddef>
#include <cstdint>

namespace volgens {

/// An 8-bit matrix as it lies in the model file: `weights[depth / 4][columns][4]`, columns a multiple of 16, depth
/// of 4. The real value of a weight is `weight * scale[column]`. Views the model file.
struct QuantMatrix {
  const std::int8_t* weights = nullptr;
  const std::int32_t* sums = nullptr;  ///< per column 128 times the sum of its weights
  const float* scale = nullptr;        ///< per column
  const float* bias = nullptr;         ///< per column
  std::size_t depth = 0;
  std::size_t columns = 0;  ///< padded
  std::size_t used = 0;     ///< columns that mean something
};

/// One build of the arithmetic. All pointers may be unaligned; rows are contiguous. Functions are pure and thread-safe.
struct Kernels {
  const char* name;

  /// `out[row][column] = (x[row] - 128) . w[column] * row_scale[row] * w.scale[column] + w.bias[column]`.
  void (*multiply)(const std::uint8_t* x, const float* row_scale, std::size_t rows, const QuantMatrix& w, float* out);

  /// Rounds each row to 8 bits around 128; its scale is a 127th of its largest magnitude.
  void (*quantize)(const float* x, std::size_t rows, std::size_t depth, std::uint8_t* out, float* row_scale);

  /// One LSTM step: gates (input, forget, cell, output; `hidden` values each) are `input + recurrent`; updates `cell`,
  /// writes the new state as floats with `state_stride` values between rows and as bytes `round(127 h) + 128`.
  void (*lstm_cell)(const float* input, const float* recurrent, std::size_t rows, std::size_t hidden, float* cell,
                    float* state, std::size_t state_stride, std::uint8_t* state_bytes);

  /// Scalar product in sixteen interleaved sums, added up pairwise at the end. `size` is a multiple of 16.
  float (*dot)(const float* a, const float* b, std::size_t size);

  /// `x = max(x, 0)`.
  void (*relu)(float* x, std::size_t size);
};

/// The fastest build that this processor runs. Chosen once; `VOLGENS_KERNELS=portable|avx2|avx512` overrides it.
[[nodiscard]] const Kernels& kernels();

/// Every build that this processor runs, the portable one first. For tests.
struct KernelList {
  const Kernels* items[3];
  std::size_t size;
};
[[nodiscard]] KernelList all_kernels();

}  // namespace volgens
