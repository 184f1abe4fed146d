// A reading into its rows and word indexes, and out of them again. Tested by tests/unit/archive/archive_test.cc and
// tests/unit/archive/corrections_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "archive/copies.h"
#include "archive/database.h"
#include "archive/days.h"
#include "archive/figures.h"
#include "archive/prepared.h"
#include "archive/rows.h"

namespace volgens::archive {

/// What statements take over from their article.
struct ArticlePlace {
  std::int64_t article = 0;
  Days days{};
};

/// A number that no statement has or had while a correction or an original reading speaks of it; those behind it are
/// free too.
[[nodiscard]] std::int64_t next_statement_key(Database& database);

void insert_entities(Database& database, std::int64_t article, const std::vector<PreparedEntity>& entities,
                     const std::vector<Figures::Found>& figures);
void insert_statements(Database& database, const ArticlePlace& place, const std::vector<PreparedStatement>& statements,
                       const std::vector<std::int64_t>& keys, const std::vector<Figures::Found>& figures);
/// What statements quote, which `insert_statements` leaves out, at once or with what is held back.
void insert_quotes(Database& database, const std::vector<PreparedStatement>& statements,
                   const std::vector<std::int64_t>& keys);
void add_quotes(Families& families, const std::vector<PreparedStatement>& statements,
                const std::vector<std::int64_t>& keys);
void insert_words(Database& database, std::int64_t article, std::string_view text,
                  const std::vector<Figures::Found>& figures);

/// Takes out all rows of `reading`, which is what the tables hold of the article.
void erase_reading(Database& database, std::int64_t article, std::string_view text, const KeptReading& reading);

/// Puts `after`, whose entities all have a figure, in the place of `before`, which is what the tables hold.
void replace_reading(Database& database, const ArticlePlace& place, std::string_view text, const KeptReading& before,
                     const KeptReading& after);

}  // namespace volgens::archive
