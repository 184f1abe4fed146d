// What the archive knows of somebody. Tested by tests/archive/person_test.py.
#pragma once

#include <string>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::people.
std::vector<ArchivePerson> people(Database& database, const std::string& name, std::size_t limit);

}  // namespace volgens::archive
