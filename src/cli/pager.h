// Long output through the user's pager when it goes to a terminal. Tested by tests/golden/eval_test.py.
#pragma once

#include <string>

namespace volgens::cli {

/// Shows `text` in what `$PAGER` names (`less` when it is unset), run by the shell as git does, `LESS=FRX` in its
/// environment unless that is set. False when nothing was shown, and the caller has to write the text itself: standard
/// output is no terminal, TERM is `dumb`, PAGER is empty or `cat`, or the pager could not be started. Returns when the
/// pager ends.
bool page(const std::string& text);

}  // namespace volgens::cli
