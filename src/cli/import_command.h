// `volgens import`: articles, or readings made before, into an archive. Tested by tests/archive/import_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_import_command(CLI::App& program, int& status);

}  // namespace volgens::cli
