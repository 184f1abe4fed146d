// `volgens search`: statements of an archive in their context. Tested by tests/archive/search_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_search_command(CLI::App& program, int& status);

}  // namespace volgens::cli
