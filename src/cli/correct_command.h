// `volgens correct`: what somebody says of a statement. Tested by tests/archive/correct_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_correct_command(CLI::App& program, int& status);

}  // namespace volgens::cli
