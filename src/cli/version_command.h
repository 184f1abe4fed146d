// `volgens version`: what this program is made of. Tested by tests/golden/program_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to `program`; when it is the one given, parsing runs it and sets `status` to the exit status.
void add_version_command(CLI::App& program, int& status);

}  // namespace volgens::cli
