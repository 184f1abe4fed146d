// Exact names through the index of folded names, parts of names through full-text search over names.
// Tested by tests/unit/archive/search_test.cc.
#include "archive/names.h"

#include <algorithm>
#include <charconv>

#include "archive/word_index.h"
#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr std::size_t most_figures = 1000;

std::vector<std::int64_t> keys_of(Query query) {
  std::vector<std::int64_t> keys;
  while (query.step()) keys.push_back(query.integer(0));
  return keys;
}

std::vector<std::int64_t> with_same_people(Database& database, const std::vector<std::int64_t>& figures) {
  std::vector<std::int64_t> all = figures;
  Query query = database.query("SELECT o.key FROM figure f CROSS JOIN figure o ON o.person = f.person WHERE f.key = ?");
  for (const std::int64_t figure : figures) {
    query.with(figure);
    while (query.step()) all.push_back(query.integer(0));
    query.reset();
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::vector<std::int64_t> figures_exactly(Database& database, const std::string& name) {
  if (name.starts_with("#")) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size())
      throw Failure{{ErrorCode::invalid_option, "is no number of a person; volgens person NAME shows them", name}};
    Query query = database.query("SELECT key FROM figure WHERE key = ?");
    query.with(number);
    return keys_of(std::move(query));
  }
  const std::string folded = fold(name);
  Query exact = database.query("SELECT key FROM figure WHERE folded = ?");
  exact.with(folded);
  std::vector<std::int64_t> keys = keys_of(std::move(exact));
  if (!keys.empty()) return keys;
  std::string phrase;
  for (const Span& word : words_of(folded))
    phrase += (phrase.empty() ? "" : " ") + folded.substr(word.begin, word.size());
  if (phrase.empty()) return {};
  const Match match = database.words().name_matching(phrase, false);
  Query part = database.query(("SELECT rowid FROM figure_index WHERE " + match.sql + " LIMIT 1001").c_str());
  part.with(match.values.front());
  return keys_of(std::move(part));
}

std::vector<std::int64_t> figures_named(Database& database, const std::string& name) {
  std::vector<std::int64_t> keys = with_same_people(database, figures_exactly(database, name));
  if (keys.size() > most_figures)
    throw Failure{{ErrorCode::invalid_option, "more than 1,000 names hold this; give more of the name", name}};
  return keys;
}

std::string publishers_named(Database& database, const std::string& name) {
  std::string keys = ",";
  const std::string wanted = fold(name);
  Query query = database.query("SELECT key, name FROM publisher");
  while (query.step())
    if (fold(query.text(1)).find(wanted) != std::string::npos) keys += std::to_string(query.integer(0)) + ',';
  return keys;
}

const ArchiveSpeaker& Speakers::of_figure(std::int64_t figure) {
  const auto [at, fresh] = known_.try_emplace(figure);
  if (!fresh) return at->second;
  Query query = database_.query(
      "SELECT p.key, coalesce(p.shown, p.name), p.kind, CASE p.gender WHEN 0 THEN f.gender ELSE p.gender END, f.named "
      "FROM figure f JOIN figure p ON p.key = coalesce(f.person, f.key) WHERE f.key = ?");
  query.with(figure);
  if (query.step())
    at->second = {query.integer(0), std::string(query.text(1)), static_cast<EntityKind>(query.integer(2)),
                  static_cast<Gender>(query.integer(3)), query.integer(4) != 0};
  return at->second;
}

}  // namespace volgens::archive
