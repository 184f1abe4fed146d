// Who is met often is met early, so that the first names that begin so hold the most frequent ones; they are then
// sorted by their statements. Tested by tests/unit/archive/views_test.cc.
#include "archive/name_list.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "archive/names.h"
#include "archive/word_index.h"
#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr std::size_t most_candidates = 100;

std::size_t statements_of(Database& database, std::int64_t person) {
  std::vector<std::int64_t> figures = {person};
  Query others = database.query("SELECT key FROM figure WHERE person = ?1 AND key <> ?1");
  others.with(person);
  while (others.step()) figures.push_back(others.integer(0));
  const Match match = database.words().matching(WordIndex::Of::statement, nullptr, {marks_of(figures, 's')});
  Query count = database.query(("SELECT count(*) FROM statement_index WHERE " + match.sql).c_str());
  count.with(match.values.front());
  return count.step() ? static_cast<std::size_t>(count.integer(0)) : 0;
}

NameRow row_of(Database& database, Speakers& speakers, std::int64_t figure) {
  const ArchiveSpeaker& speaker = speakers.of_figure(figure);
  return {speaker.person, speaker.name, speaker.kind, speaker.gender, statements_of(database, speaker.person)};
}

ArchivePage<NameRow> beginning_so(Database& database, const NameQuery& query) {
  const std::string folded = fold(query.prefix);
  std::string phrase;
  for (const Span& word : words_of(folded))
    phrase += (phrase.empty() ? "" : " ") + folded.substr(word.begin, word.size());
  ArchivePage<NameRow> page;
  if (phrase.empty()) return page;
  const Match match = database.words().name_matching(phrase, true);
  Query found =
      database.query(("SELECT f.key FROM figure_index CROSS JOIN figure f ON f.key = figure_index.rowid WHERE " +
                      match.sql + " AND f.named <> 0 AND (?2 < 0 OR f.kind = ?2) ORDER BY figure_index.rowid LIMIT ?3")
                         .c_str());
  found.with(match.values.front(), query.kind ? static_cast<std::int64_t>(*query.kind) : std::int64_t{-1},
             most_candidates);
  Speakers speakers(database);
  std::set<std::int64_t> people;
  while (found.step())
    if (people.insert(speakers.of_figure(found.integer(0)).person).second)
      page.rows.push_back(row_of(database, speakers, found.integer(0)));
  std::stable_sort(page.rows.begin(), page.rows.end(),
                   [](const NameRow& a, const NameRow& b) { return a.statements > b.statements; });
  if (page.rows.size() > query.limit) page.rows.resize(query.limit);
  return page;
}

std::int64_t key_of(const std::string& cursor) {
  std::int64_t key = 0;
  const char* end = cursor.data() + cursor.size();
  const auto [stop, error] = std::from_chars(cursor.data(), end, key);
  if (error == std::errc() && stop == end) return key;
  throw Failure{{ErrorCode::invalid_option, "is no place in this list; give what the page before ended with", cursor}};
}

}  // namespace

ArchivePage<NameRow> names(Database& database, const NameQuery& query) {
  if (!query.prefix.empty()) return beginning_so(database, query);
  std::string sql =
      "SELECT key FROM figure WHERE named <> 0 AND (person IS NULL OR person = key) AND (?1 < 0 OR kind = ?1)";
  if (!query.after.empty())
    sql += " AND (folded, kind, sense) > (SELECT folded, kind, sense FROM figure WHERE key = ?3)";
  sql += " ORDER BY folded, kind, sense LIMIT ?2";
  Query keys = database.query(sql.c_str());
  keys.put(1, query.kind ? static_cast<std::int64_t>(*query.kind) : std::int64_t{-1});
  keys.put(2, query.limit + 1);
  if (!query.after.empty()) keys.put(3, key_of(query.after));
  ArchivePage<NameRow> page;
  Speakers speakers(database);
  while (keys.step()) {
    if (page.rows.size() == query.limit) {
      page.next = std::to_string(page.rows.back().person);
      break;
    }
    page.rows.push_back(row_of(database, speakers, keys.integer(0)));
  }
  return page;
}

}  // namespace volgens::archive
