// What is wrong with a command line, in one sentence. Tested by tests/golden/program_test.py.
#pragma once

#include <CLI/CLI.hpp>

#include "volgens/result.h"

namespace volgens::cli {

/// Turns what the parser found into an Error; a mistyped flag or command gets the nearest one as a suggestion.
[[nodiscard]] Error usage_error(const CLI::App& program, const CLI::ParseError& problem);

}  // namespace volgens::cli
