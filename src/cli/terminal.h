// What the terminal behind standard output can show. Tested by tests/golden/program_test.py.
#pragma once

#include <cstddef>
#include <string>

namespace volgens::cli {

/// Whether to colour, for `--color auto|always|never`. `auto` colours on a terminal that is not `dumb`, and never when
/// NO_COLOR is set to anything (https://no-color.org).
[[nodiscard]] bool use_colour(const std::string& choice);

/// Whether the terminal shows UTF-8, as LC_ALL, LC_CTYPE or LANG say: the first of them that is set.
[[nodiscard]] bool terminal_shows_utf8();

/// Columns of the terminal; 80 when standard output is none.
[[nodiscard]] std::size_t terminal_width();

}  // namespace volgens::cli
