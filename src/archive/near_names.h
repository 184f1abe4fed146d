// Whom a mistyped name may mean. Tested by tests/unit/archive/near_names_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::near_names. Looks at every name, so it is for when a search found nobody.
[[nodiscard]] std::vector<ArchiveSpeaker> near_names(Database& database, const std::string& name, std::size_t limit);

}  // namespace volgens::archive
