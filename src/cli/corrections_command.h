// `volgens corrections`: what people corrected in an archive. Tested by tests/archive/correct_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_corrections_command(CLI::App& program, int& status);

}  // namespace volgens::cli
