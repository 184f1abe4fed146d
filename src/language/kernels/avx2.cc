// The AVX2 build: bytes widened to 16 bits, so that no sum of two products saturates.
// Tested by tests/unit/language/kernels_test.cc.
#include <immintrin.h>

#include <cstring>

#include "language/kernels/kernels.h"

namespace volgens::avx2 {
namespace {

#include "language/kernels/elementwise.inc"

// Sixteen columns of up to two rows; `sums` gets the rows one after the other.
template <int kRows>
void block(const std::uint8_t* x, const QuantMatrix& w, std::size_t begin, std::int32_t* sums) {
  __m256i acc[kRows][4];
  for (auto& row : acc) {
    for (auto& part : row) part = _mm256_setzero_si256();
  }
  for (std::size_t k = 0; k < w.depth; k += 4) {
    const std::int8_t* weights = w.weights + k * w.columns + begin * 4;
    __m256i wide[4];
    for (int part = 0; part < 4; ++part) {
      wide[part] = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(weights + 16 * part)));
    }
    for (int row = 0; row < kRows; ++row) {
      std::int32_t four;
      std::memcpy(&four, x + static_cast<std::size_t>(row) * w.depth + k, 4);
      const __m256i values = _mm256_broadcastq_epi64(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(four)));
      for (int part = 0; part < 4; ++part) {
        acc[row][part] = _mm256_add_epi32(acc[row][part], _mm256_madd_epi16(wide[part], values));
      }
    }
  }
  for (int row = 0; row < kRows; ++row) {
    for (int half = 0; half < 2; ++half) {
      // Pairs of one column stand side by side; hadd puts four columns per lane in the order 0 1 4 5 | 2 3 6 7.
      const __m256i added = _mm256_hadd_epi32(acc[row][2 * half], acc[row][2 * half + 1]);
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + 16 * row + 8 * half),
                          _mm256_permute4x64_epi64(added, 0xD8));
    }
  }
}

void multiply(const std::uint8_t* x, const float* row_scale, std::size_t rows, const QuantMatrix& w, float* out) {
  for (std::size_t begin = 0; begin < w.columns; begin += 16) {
    std::int32_t sums[32];
    std::size_t row = 0;
    for (; row + 2 <= rows; row += 2) {
      block<2>(x + row * w.depth, w, begin, sums);
      finish_row(sums, row_scale[row], w, begin, 16, out + row * w.columns);
      finish_row(sums + 16, row_scale[row + 1], w, begin, 16, out + (row + 1) * w.columns);
    }
    if (row < rows) {
      block<1>(x + row * w.depth, w, begin, sums);
      finish_row(sums, row_scale[row], w, begin, 16, out + row * w.columns);
    }
  }
}

}  // namespace

extern const Kernels kernels;
const Kernels kernels{"avx2", multiply, quantize, lstm_cell, dot, relu};

}  // namespace volgens::avx2
