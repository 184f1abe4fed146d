// A frequent word stands in so many statements that looking up the day of each is most of the work. The index on days
// is then walked instead, from the newest or oldest day on, until a page is full; this walk is given up when it passes
// more than the lookups would have cost. Tested by tests/unit/archive/search_test.cc.
#include "archive/places.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

namespace volgens::archive {
namespace {

/// From this many statements with the words on, the days are walked first.
constexpr std::size_t many = 500;
/// Rows of the index on days that cost about as much as looking up one statement.
constexpr std::size_t rows_per_lookup = 4;

char letter_of(SearchQuery::Order order) {
  return order == SearchQuery::Order::newest ? 'n' : order == SearchQuery::Order::oldest ? 'o' : 'r';
}

struct Ordering {
  const char* order;
  const char* behind;  // with two parameters
};

Ordering ordering_of(SearchQuery::Order order) {
  if (order == SearchQuery::Order::newest) return {"place DESC, key DESC", "(place, key) < (?, ?)"};
  return {"place, key", "(place, key) > (?, ?)"};
}

/// The statements with the words, sorted.
std::vector<std::int64_t> worded(Database& database, const Match& match) {
  std::vector<std::int64_t> made;
  Query keys = database.query(
      ("SELECT rowid FROM statement_index WHERE " + match.sql + " ORDER BY statement_index.rowid").c_str());
  bind_values(keys, {match.values.begin(), match.values.end()});
  while (keys.step()) made.push_back(keys.integer(0));
  return made;
}

Query all_days(Database& database, const SearchQuery& query, const Conditions& conditions) {
  const bool newest = query.order == SearchQuery::Order::newest;
  std::string sql = "SELECT s.key, s.day FROM statement s WHERE s.day >= ? AND s.day <= ?";
  std::vector<Conditions::Value> values = {conditions.first_day, conditions.last_day};
  if (!query.after.empty()) {
    const Place place = place_from(query);
    sql += newest ? " AND (s.day, s.key) < (?, ?)" : " AND (s.day, s.key) > (?, ?)";
    values.emplace_back(static_cast<std::int64_t>(place.order));
    values.emplace_back(place.statement);
  }
  sql += newest ? " ORDER BY s.day DESC, s.key DESC" : " ORDER BY s.day, s.key";
  Query rows = database.query(sql.c_str());
  bind_values(rows, values);
  return rows;
}

/// Nothing when looking up each statement with the words is less work.
std::optional<std::vector<Place>> walked(Database& database, const SearchQuery& query, const Conditions& conditions) {
  if (!conditions.indexed || conditions.of_articles_words || query.limit == 0 ||
      query.order == SearchQuery::Order::relevance || database.chooses_ways())
    return std::nullopt;
  const std::vector<std::int64_t> words = worded(database, conditions.index);
  if (words.size() < many) return std::nullopt;
  Query one = database.query(("SELECT 1 FROM statement s" + std::string(conditions.of_article ? join_article : "") +
                              " WHERE s.key = ? AND " + conditions.others)
                                 .c_str());
  std::vector<Conditions::Value> values = {std::int64_t{0}};
  const auto others = static_cast<std::ptrdiff_t>(conditions.index.values.size());
  values.insert(values.end(), conditions.values.begin() + others, conditions.values.end());
  std::vector<Place> found;
  std::size_t left = words.size() * rows_per_lookup;
  Query rows = all_days(database, query, conditions);
  while (rows.step()) {
    if (left-- == 0) return std::nullopt;
    const std::int64_t key = rows.integer(0);
    if (!std::binary_search(words.begin(), words.end(), key)) continue;
    values.front() = key;
    bind_values(one, values);
    const bool answers = one.step();
    one.reset();
    if (answers) found.push_back({static_cast<std::uint64_t>(rows.integer(1)), key});
    if (found.size() > query.limit) break;
    left -= std::min(left, rows_per_lookup);
  }
  return found;
}

}  // namespace

std::string cursor_text(SearchQuery::Order order, const Place& place) {
  return letter_of(order) + std::to_string(place.order) + '.' + std::to_string(place.statement);
}

Place place_from(const SearchQuery& query) {
  const std::string& text = query.after;
  Place made;
  const char* end = text.data() + text.size();
  const auto order = std::from_chars(text.data() + 1, end, made.order);
  if (text[0] == letter_of(query.order) && order.ec == std::errc() && order.ptr != end && *order.ptr == '.') {
    const auto statement = std::from_chars(order.ptr + 1, end, made.statement);
    if (statement.ec == std::errc() && statement.ptr == end) return made;
  }
  throw Failure{{ErrorCode::invalid_option, "is no place in this search; give what the page before ended with", text}};
}

std::vector<Place> places_of(Database& database, const SearchQuery& query, const Conditions& conditions) {
  if (std::optional<std::vector<Place>> found = walked(database, query, conditions)) return *std::move(found);
  const bool scored = query.order == SearchQuery::Order::relevance;
  const Ordering ordering = ordering_of(query.order);
  const Match place = scored ? database.words().score(*conditions.words) : Match{"s.day"};
  std::string sql =
      "SELECT s.key AS key, " + place.sql + " AS place FROM " + conditions.from + " WHERE " + conditions.where;
  std::vector<Conditions::Value> values(place.values.begin(), place.values.end());
  values.insert(values.end(), conditions.values.begin(), conditions.values.end());
  if (!query.after.empty()) {
    const Place last = place_from(query);
    sql = "SELECT key, place FROM (" + sql + ") AS found WHERE " + ordering.behind;
    if (scored)
      values.emplace_back(std::bit_cast<double>(last.order));
    else
      values.emplace_back(static_cast<std::int64_t>(last.order));
    values.emplace_back(last.statement);
  }
  sql += std::string(" ORDER BY ") + ordering.order + " LIMIT ?";
  values.emplace_back(query.limit == 0 ? INT64_MAX : static_cast<std::int64_t>(query.limit) + 1);
  Query keys = database.query(sql.c_str());
  bind_values(keys, values);
  std::vector<Place> found;
  while (keys.step())
    found.push_back({scored ? std::bit_cast<std::uint64_t>(keys.real(1)) : static_cast<std::uint64_t>(keys.integer(1)),
                     keys.integer(0)});
  return found;
}

}  // namespace volgens::archive
