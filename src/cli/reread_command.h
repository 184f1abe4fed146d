// `volgens reread`: articles of an archive read anew by this program. Tested by tests/archive/reread_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_reread_command(CLI::App& program, int& status);

}  // namespace volgens::cli
