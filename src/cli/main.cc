// The program `volgens`: finds the command and runs it. Tested by tests/golden.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <new>
#include <sstream>

#include "cli/correct_command.h"
#include "cli/corrections_command.h"
#include "cli/eval_command.h"
#include "cli/export_command.h"
#include "cli/import_command.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/parse_command.h"
#include "cli/person_command.h"
#include "cli/read_command.h"
#include "cli/reread_command.h"
#include "cli/search_command.h"
#include "cli/serve_command.h"
#include "cli/stats_command.h"
#include "cli/usage.h"
#include "cli/version_command.h"

namespace volgens::cli {
namespace {

constexpr const char* first_steps = R"(First steps:
    volgens read krant.txt                                  who said what in an article
    volgens import krant/ --archive news.volgens            keep many articles, to ask them
    volgens search 'dijk*' --speaker Kok --archive news.volgens
    volgens export --format csv --archive news.volgens > uit.csv   for a spreadsheet
    volgens serve --archive news.volgens                    the same as a web page

`volgens COMMAND --help` explains a command. Exit status: 0 found, 1 nothing found, 2 error.)";

int fail(const Error& error) {
  Messages(false, false).error(error);
  return 2;
}

int print(const std::string& text) {
  Output output(STDOUT_FILENO);
  output.write(text);
  return output.state() == Output::State::failed ? fail({ErrorCode::unreadable, output.problem(), ""}) : 0;
}

int run(int argc, char** argv) {
  CLI::App program("Reads dated Dutch news and records who said what, about what, when and according to whom.",
                   "volgens");
  program.footer(first_steps);
  program.set_version_flag("--version", "volgens " VOLGENS_VERSION, "Show the version and exit");
  program.set_help_flag("--help,-h", "Show this help and exit");
  program.require_subcommand(0, 1);
  int status = 0;
  add_read_command(program, status);
  add_parse_command(program, status);
  add_eval_command(program, status);
  add_import_command(program, status);
  add_reread_command(program, status);
  add_search_command(program, status);
  add_stats_command(program, status);
  add_person_command(program, status);
  add_correct_command(program, status);
  add_corrections_command(program, status);
  add_export_command(program, status);
  add_serve_command(program, status);
  add_version_command(program, status);
  try {
    program.parse(argc, argv);
    return program.get_subcommands().empty() ? print(program.help()) : status;
  } catch (const CLI::Success& asked) {
    std::ostringstream text;
    program.exit(asked, text, text);
    return print(text.str());
  } catch (const CLI::ParseError& problem) {
    return fail(usage_error(program, problem));
  }
}

}  // namespace
}  // namespace volgens::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return volgens::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    return volgens::cli::fail(
        {volgens::ErrorCode::limit, "out of memory; read smaller articles, or fewer at the same time", ""});
  } catch (const std::exception& error) {
    return volgens::cli::fail(
        {volgens::ErrorCode::malformed, std::string("stopped (") + error.what() + "); please report this", ""});
  }
}
