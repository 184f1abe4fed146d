// `volgens stats`: how often and how much was said. Tested by tests/archive/search_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_stats_command(CLI::App& program, int& status);

}  // namespace volgens::cli
