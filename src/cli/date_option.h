// Dates on the command line. Tested by tests/golden/program_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Accepts YYYY, YYYY-MM and YYYY-MM-DD that exist.
[[nodiscard]] CLI::Validator calendar_date();

}  // namespace volgens::cli
