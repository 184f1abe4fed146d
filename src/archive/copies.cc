// Eight bands of six minima each, kept in a table by band. The families follow from the order in which articles came,
// so that they are the same after an interruption. Tested by tests/unit/archive/copies_test.cc.
#include "archive/copies.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "archive/hash.h"
#include "archive/rows.h"
#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr std::size_t band_count = 8;
constexpr std::size_t rows_a_band = 6;
constexpr std::size_t least_shingles = 8;
constexpr std::size_t most_candidates = 16;  // a text printed everywhere: the first copies tell as much as all

/// Mixes bits so that each salt gives an order of its own (the finaliser of MurmurHash3).
std::uint64_t mixed(std::uint64_t value, std::uint64_t salt) {
  value ^= salt * 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCDULL;
  value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53ULL;
  return value ^ (value >> 33);
}

std::string plain_words(std::string_view text) {
  std::string words;
  for (const Span& word : words_of(text)) words += fold(text.substr(word.begin, word.size())) + ' ';
  return words;
}

std::int64_t signed_hash(std::string_view text) { return static_cast<std::int64_t>(short_hash(text) >> 1); }

using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// Sorts `pairs` first. Several a statement, since each of those costs a server as much as some rows.
void insert_pairs(Database& database, const std::string& sql, Pairs& pairs) {
  constexpr std::size_t at_once = 32;
  std::sort(pairs.begin(), pairs.end());
  std::string many = sql;
  for (std::size_t at = 0; at < at_once; ++at) many += at == 0 ? "(?,?)" : ",(?,?)";
  const char* known = " ON CONFLICT DO NOTHING";
  Query several = database.query((many + known).c_str());
  Query one = database.query((sql + "(?,?)" + known).c_str());
  std::size_t at = 0;
  for (; at + at_once <= pairs.size(); at += at_once) {
    for (std::size_t row = 0; row < at_once; ++row) {
      several.put(static_cast<int>(2 * row + 1), pairs[at + row].first);
      several.put(static_cast<int>(2 * row + 2), pairs[at + row].second);
    }
    several.run();
  }
  for (; at < pairs.size(); ++at) {
    one.with(pairs[at].first, pairs[at].second);
    one.run();
  }
}

/// Rows of article key, id, publisher, and first and last day.
void take(Query query, std::map<std::int64_t, SearchCopy>& copies) {
  while (query.step()) {
    SearchCopy& copy = copies[query.integer(0)];
    copy.article_number = query.integer(0);
    copy.id = query.text(1);
    copy.publisher = query.text(2);
    copy.date = date_text({query.integer(3), query.integer(4)});
  }
}

/// Those without a date come last: nothing says that they were first.
std::vector<SearchCopy> oldest_first(std::map<std::int64_t, SearchCopy>& copies, std::int64_t own) {
  std::vector<SearchCopy> sorted;
  for (auto& [article, copy] : copies) {
    copy.shown = article == own;
    sorted.push_back(std::move(copy));
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const SearchCopy& a, const SearchCopy& b) {
    return a.date.empty() != b.date.empty() ? b.date.empty() : a.date < b.date;
  });
  if (sorted.empty() || sorted.front().date.empty()) return sorted;
  // Of which the year or month alone is known, and another is of that time, nobody knows which was first.
  const std::string& date = sorted.front().date;
  sorted.front().first =
      sorted.size() == 1 || !sorted[1].date.starts_with(date) || sorted[1].date.size() == date.size();
  return sorted;
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view text) {
  std::vector<std::uint64_t> words;
  for (const Span& word : words_of(text)) words.push_back(short_hash(fold(text.substr(word.begin, word.size()))));
  std::vector<std::uint64_t> shingles;
  for (std::size_t at = 0; at + 2 < words.size(); ++at)
    shingles.push_back(mixed(words[at], 1) + mixed(words[at + 1], 2) + mixed(words[at + 2], 3));
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    shared += a[i] == b[j] ? 1 : 0;
    const bool forward = a[i] <= b[j];
    j += b[j] <= a[i] ? 1 : 0;
    i += forward ? 1 : 0;
  }
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 1.0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::vector<std::int64_t> bands_of(const std::vector<std::uint64_t>& shingles) {
  if (shingles.size() < least_shingles) return {};
  std::array<std::uint64_t, band_count * rows_a_band> least;
  least.fill(UINT64_MAX);
  for (const std::uint64_t shingle : shingles)
    for (std::size_t at = 0; at < least.size(); ++at) least[at] = std::min(least[at], mixed(shingle, at + 11));
  std::vector<std::int64_t> made;
  for (std::size_t band = 0; band < band_count; ++band) {
    std::uint64_t value = band;
    for (std::size_t row = 0; row < rows_a_band; ++row) value = mixed(value ^ least[band * rows_a_band + row], 5);
    made.push_back(static_cast<std::int64_t>(value >> 33));  // 31 bits take half the room, and each hit is checked
  }
  return made;
}

std::optional<std::int64_t> quote_of(std::string_view content, Form form) {
  if (form != Form::direct && form != Form::mixed) return std::nullopt;
  if (words_of(content).size() < 5) return std::nullopt;
  return signed_hash(plain_words(content));
}

std::optional<std::int64_t> Families::of(std::int64_t article) {
  if (const auto held = changed_.find(article); held != changed_.end()) return held->second;
  Query query = database_.query("SELECT family FROM article WHERE key = ?");
  query.with(article);
  if (!query.step() || query.null(0)) return std::nullopt;
  return query.integer(0);
}

std::vector<std::int64_t> Families::sharing(const std::vector<std::int64_t>& bands) {
  // One question for all bands, since each may be a way to a server and back.
  std::string sql;
  for (std::size_t at = 0; at < bands.size(); ++at)
    sql += std::string(at == 0 ? "" : " UNION ALL ") + "SELECT article, " + std::to_string(at) +
           " FROM (SELECT article FROM copy_band WHERE band = ? ORDER BY article LIMIT " +
           std::to_string(most_candidates) + ") AS band_" + std::to_string(at);
  std::vector<std::int64_t> found;
  std::vector<std::size_t> counts(bands.size());
  Query query = database_.query(sql.c_str());
  int place = 0;
  for (const std::int64_t band : bands) query.put(++place, band);
  while (query.step()) {
    found.push_back(query.integer(0));
    counts[static_cast<std::size_t>(query.integer(1))] += 1;
  }
  // Those of this batch came later than all that are written.
  for (std::size_t at = 0; at < bands.size(); ++at)
    if (const auto held = bands_.find(bands[at]); held != bands_.end())
      for (const std::int64_t article : held->second)
        if (counts[at]++ < most_candidates) found.push_back(article);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void Families::add(std::int64_t article, const std::vector<std::int64_t>& bands) {
  for (const std::int64_t band : bands)
    if (std::vector<std::int64_t>& articles = bands_[band]; articles.empty() || articles.back() != article)
      articles.push_back(article);
}

void Families::write_new() {
  Pairs rows;
  for (const auto& [band, articles] : bands_)
    for (const std::int64_t article : articles) rows.emplace_back(band, article);
  insert_pairs(database_, "INSERT INTO copy_band(band, article) VALUES", rows);
  insert_pairs(database_, "INSERT INTO quote(words, statement) VALUES", quotes_);
  quotes_.clear();
  bands_.clear();
}

void Families::write() {
  write_new();
  Query update = database_.query("UPDATE article SET family = ? WHERE key = ?");
  for (const auto& [article, family] : changed_) {
    update.with(family, article);
    update.run();
  }
  changed_.clear();
}

void Families::forget() {
  changed_.clear();
  bands_.clear();
  quotes_.clear();
}

void join_family(Database& database, Families& families, std::int64_t article, std::string_view text,
                 const std::vector<std::int64_t>& bands_of_text) {
  if (bands_of_text.empty()) return;
  std::vector<std::uint64_t> shingles;
  for (const std::int64_t candidate : families.sharing(bands_of_text)) {
    if (shingles.empty()) shingles = shingles_of(text);
    Query query = database.query("SELECT text FROM article WHERE key = ?");
    query.with(candidate);
    if (!query.step() || resemblance(shingles, shingles_of(query.text(0))) < least_resemblance) continue;
    const std::int64_t family = families.of(candidate).value_or(candidate);
    if (family == candidate) families.set(candidate, family);
    families.set(article, family);
    break;
  }
  families.add(article, bands_of_text);
}

void find_all_copies(Database& database) {
  constexpr std::size_t at_once = 10'000;
  std::size_t count = 0;
  Families families(database);
  Query articles = database.query("SELECT key, text FROM article ORDER BY key");
  while (articles.step()) {
    const std::string text(articles.text(1));
    join_family(database, families, articles.integer(0), text, bands_of(shingles_of(text)));
    Query statements = database.query(
        "SELECT key, number, form, mode, confidence, parent, speakers, spans, reasons FROM statement WHERE article = "
        "?");
    statements.with(articles.integer(0));
    while (statements.step()) {
      const Statement statement = statement_from(statements, 1, text.size());
      if (const auto quote = quote_of(content_text(text, statement), statement.form))
        families.add_quote(*quote, statements.integer(0));
    }
    if (++count % at_once == 0) families.write_new();
  }
  families.write();
}

std::optional<std::int64_t> group_of(Database& database, std::int64_t statement, const SearchHit& hit) {
  const std::string content = content_text(hit.article.text, hit.statement);
  if (const auto quote = quote_of(content, hit.statement.form)) return quote;
  Query query = database.query(
      "SELECT a.family FROM statement s CROSS JOIN article a ON a.key = s.article WHERE s.key = ? AND a.family IS NOT "
      "NULL");
  query.with(statement);
  if (!query.step()) return std::nullopt;
  return signed_hash(std::to_string(query.integer(0)) + '\n' + plain_words(content));
}

std::vector<SearchCopy> copies_of(Database& database, std::int64_t statement, const SearchHit& hit) {
  std::map<std::int64_t, SearchCopy> copies;
  Query family = database.query(
      "SELECT a.key, a.id, p.name, a.day, a.last_day FROM statement s CROSS JOIN article o ON o.key = s.article "
      "CROSS JOIN article a ON a.key = o.key OR a.family = o.family LEFT JOIN publisher p ON p.key = a.publisher "
      "WHERE s.key = ?");
  family.with(statement);
  take(std::move(family), copies);
  if (const auto quote = quote_of(content_text(hit.article.text, hit.statement), hit.statement.form)) {
    Query same = database.query(
        "SELECT a.key, a.id, p.name, a.day, a.last_day FROM quote q CROSS JOIN statement s ON s.key = q.statement "
        "CROSS JOIN article a ON a.key = s.article LEFT JOIN publisher p ON p.key = a.publisher WHERE q.words = ?");
    same.with(*quote);
    take(std::move(same), copies);
  }
  return oldest_first(copies, hit.article_number);
}

std::vector<SearchCopy> copies_of_article(Database& database, std::int64_t article) {
  std::map<std::int64_t, SearchCopy> copies;
  Query family = database.query(
      "SELECT a.key, a.id, p.name, a.day, a.last_day FROM article o CROSS JOIN article a ON a.family = o.family "
      "LEFT JOIN publisher p ON p.key = a.publisher WHERE o.key = ? AND o.family IS NOT NULL");
  family.with(article);
  take(std::move(family), copies);
  return oldest_first(copies, article);
}

}  // namespace volgens::archive
