// The program `volgens`: finds the command, turns what is wrong with the flags into one sentence. Tested by
// tests/golden.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <sstream>

#include "cli/messages.h"
#include "cli/output.h"
#include "cli/parse_command.h"
#include "cli/read_command.h"

namespace volgens::cli {
namespace {

int usage_error(const CLI::App& program, const CLI::ParseError& error) {
  std::string command = "volgens";
  for (const CLI::App* chosen : program.get_subcommands()) command += " " + chosen->get_name();
  Messages(false, false)
      .error({ErrorCode::invalid_option, std::string(error.what()) + "; see " + command + " --help", ""});
  return 2;
}

int run(int argc, char** argv) {
  CLI::App program("Reads dated Dutch news and records who said what, about what, when and according to whom.",
                   "volgens");
  program.set_version_flag("--version", "volgens " VOLGENS_VERSION);
  int status = 0;
  add_read_command(program, status);
  add_parse_command(program, status);
  try {
    program.parse(argc, argv);
    if (program.get_subcommands().empty()) throw CLI::CallForHelp();
  } catch (const CLI::Success& asked) {
    std::ostringstream text;
    program.exit(asked, text, text);
    Output(STDOUT_FILENO).write(text.str());
    return 0;
  } catch (const CLI::ParseError& error) {
    return usage_error(program, error);
  }
  return status;
}

}  // namespace
}  // namespace volgens::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return volgens::cli::run(argc, argv);
  } catch (const std::exception& error) {
    const bool memory = dynamic_cast<const std::bad_alloc*>(&error) != nullptr;
    volgens::cli::Messages(false, false)
        .error({volgens::ErrorCode::limit,
                memory ? "out of memory; read smaller articles or fewer at a time" : error.what(), ""});
    return 2;
  }
}
