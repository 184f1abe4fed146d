// Names in alphabetical order, and those that begin so. Tested by tests/unit/archive/views_test.cc.
#pragma once

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::names. Of a prefix the hundred names first met are looked at, so that each key press costs little.
[[nodiscard]] ArchivePage<NameRow> names(Database& database, const NameQuery& query);

}  // namespace volgens::archive
