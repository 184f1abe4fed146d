// A page ends with the key of its last row, so that the next one goes on behind it whatever was added meanwhile.
// Tested by tests/unit/archive/views_test.cc.
#include "archive/lookup.h"

#include <charconv>

#include "archive/copies.h"
#include "archive/days.h"
#include "archive/hits.h"
#include "archive/names.h"
#include "archive/rows.h"
#include "archive/span_text.h"
#include "contract/names.h"
#include "text/utf8.h"

namespace volgens::archive {
namespace {

/// Two numbers as `12.3`.
std::pair<std::int64_t, std::int64_t> numbers_of(const std::string& cursor) {
  std::int64_t first = 0;
  std::int64_t second = 0;
  const char* end = cursor.data() + cursor.size();
  const auto one = std::from_chars(cursor.data(), end, first);
  if (one.ec == std::errc() && one.ptr != end && *one.ptr == '.') {
    const auto two = std::from_chars(one.ptr + 1, end, second);
    if (two.ec == std::errc() && two.ptr == end) return {first, second};
  }
  throw Failure{{ErrorCode::invalid_option, "is no place in this list; give what the page before ended with", cursor}};
}

std::string cursor_of(std::int64_t first, std::int64_t second) {
  return std::to_string(first) + '.' + std::to_string(second);
}

/// Columns a.key, a.id, a.published, a.dateline, a.title, p.name, a.url.
constexpr const char* row_columns = "a.key, a.id, a.published, a.dateline, a.title, p.name, a.url";

ArticleRow row_from(const Query& query) {
  ArticleRow row;
  row.number = query.integer(0);
  row.id = query.text(1);
  row.published = query.text_or_none(2);
  row.dateline = query.text_or_none(3);
  row.title = query.text_or_none(4);
  row.publisher = query.text_or_none(5);
  row.url = query.text_or_none(6);
  return row;
}

/// Times of one article from number `from` on, up to the limit of the query.
bool add_times(Database& database, const Query& row, std::int64_t from, const TimeQuery& query,
               ArchivePage<TimeRow>& page) {
  const std::vector<TimeExpression> times = times_from(row.text(7));
  const auto wanted = [&query](const TimeExpression& time) {
    return time.value.starts_with(query.value) && (!query.type || time.type == *query.type);
  };
  std::string text;
  std::optional<CodePointIndex> index;
  for (std::size_t at = static_cast<std::size_t>(from); at < times.size(); ++at) {
    const TimeExpression& time = times[at];
    if (!wanted(time)) continue;
    if (page.rows.size() == query.limit) {
      page.next = cursor_of(row.integer(0), static_cast<std::int64_t>(at));
      return false;
    }
    if (!index) {
      Query whole = database.query("SELECT text FROM article WHERE key = ?");
      whole.with(row.integer(0));
      if (whole.step()) text = whole.text(0);
      index.emplace(text);
    }
    if (time.span.begin > time.span.end || time.span.end > text.size()) continue;
    page.rows.push_back({row_from(row),
                         text.substr(time.span.begin, time.span.size()),
                         time.type,
                         time.value,
                         {index->to_code_points(time.span.begin), index->to_code_points(time.span.end)}});
  }
  return true;
}

}  // namespace

bool has(Database& database, Archive::Numbered what, std::int64_t number) {
  const char* sql = what == Archive::Numbered::article     ? "SELECT 1 FROM article WHERE key = ?"
                    : what == Archive::Numbered::statement ? "SELECT 1 FROM statement WHERE key = ?"
                                                           : "SELECT 1 FROM figure WHERE key = ?";
  Query row = database.query(sql);
  row.with(number);
  return row.step();
}

SearchHit statement(Database& database, std::int64_t number) {
  std::optional<SearchHit> hit = HitReader(database).find(number);
  if (!hit) throw Failure{{ErrorCode::not_found, "there is no such statement", std::to_string(number)}};
  hit->copies = copies_of(database, number, *hit);
  if (hit->copies.size() < 2) hit->copies.clear();
  return *std::move(hit);
}

ArchiveArticle article(Database& database, std::int64_t number) {
  Query there = database.query(
      "SELECT r.program, r.model, (SELECT count(*) FROM correction c WHERE c.article = a.key AND c.kind = 'check' AND "
      "c.undone IS NULL) FROM article a JOIN reader r ON r.key = a.reader WHERE a.key = ?");
  there.with(number);
  if (!there.step()) throw Failure{{ErrorCode::not_found, "there is no such article", std::to_string(number)}};
  StoredArticle stored = article_at(database, number);
  KeptReading kept = kept_reading(database, number, stored.article.text.size());
  ArchiveArticle found;
  found.number = number;
  found.provenance = {std::string(there.text(0)), std::string(there.text(1))};
  found.checked = there.integer(2) != 0;
  found.numbers = std::move(kept.keys);
  Speakers speakers(database);
  for (const Figures::Found& figure : kept.figures) found.people.push_back(speakers.of_figure(figure.key).person);
  found.reading = {std::move(stored.dateline), std::move(kept.statements), std::move(kept.entities),
                   std::move(stored.times)};
  found.article = std::move(stored.article);
  found.copies = copies_of_article(database, number);
  return found;
}

ArchivePage<ArticleRow> articles(Database& database, const ArticleQuery& query) {
  std::string sql = std::string("SELECT ") + row_columns +
                    ", a.day, (SELECT count(*) FROM statement s WHERE s.article = a.key) FROM article a "
                    "LEFT JOIN publisher p ON p.key = a.publisher WHERE TRUE";
  std::vector<std::int64_t> numbers;
  const auto [first_day, last_day] = days_between(query.from_date, query.to_date);
  if (first_day > 0) {
    sql += " AND a.day >= ? AND a.last_day >= ?";
    numbers.insert(numbers.end(), {first_day / 10000 * 10000, first_day});
  }
  if (last_day > 0) {
    sql += " AND a.day > 0 AND a.day <= ?";
    numbers.push_back(last_day);
  }
  if (!query.after.empty()) {
    sql += query.oldest_first ? " AND (a.day, a.key) > (?, ?)" : " AND (a.day, a.key) < (?, ?)";
    const auto [day, key] = numbers_of(query.after);
    numbers.insert(numbers.end(), {day, key});
  }
  if (!query.publisher.empty()) sql += " AND ? LIKE '%,' || a.publisher || ',%'";
  sql += query.oldest_first ? " ORDER BY a.day, a.key LIMIT ?" : " ORDER BY a.day DESC, a.key DESC LIMIT ?";
  const std::string publishers = query.publisher.empty() ? "" : publishers_named(database, query.publisher);
  Query rows = database.query(sql.c_str());
  int at = 0;
  for (const std::int64_t number : numbers) rows.put(++at, number);
  if (!query.publisher.empty()) rows.put(++at, publishers);
  rows.put(++at, query.limit + 1);
  ArchivePage<ArticleRow> page;
  std::string last;
  while (rows.step()) {
    if (page.rows.size() == query.limit) {
      page.next = last;
      break;
    }
    page.rows.push_back(row_from(rows));
    page.rows.back().statements = static_cast<std::size_t>(rows.integer(8));
    last = cursor_of(rows.integer(7), rows.integer(0));
  }
  return page;
}

ArchivePage<TimeRow> times(Database& database, const TimeQuery& query) {
  const auto [article, from] =
      query.after.empty() ? std::pair<std::int64_t, std::int64_t>{0, 0} : numbers_of(query.after);
  if (from < 0)
    throw Failure{
        {ErrorCode::invalid_option, "is no place in this list; give what the page before ended with", query.after}};
  const std::string sql = std::string("SELECT ") + row_columns +
                          ", a.times FROM article a LEFT JOIN publisher p ON p.key = a.publisher WHERE a.key >= ? AND "
                          "a.key <= ? AND a.times <> '[]' ORDER BY a.key";
  Query rows = database.query(sql.c_str());
  rows.put(1, std::max(article, query.article));
  rows.put(2, query.article == 0 ? INT64_MAX : query.article);
  ArchivePage<TimeRow> page;
  while (rows.step())
    if (!add_times(database, rows, rows.integer(0) == article ? from : 0, query, page)) break;
  return page;
}

ArchiveSize size(Database& database) {
  ArchiveSize size;
  size.articles = static_cast<std::size_t>(database.number("SELECT count(*) FROM article"));
  size.statements = static_cast<std::size_t>(database.number("SELECT count(*) FROM statement"));
  size.people = static_cast<std::size_t>(
      database.number("SELECT count(*) FROM figure WHERE named <> 0 AND (person IS NULL OR person = key)"));
  const auto at_end = [&database](const char* sql) {
    Query days = database.query(sql);
    return days.step() ? date_text({days.integer(0), days.integer(1)}) : std::string();
  };
  size.first = at_end("SELECT day, last_day FROM article WHERE day > 0 ORDER BY day LIMIT 1");
  size.last = at_end("SELECT day, last_day FROM article WHERE day > 0 ORDER BY day DESC LIMIT 1");
  return size;
}

}  // namespace volgens::archive
