// Counts over the statements that answer a query. Tested by tests/unit/archive/stats_test.cc.
#pragma once

#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::stats.
std::vector<StatsRow> stats(Database& database, const SearchQuery& query, StatsBy by,
                            StatsSplit split = StatsSplit::none);

}  // namespace volgens::archive
