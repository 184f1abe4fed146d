// Asks the environment, then looks beside the program, then in the two places that the build knows. Tested by
// tests/golden/parse_test.py and tests/install.
#include "language/model_path.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace volgens {
namespace {

/// `../share/volgens/nl.volgens` from the program's folder: where an installed package keeps it, wherever it was moved.
/// Empty when the program's own path is not known.
std::filesystem::path beside_the_program() {
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed || program.empty()) return {};
  return program.parent_path().parent_path() / VOLGENS_MODEL_BELOW_PREFIX;
}

}  // namespace

std::string default_model_path() {
  if (const char* named = std::getenv("VOLGENS_MODEL"); named != nullptr && *named != '\0') return named;
  std::error_code ignored;
  if (const std::filesystem::path moved = beside_the_program();
      !moved.empty() && std::filesystem::exists(moved, ignored))
    return moved.string();
  if (std::filesystem::exists(VOLGENS_INSTALLED_MODEL, ignored)) return VOLGENS_INSTALLED_MODEL;
  return VOLGENS_SOURCE_MODEL;
}

}  // namespace volgens
