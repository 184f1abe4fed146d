// Where the model file is. Tested by tests/golden/parse_test.py.
#pragma once

#include <string>

namespace volgens {

/// The environment's `VOLGENS_MODEL`; else the installed file; else the one in the source tree that this program was
/// built from.
[[nodiscard]] std::string default_model_path();

}  // namespace volgens
