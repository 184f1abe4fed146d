// Unknown words are compared with the known ones by edit distance; what is wrong with a value, its validator said.
// Tested by tests/golden/program_test.py.
#include "cli/usage.h"

#include <string>
#include <vector>

#include "cli/values.h"

namespace volgens::cli {
namespace {

std::vector<std::string> flags_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> commands_of(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

}  // namespace

Error usage_error(const CLI::App& program, const CLI::ParseError& problem) {
  // The innermost command that was named: volgens person split.
  const CLI::App* command = &program;
  std::string name = "volgens";
  for (std::vector<CLI::App*> chosen = command->get_subcommands(); !chosen.empty();
       chosen = command->get_subcommands()) {
    command = chosen.front();
    name += ' ' + command->get_name();
  }
  const std::string help = name + " --help";
  const std::string what = problem.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr)
    return {ErrorCode::invalid_option, "needs a value; see " + help, what.substr(0, what.find(':'))};
  if (dynamic_cast<const CLI::RequiredError*>(&problem) != nullptr) {
    if (what.find("subcommand") != std::string::npos)
      return {ErrorCode::invalid_option, "say which of " + listed(commands_of(*command)) + "; see " + help, name};
    if (what.starts_with("--archive "))
      return {ErrorCode::invalid_option,
              "say which archive, the file that volgens import made, or set VOLGENS_ARCHIVE; see " + help, "--archive"};
    return {ErrorCode::invalid_option, "is needed; see " + help, what.substr(0, what.find(' '))};
  }
  if (dynamic_cast<const CLI::RequiresError*>(&problem) != nullptr)
    return {ErrorCode::invalid_option, "needs " + what.substr(what.rfind(' ') + 1) + " too; see " + help,
            what.substr(0, what.find(' '))};
  if (dynamic_cast<const CLI::ExcludesError*>(&problem) != nullptr)
    return {ErrorCode::invalid_option,
            "goes not together with " + what.substr(what.rfind(' ') + 1) + "; leave one of them out",
            what.substr(0, what.find(' '))};
  const std::vector<std::string> unknown = program.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) == nullptr || unknown.empty())
    return {ErrorCode::invalid_option, what + "; see " + help, ""};
  std::string word = unknown.front();
  const bool flag = word.starts_with("-");
  if (flag) word = word.substr(0, word.find('='));
  const std::string meant = nearest(word, flag ? flags_of(*command) : commands_of(*command));
  return {ErrorCode::invalid_option,
          std::string("there is no such ") + (flag ? "option" : "command") + "; " +
              (meant.empty() ? help + " lists them" : "did you mean " + meant + "?"),
          word};
}

}  // namespace volgens::cli
