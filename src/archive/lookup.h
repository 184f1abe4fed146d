// Articles and statements by their permanent numbers, and lists of articles and times. Tested by
// tests/unit/archive/views_test.cc.
#pragma once

#include <cstdint>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// See the functions of Archive with these names.
[[nodiscard]] bool has(Database& database, Archive::Numbered what, std::int64_t number);
[[nodiscard]] SearchHit statement(Database& database, std::int64_t number);
[[nodiscard]] ArchiveArticle article(Database& database, std::int64_t number);
[[nodiscard]] ArchivePage<ArticleRow> articles(Database& database, const ArticleQuery& query);
[[nodiscard]] ArchivePage<TimeRow> times(Database& database, const TimeQuery& query);
[[nodiscard]] ArchiveSize size(Database& database);

}  // namespace volgens::archive
