// What to call the language model in an archive. Tested by tests/archive/import_test.py.
#pragma once

#include <string>

namespace volgens::cli {

/// The model file's name and the CRC-32 of its bytes, as `nl.volgens 1a2b3c4d`; empty when it cannot be read.
[[nodiscard]] std::string model_name();

}  // namespace volgens::cli
