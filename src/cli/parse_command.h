// `volgens parse`: articles in, words with tags, lemmas, trees and names out. Tested by tests/golden/parse_test.py.
#pragma once

#include <CLI/CLI.hpp>

namespace volgens::cli {

/// Adds the command to `program`; when it is the one given, parsing runs it and sets `status` to the exit status.
void add_parse_command(CLI::App& program, int& status);

}  // namespace volgens::cli
