// Prints the version with the compiler and libraries, for reports of errors. Tested by tests/golden/program_test.py.
#include "cli/version_command.h"

#include <unicode/uvernum.h>
#include <unistd.h>

#include <string>

#include "cli/output.h"

namespace volgens::cli {

void add_version_command(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("version", "Show the version, and what it was built with");
  command->footer("Example:\n  volgens version");
  command->callback([&status] {
    const std::string text = std::string("volgens " VOLGENS_VERSION "\ncompiler ") +
#ifdef __clang__
                             "clang " __clang_version__ +
#else
                             "gcc " __VERSION__ +
#endif
                             "\nICU " U_ICU_VERSION "\n";
    status = Output(STDOUT_FILENO).write(text) ? 0 : 2;
  });
}

}  // namespace volgens::cli
