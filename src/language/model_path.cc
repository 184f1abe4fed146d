// Asks the environment, then the two places that the build knows. Tested by tests/golden/parse_test.py.
#include "language/model_path.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace volgens {

std::string default_model_path() {
  if (const char* named = std::getenv("VOLGENS_MODEL"); named != nullptr && *named != '\0') return named;
  std::error_code ignored;
  if (std::filesystem::exists(VOLGENS_INSTALLED_MODEL, ignored)) return VOLGENS_INSTALLED_MODEL;
  return VOLGENS_SOURCE_MODEL;
}

}  // namespace volgens
