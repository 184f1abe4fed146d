// `volgens person`: somebody over all articles of an archive. Tested by tests/archive/person_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to the program; when it runs, `status` gets the exit status.
void add_person_command(CLI::App& program, int& status);

}  // namespace volgens::cli
