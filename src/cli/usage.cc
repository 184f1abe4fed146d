// Unknown words are compared with the known ones by edit distance; other problems keep the parser's own words.
// Tested by tests/golden/program_test.py.
#include "cli/usage.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace volgens::cli {
namespace {

/// Levenshtein distance, one row at a time.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  // Nobody mistypes more than this, and the distance is quadratic.
  if (word.size() > 40) return {};
  std::string best;
  std::size_t least = 3;
  for (const std::string& candidate : known) {
    const std::size_t apart = distance(word, candidate);
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

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
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  const CLI::App& command = chosen.empty() ? program : *chosen.front();
  const std::string help = (chosen.empty() ? "volgens" : "volgens " + command.get_name()) + " --help";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr) {
    const std::string what = problem.what();
    return {ErrorCode::invalid_option, "needs a value; see " + help, what.substr(0, what.find(':'))};
  }
  const std::vector<std::string> unknown = program.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) == nullptr || unknown.empty())
    return {ErrorCode::invalid_option, std::string(problem.what()) + "; see " + help, ""};
  std::string word = unknown.front();
  const bool flag = word.starts_with("-");
  if (flag) word = word.substr(0, word.find('='));
  const std::string meant = nearest(word, flag ? flags_of(command) : commands_of(program));
  return {ErrorCode::invalid_option,
          std::string("there is no such ") + (flag ? "option" : "command") + "; " +
              (meant.empty() ? help + " lists them" : "did you mean " + meant + "?"),
          word};
}

}  // namespace volgens::cli
