// `volgens read`: articles in, who said what out. Tested by tests/golden.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to `program`; when it is the one given, parsing runs it and sets `status` to the exit status.
void add_read_command(CLI::App& program, int& status);

}  // namespace volgens::cli
