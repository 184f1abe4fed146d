// A statement is found again when the bytes of its content and of a new one's overlap with an F1 of at least a half;
// the best pairs first. Tested by tests/unit/archive/reread_test.cc.
#include "archive/reread.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "archive/corrections.h"
#include "archive/names.h"
#include "archive/reading_rows.h"
#include "archive/rows.h"
#include "archive/span_text.h"
#include "archive/word_index.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr double least_overlap = 0.5;

/// F1 of the bytes of two contents, each in text order.
double overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::size_t shared = 0;
  std::size_t all = 0;
  for (const Span& one : a) all += one.size();
  for (const Span& one : b) all += one.size();
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const std::size_t begin = std::max(i->begin, j->begin);
    const std::size_t end = std::min(i->end, j->end);
    if (begin < end) shared += end - begin;
    (i->end < j->end ? i : j) += 1;
  }
  return all == 0 ? 0.0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

/// A statement's words and its number, or its place among the new ones.
struct Content {
  std::vector<Span> spans;
  std::int64_t number = 0;

  [[nodiscard]] std::size_t begin() const { return spans.front().begin; }
  [[nodiscard]] std::size_t end() const { return spans.back().end; }
};

void put_in_order(std::vector<Content>& contents) {
  std::erase_if(contents, [](const Content& content) { return content.spans.empty(); });
  for (Content& content : contents) std::sort(content.spans.begin(), content.spans.end());
  std::stable_sort(contents.begin(), contents.end(),
                   [](const Content& a, const Content& b) { return a.begin() < b.begin(); });
}

/// What is known of the words of statements with a number: as the machine read them, and as people said.
std::vector<Content> known_contents(Database& database, std::int64_t article, const KeptReading& original) {
  std::vector<Content> known;
  for (std::size_t at = 0; at < original.keys.size(); ++at)
    known.push_back({original.statements[at].content, original.keys[at]});
  for (const StatementCorrection& correction : statement_corrections(database, article)) {
    if (correction.content) known.push_back({*correction.content, correction.statement});
    if (correction.before) known.push_back({correction.before->statement.content, correction.statement});
  }
  put_in_order(known);
  return known;
}

/// The number of each new statement: that of the one which it is again, else a fresh one. Both lists are walked once,
/// side by side, so that only contents that may overlap are compared.
std::vector<std::int64_t> numbers_for(Database& database, const std::vector<PreparedStatement>& statements,
                                      const std::vector<Content>& known) {
  std::vector<Content> fresh;
  for (std::size_t at = 0; at < statements.size(); ++at) {
    Statement statement;
    statement_spans_from(statements[at].spans, statement);
    fresh.push_back({std::move(statement.content), static_cast<std::int64_t>(at)});
  }
  put_in_order(fresh);
  std::vector<std::tuple<double, std::int64_t, std::int64_t>> pairs;
  std::vector<const Content*> near;
  auto next_known = known.begin();
  for (const Content& one : fresh) {
    for (; next_known != known.end() && next_known->begin() < one.end(); ++next_known) near.push_back(&*next_known);
    std::erase_if(near, [&](const Content* other) { return other->end() <= one.begin(); });
    for (const Content* other : near)
      if (const double alike = overlap(one.spans, other->spans); alike >= least_overlap)
        pairs.emplace_back(-alike, one.number, other->number);
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<std::int64_t> numbers(statements.size(), 0);
  std::set<std::int64_t> given;
  for (const auto& [alike, at, key] : pairs) {
    std::int64_t& number = numbers[static_cast<std::size_t>(at)];
    if (number == 0 && given.insert(key).second) number = key;
  }
  std::int64_t next = next_statement_key(database);
  for (std::int64_t& number : numbers)
    if (number == 0) number = next++;
  return numbers;
}

/// Who had a name in this article has it still, also when the archive has more people of that name by now.
std::vector<Figures::Found> figures_for(Figures& figures, const std::vector<PreparedEntity>& entities,
                                        const KeptReading& original) {
  std::map<std::pair<std::string, EntityKind>, const Figures::Found*> known;
  for (std::size_t at = 0; at < original.entities.size(); ++at)
    known.try_emplace({fold(original.entities[at].name), original.entities[at].kind}, &original.figures[at]);
  std::vector<Figures::Found> found;
  for (const PreparedEntity& entity : entities) {
    const auto before = known.find({entity.folded, entity.kind});
    found.push_back(before == known.end() ? figures.assign({entity}).front() : *before->second);
  }
  return found;
}

void put_article_row(Database& database, std::int64_t article, const PreparedArticle::Content& content,
                     std::int64_t reader) {
  Query update = database.query(
      "UPDATE article SET day = ?, last_day = ?, reader = ?, dateline = ?, dateline_because = ?, times = ?, corrected "
      "= "
      "0 WHERE key = ?");
  update.with(content.days.first, content.days.last, reader, content.dateline, content.dateline_because, content.times,
              article);
  update.run();
}

bool is_used(Database& database, std::int64_t figure) {
  const Match match = database.words().matching(WordIndex::Of::article, nullptr, {marks_of({figure}, 'f')});
  Query named = database.query(("SELECT 1 FROM article_index WHERE " + match.sql + " LIMIT 1").c_str());
  named.with(match.values.front());
  if (named.step()) return true;
  Query kept = database.query(
      "SELECT 1 WHERE EXISTS(SELECT 1 FROM original_entity WHERE figure = ?1) OR EXISTS(SELECT 1 FROM correction WHERE "
      "figure = ?1 OR other = ?1 OR value LIKE '%\"figure\":' || ?1 || '%')");
  kept.with(figure);
  return kept.step();
}

/// `volgens 0.10.2` as numbers that compare; nothing for another program.
std::optional<std::vector<int>> version_of(std::string_view program) {
  constexpr std::string_view name = "volgens ";
  if (!program.starts_with(name)) return std::nullopt;
  std::vector<int> version;
  const char* at = program.data() + name.size();
  const char* end = program.data() + program.size();
  while (at < end) {
    int number = 0;
    const auto [stop, error] = std::from_chars(at, end, number);
    if (error != std::errc()) break;
    version.push_back(number);
    at = stop == end ? end : stop + 1;
  }
  return version;
}

}  // namespace

std::vector<OlderReading> read_otherwise(Database& database, const Provenance& now, bool imported) {
  std::vector<OlderReading> older;
  Query query =
      database.query(("SELECT a.key, " + database.bytes_of("a.text") +
                      ", r.program FROM article a JOIN reader r ON r.key = a.reader WHERE r.program <> ? OR r.model <> "
                      "? ORDER BY a.key")
                         .c_str());
  query.with(now.program, now.model);
  const auto this_version = version_of(now.program);
  while (query.step()) {
    const std::string_view program = query.text(2);
    if (program.empty() && !imported) continue;
    const auto version = version_of(program);
    if (version && this_version && *version > *this_version) continue;
    older.push_back({query.integer(0), static_cast<std::size_t>(query.integer(1))});
  }
  return older;
}

bool drop_unused(Database& database, const std::vector<Figures::Found>& figures) {
  bool any = false;
  for (const Figures::Found& found : figures) {
    if (is_used(database, found.key)) continue;
    Query name = database.query("SELECT name FROM figure WHERE key = ?");
    name.with(found.key);
    if (!name.step()) continue;
    const std::string words(name.text(0));
    database.words().take_out_name(found.key, words);
    for (const char* sql : {"DELETE FROM same WHERE figure = ?1 OR other = ?1",
                            "UPDATE figure SET person = NULL, because = NULL, shown = NULL WHERE person = ?1",
                            "DELETE FROM figure WHERE key = ?1"}) {
      Query query = database.query(sql);
      query.with(found.key);
      query.run();
    }
    any = true;
  }
  return any;
}

void replace_machine_reading(Database& database, Figures& figures, std::int64_t article,
                             const PreparedArticle::Content& content, std::int64_t reader) {
  Query state = database.query("SELECT hash = ?, corrected FROM article WHERE key = ?");
  state.with(Blob{content.hash}, article);
  if (!state.step())
    throw Failure{{ErrorCode::not_found, "the archive has no article of this number", std::to_string(article)}};
  if (state.integer(0) == 0)
    throw Failure{{ErrorCode::invalid_option, "has another text in the archive", content.article.id}};
  const bool corrected = state.integer(1) != 0;
  const std::string_view text = content.article.text;
  const KeptReading before = kept_reading(database, article, text.size());
  const KeptReading original =
      corrected ? kept_reading(database, article, text.size(), Held::original) : KeptReading(before);
  const std::vector<std::int64_t> numbers =
      numbers_for(database, content.statements, known_contents(database, article, original));
  erase_reading(database, article, text, before);
  if (corrected) forget_machine_reading(database, article);
  put_article_row(database, article, content, reader);
  const std::vector<Figures::Found> found = figures_for(figures, content.entities, original);
  insert_entities(database, article, content.entities, found);
  insert_statements(database, {article, content.days}, content.statements, numbers, found);
  insert_quotes(database, content.statements, numbers);
  insert_words(database, article, text, found);
  settle_article(database, article);
  if (corrected) figures.forget();  // settling may have made some
  const bool dropped = drop_unused(database, before.figures);
  if (drop_unused(database, original.figures) || dropped) figures.forget();
}

}  // namespace volgens::archive
