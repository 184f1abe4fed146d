// Whole articles with the statements that answer a query. Tested by tests/unit/archive/selection_test.cc and
// tests/archive/export_test.py.
#pragma once

#include <functional>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See Archive::each_article with a query.
void each_selected(Database& database, const SearchQuery& query,
                   const std::function<bool(const Article&, const Reading&)>& use);

}  // namespace volgens::archive
