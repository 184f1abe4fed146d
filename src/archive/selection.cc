// The keys of the statements that answer, sorted by article, are found first and held, so that nothing of the database
// is while an article is used; one article is in memory at a time. Tested by tests/unit/archive/selection_test.cc.
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

struct Answering {
  std::int64_t article = 0;
  std::int64_t statement = 0;
};

std::vector<Answering> answering(Database& database, const SearchQuery& query, const Conditions& conditions) {
  std::set<std::int64_t> only;
  if (query.group_copies) only = shown(database, query);
  const std::string sql =
      "SELECT s.article, s.key FROM " + conditions.from + " WHERE " + conditions.where + " ORDER BY s.article, s.key";
  Query rows = database.query(sql.c_str());
  bind_values(rows, conditions.values);
  std::vector<Answering> found;
  while (rows.step())
    if (!query.group_copies || only.count(rows.integer(1)) > 0) found.push_back({rows.integer(0), rows.integer(1)});
  return found;
}

/// Leaves the statements with these keys, which are sorted, in text order, numbered from 1. One whose parent goes has
/// none.
void keep_only(WholeArticle& whole, const std::vector<std::int64_t>& keys) {
  Reading& reading = whole.read.reading;
  std::vector<std::uint32_t> renumbered(reading.statements.size() + 1, 0);
  std::uint32_t next = 0;
  for (std::size_t at = 0; at < reading.statements.size(); ++at)
    if (const std::uint32_t id = reading.statements[at].id;
        std::binary_search(keys.begin(), keys.end(), whole.keys[at]) && id < renumbered.size())
      renumbered[id] = ++next;
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
  const std::vector<Answering> found = answering(database, query, conditions);
  std::vector<std::int64_t> keys;
  for (auto at = found.begin(); at != found.end();) {
    const std::int64_t article = at->article;
    keys.clear();
    for (; at != found.end() && at->article == article; ++at) keys.push_back(at->statement);
    WholeArticle whole = read_article(database, article);
    keep_only(whole, keys);
    // Somebody may have corrected them away since they were found.
    if (whole.read.reading.statements.empty()) continue;
    if (!use(whole.read.article, whole.read.reading)) return;
  }
}

}  // namespace volgens::archive
