// Where the model file is. Tested by tests/golden/parse_test.py and tests/install.
#pragma once

#include <string>

namespace volgens {

/// The environment's `VOLGENS_MODEL`; else the file that lies beside the running program as in an installed package;
/// else the one that was installed where the build said; else the one in the source tree that this program was built
/// from.
[[nodiscard]] std::string default_model_path();

}  // namespace volgens
