// The portable build: plain C++, what the other builds are checked against.
// Tested by tests/unit/language/kernels_test.cc.
#include "language/kernels/kernels.h"

namespace volgens::portable {
namespace {

#include "language/kernels/elementwise.inc"

void multiply(const std::uint8_t* x, const float* row_scale, std::size_t rows, const QuantMatrix& w, float* out) {
  for (std::size_t row = 0; row < rows; ++row, x += w.depth, out += w.columns) {
    for (std::size_t begin = 0; begin < w.columns; begin += 16) {
      std::int32_t sums[16] = {};
      for (std::size_t k = 0; k < w.depth; k += 4) {
        const std::int8_t* block = w.weights + k * w.columns + begin * 4;
        for (std::size_t i = 0; i < 16; ++i) {
          sums[i] += x[k] * block[4 * i] + x[k + 1] * block[4 * i + 1] + x[k + 2] * block[4 * i + 2] +
                     x[k + 3] * block[4 * i + 3];
        }
      }
      finish_row(sums, row_scale[row], w, begin, 16, out);
    }
  }
}

}  // namespace

extern const Kernels kernels;
const Kernels kernels{"portable", multiply, quantize, lstm_cell, dot, relu};

}  // namespace volgens::portable
