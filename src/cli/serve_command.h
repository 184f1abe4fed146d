// `volgens serve`. Tested by tests/serve.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

void add_serve_command(CLI::App& program, int& status);

}  // namespace volgens::cli
