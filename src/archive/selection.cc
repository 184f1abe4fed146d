// The rows of the statements that answer, sorted by article; one article is in memory at a time, and with grouping one
// number for each statement that is left out. Tested by tests/unit/archive/selection_test.cc.
#include "archive/selection.h"

#include <algorithm>
#include <set>
#include <vector>

#include "archive/rows.h"
#include "archive/search.h"

namespace volgens::archive {
namespace {

bool has_conditions(const SearchQuery& query) {
  return !query.words.empty() || !query.speaker.empty() || !query.about.empty() || query.form || query.mode ||
         !query.from_date.empty() || !query.to_date.empty() || !query.publisher.empty() || query.min_confidence > 0.0 ||
         query.group_copies;
}

/// The statements that a search with grouping shows: of each group the oldest.
std::set<std::int64_t> shown(Database& database, SearchQuery query) {
  std::set<std::int64_t> keys;
  query.order = SearchQuery::Order::oldest;
  query.limit = 0;
  query.after.clear();
  search(database, query, [&keys](const SearchHit& hit) {
    keys.insert(hit.number);
    return true;
  });
  return keys;
}

/// Leaves the statements with these numbers, in text order, numbered from 1. One whose parent goes has none.
void keep_only(Reading& reading, const std::vector<std::uint32_t>& numbers) {
  std::vector<std::uint32_t> renumbered(reading.statements.size() + 1, 0);
  std::uint32_t next = 0;
  for (const Statement& statement : reading.statements)
    if (std::binary_search(numbers.begin(), numbers.end(), statement.id) && statement.id < renumbered.size())
      renumbered[statement.id] = ++next;
  std::erase_if(reading.statements, [&](Statement& statement) {
    statement.id = statement.id < renumbered.size() ? renumbered[statement.id] : 0;
    return statement.id == 0;
  });
  for (Statement& statement : reading.statements)
    if (statement.parent) {
      const std::uint32_t parent = *statement.parent < renumbered.size() ? renumbered[*statement.parent] : 0;
      statement.parent = parent == 0 ? std::nullopt : std::optional(parent);
    }
}

}  // namespace

void each_selected(Database& database, const SearchQuery& query,
                   const std::function<bool(const Article&, const Reading&)>& use) {
  if (!has_conditions(query)) return each_article(database, use);
  const Conditions conditions = conditions_of(database, query);
  if (conditions.nobody) return;
  std::set<std::int64_t> only;
  if (query.group_copies) only = shown(database, query);
  const std::string sql = "SELECT s.article, s.number, s.key FROM " + conditions.from + " WHERE " + conditions.where +
                          " ORDER BY s.article, s.number";
  Query rows = database.query(sql.c_str());
  bind_values(rows, conditions.values);
  std::int64_t article = 0;
  std::vector<std::uint32_t> numbers;
  const auto give = [&] {
    if (numbers.empty()) return true;
    ReadArticle read = read_article(database, article);
    keep_only(read.reading, numbers);
    numbers.clear();
    return use(read.article, read.reading);
  };
  while (rows.step()) {
    if (query.group_copies && only.count(rows.integer(2)) == 0) continue;
    if (rows.integer(0) != article && !give()) return;
    article = rows.integer(0);
    numbers.push_back(static_cast<std::uint32_t>(rows.integer(1)));
  }
  give();
}

}  // namespace volgens::archive
