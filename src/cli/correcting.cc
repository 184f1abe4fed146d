// UTC, so that corrections made in different places sort. Tested by tests/archive/correct_test.py and
// tests/archive/person_test.py.
#include "cli/correcting.h"

#include <cstdlib>
#include <ctime>

namespace volgens::cli {

std::string time_of_correction() {
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  char text[32] = "";
  if (::gmtime_r(&time, &parts)) std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::string who_corrects(const std::string& who) {
  if (!who.empty()) return who;
  const char* name = std::getenv("USER");
  return name && *name ? name : "somebody";
}

}  // namespace volgens::cli
