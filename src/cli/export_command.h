// `volgens export`: an archive for other programs. Tested by tests/archive/export_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_export_command(CLI::App& program, int& status);

}  // namespace volgens::cli
