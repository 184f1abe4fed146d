// The AVX-512 build: four byte products per lane and instruction (VNNI).
// Tested by tests/unit/language/kernels_test.cc.
#include <immintrin.h>

#include <cstring>

#include "language/kernels/kernels.h"

namespace volgens::avx512 {
namespace {

#include "language/kernels/elementwise.inc"

// kRows rows by kParts times sixteen columns, all sums in registers.
template <int kRows, int kParts>
inline void block(const std::uint8_t* x, const float* row_scale, const QuantMatrix& w, std::size_t begin, float* out) {
  __m512i acc[kRows][kParts];
  for (auto& row : acc) {
    for (auto& part : row) part = _mm512_setzero_si512();
  }
  for (std::size_t k = 0; k < w.depth; k += 4) {
    const std::int8_t* weights = w.weights + k * w.columns + begin * 4;
    __m512i columns[kParts];
    for (int part = 0; part < kParts; ++part) columns[part] = _mm512_loadu_si512(weights + 64 * part);
    for (int row = 0; row < kRows; ++row) {
      std::int32_t four;
      std::memcpy(&four, x + static_cast<std::size_t>(row) * w.depth + k, 4);
      const __m512i values = _mm512_set1_epi32(four);
      for (int part = 0; part < kParts; ++part)
        acc[row][part] = _mm512_dpbusd_epi32(acc[row][part], values, columns[part]);
    }
  }
  for (int row = 0; row < kRows; ++row) {
    const __m512 row_factor = _mm512_set1_ps(row_scale[row]);
    for (int part = 0; part < kParts; ++part) {
      const std::size_t at = begin + 16 * static_cast<std::size_t>(part);
      const __m512i whole = _mm512_sub_epi32(acc[row][part], _mm512_loadu_si512(w.sums + at));
      const __m512 scale = _mm512_mul_ps(row_factor, _mm512_loadu_ps(w.scale + at));
      const __m512 product = _mm512_mul_ps(_mm512_cvtepi32_ps(whole), scale);
      _mm512_storeu_ps(out + static_cast<std::size_t>(row) * w.columns + at,
                       _mm512_add_ps(product, _mm512_loadu_ps(w.bias + at)));
    }
  }
}

template <int kParts>
inline void columns_of(const std::uint8_t* x, const float* row_scale, std::size_t rows, const QuantMatrix& w,
                       std::size_t begin, float* out) {
  std::size_t row = 0;
  for (; row + 4 <= rows; row += 4)
    block<4, kParts>(x + row * w.depth, row_scale + row, w, begin, out + row * w.columns);
  for (; row < rows; ++row) block<1, kParts>(x + row * w.depth, row_scale + row, w, begin, out + row * w.columns);
}

void multiply(const std::uint8_t* x, const float* row_scale, std::size_t rows, const QuantMatrix& w, float* out) {
  std::size_t begin = 0;
  for (; begin + 64 <= w.columns; begin += 64) columns_of<4>(x, row_scale, rows, w, begin, out);
  for (; begin < w.columns; begin += 16) columns_of<1>(x, row_scale, rows, w, begin, out);
}

}  // namespace

extern const Kernels kernels;
const Kernels kernels{"avx512", multiply, quantize, lstm_cell, dot, relu};

}  // namespace volgens::avx512
