// popen with the conventions of git; the pager gets the keyboard's interrupts, this program does not. Tested by
// tests/golden/eval_test.py.
#include "cli/pager.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "cli/output.h"

namespace volgens::cli {

bool page(const std::string& text) {
  if (::isatty(STDOUT_FILENO) == 0) return false;
  const char* named = std::getenv("PAGER");
  const std::string pager = named ? named : "less";
  const char* terminal = std::getenv("TERM");
  if (pager.empty() || pager == "cat" || !terminal || std::string(terminal) == "dumb") return false;
  constexpr int keep_what_is_set = 0;
  ::setenv("LESS", "FRX", keep_what_is_set);
  ::setenv("LV", "-c", keep_what_is_set);
  FILE* pipe = ::popen(pager.c_str(), "we");
  if (!pipe) return false;
  const auto interrupted = std::signal(SIGINT, SIG_IGN);
  Output(::fileno(pipe)).write(text);
  const int status = ::pclose(pipe);
  std::signal(SIGINT, interrupted);
  constexpr int shell_cannot_execute = 126;
  constexpr int shell_did_not_find = 127;
  return !(WIFEXITED(status) &&
           (WEXITSTATUS(status) == shell_cannot_execute || WEXITSTATUS(status) == shell_did_not_find));
}

}  // namespace volgens::cli
