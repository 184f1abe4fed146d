// Counts beside a search: facets and statements over time. Tested by tests/unit/archive/views_test.cc.
#pragma once

#include <cstddef>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::total.
[[nodiscard]] StatsRow total(Database& database, const SearchQuery& query);

/// See Archive::count_up_to.
[[nodiscard]] std::size_t count_up_to(Database& database, const SearchQuery& query, std::size_t most);

/// See Archive::facets.
[[nodiscard]] Facets facets(Database& database, const SearchQuery& query, std::size_t most);

/// See Archive::timeline.
[[nodiscard]] Timeline timeline(Database& database, const SearchQuery& query, Timeline::Per per, Timeline::By by,
                                std::size_t most);

}  // namespace volgens::archive
