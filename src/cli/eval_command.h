// `volgens eval`: annotated articles in, how well they were read out. Tested by tests/golden/eval_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to `program`; when it is the one given, parsing runs it and sets `status` to the exit status.
void add_eval_command(CLI::App& program, int& status);

}  // namespace volgens::cli
