// Finds figures of different names that are the same. Tested by tests/unit/archive/identities_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/database.h"

namespace volgens::archive {

/// A figure that is another one, and why.
struct SamePerson {
  std::int64_t figure = 0;
  std::int64_t other = 0;
  std::string because;
};

/// By a common identifier; and for people: a surname alone, or with initials, is the only one of that surname who fits,
/// when besides they have a role or two others that they are named with in common. Nothing else is held to be the same.
[[nodiscard]] std::vector<SamePerson> find_same_people(Database& database);

}  // namespace volgens::archive
