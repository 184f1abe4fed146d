// 8-bit matrices of the model file, ready for kernels/kernels.h. Tested by tests/unit/language/model_test.cc.
#pragma once

#include <string>

#include "language/kernels/kernels.h"
#include "language/model_file.h"
#include "volgens/result.h"

namespace volgens {

/// The matrix in sections `<name>.w`, `.sum`, `.scale` and `.bias`, which must have `depth` inputs and `used` outputs,
/// padded to a multiple of 16. Errors: `malformed` when a section is missing or has another shape.
[[nodiscard]] Result<QuantMatrix> load_matrix(const ModelFile& file, const std::string& name, std::size_t depth,
                                              std::size_t used);

}  // namespace volgens
