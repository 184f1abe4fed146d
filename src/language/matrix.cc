// Checks the four sections of a matrix against each other. Tested by tests/unit/language/model_test.cc.
#include "language/matrix.h"

namespace volgens {

Result<QuantMatrix> load_matrix(const ModelFile& file, const std::string& name, std::size_t depth, std::size_t used) {
  const std::size_t columns = (used + 15) / 16 * 16;
  const auto weights = file.array<std::int8_t>(name + ".w", depth / 4, columns * 4);
  if (!weights.ok()) return weights.error();
  const auto sums = file.array<std::int32_t>(name + ".sum", 1, columns);
  if (!sums.ok()) return sums.error();
  const auto scale = file.array<float>(name + ".scale", 1, columns);
  if (!scale.ok()) return scale.error();
  const auto bias = file.array<float>(name + ".bias", 1, columns);
  if (!bias.ok()) return bias.error();
  return QuantMatrix{
      weights.value().data(), sums.value().data(), scale.value().data(), bias.value().data(), depth, columns, used};
}

}  // namespace volgens
