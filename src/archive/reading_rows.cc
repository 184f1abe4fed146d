// A row of the word index is taken out by giving once more what was put in, which follows from the other tables, since
// an index may hold no text of its own. Tested by tests/unit/archive/archive_test.cc and
// tests/unit/archive/corrections_test.cc.
#include "archive/reading_rows.h"

#include "archive/span_text.h"
#include "archive/word_index.h"

namespace volgens::archive {
namespace {

std::vector<Mark> marks_of_statement(const PreparedStatement& statement, const std::vector<Figures::Found>& figures) {
  std::vector<Mark> marks;
  for (const std::uint32_t number : statement.speakers) marks.push_back({'s', figures[number - 1].key});
  for (const std::uint32_t number : statement.about) marks.push_back({'a', figures[number - 1].key});
  return marks;
}

std::vector<Mark> marks_of_article(const std::vector<Figures::Found>& figures) {
  std::vector<Mark> marks;
  for (const Figures::Found& figure : figures) marks.push_back({'f', figure.key});
  return marks;
}

std::vector<PreparedStatement> prepared(const KeptReading& reading, std::string_view text) {
  std::vector<PreparedStatement> all;
  for (const Statement& statement : reading.statements)
    all.push_back(prepared_statement(statement, text, reading.entities));
  return all;
}

}  // namespace

std::int64_t next_statement_key(Database& database) {
  return database.number(
      "SELECT 1 + coalesce(max(last), 0) FROM (SELECT max(key) AS last FROM statement UNION ALL SELECT max(key) FROM "
      "original_statement UNION ALL SELECT max(statement) FROM correction) AS every");
}

void insert_entities(Database& database, std::int64_t article, const std::vector<PreparedEntity>& entities,
                     const std::vector<Figures::Found>& figures) {
  Query insert = database.query(
      "INSERT INTO entity(article, number, figure, because, gender, name, descriptions, mentions, link) "
      "VALUES(?,?,?,?,?,nullif(?,(SELECT name FROM figure WHERE key = ?3)),nullif(?,''),?,?)");
  for (std::size_t at = 0; at < figures.size(); ++at) {
    const PreparedEntity& entity = entities[at];
    insert.with(article, entity.number, figures[at].key, static_cast<int>(figures[at].because),
                static_cast<int>(entity.gender), entity.name, entity.descriptions, entity.mentions, entity.link);
    insert.run();
  }
}

void insert_statements(Database& database, const ArticlePlace& place, const std::vector<PreparedStatement>& statements,
                       const std::vector<std::int64_t>& keys, const std::vector<Figures::Found>& figures) {
  Query insert = database.query(
      "INSERT INTO statement(key, article, number, day, last_day, form, mode, confidence, words, parent, speakers, "
      "spans, reasons) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (std::size_t at = 0; at < statements.size(); ++at) {
    const PreparedStatement& statement = statements[at];
    SpeakerRows speakers;
    for (const std::uint32_t number : statement.speakers) speakers.emplace_back(number, figures[number - 1].key);
    const std::string speakers_row = speakers_text(speakers);
    insert.with(keys[at], place.article, statement.number, place.days.first, place.days.last,
                static_cast<int>(statement.form), static_cast<int>(statement.mode), statement.confidence,
                statement.words, statement.parent, speakers_row, statement.spans, statement.reasons);
    insert.run();
    database.words().put(WordIndex::Of::statement, keys[at], statement.content, marks_of_statement(statement, figures));
  }
}

void insert_quotes(Database& database, const std::vector<PreparedStatement>& statements,
                   const std::vector<std::int64_t>& keys) {
  Families quotes(database);
  add_quotes(quotes, statements, keys);
  quotes.write_new();
}

void add_quotes(Families& families, const std::vector<PreparedStatement>& statements,
                const std::vector<std::int64_t>& keys) {
  for (std::size_t at = 0; at < statements.size(); ++at)
    if (statements[at].quote) families.add_quote(*statements[at].quote, keys[at]);
}

void insert_words(Database& database, std::int64_t article, std::string_view text,
                  const std::vector<Figures::Found>& figures) {
  database.words().put(WordIndex::Of::article, article, text, marks_of_article(figures));
}

void erase_reading(Database& database, std::int64_t article, std::string_view text, const KeptReading& reading) {
  Query row = database.query("DELETE FROM statement WHERE key = ?");
  Query quote = database.query("DELETE FROM quote WHERE words = ? AND statement = ?");
  const std::vector<PreparedStatement> statements = prepared(reading, text);
  for (std::size_t at = 0; at < statements.size(); ++at) {
    database.words().take_out(WordIndex::Of::statement, reading.keys[at], statements[at].content,
                              marks_of_statement(statements[at], reading.figures));
    if (statements[at].quote) {
      quote.with(*statements[at].quote, reading.keys[at]);
      quote.run();
    }
    row.with(reading.keys[at]);
    row.run();
  }
  database.words().take_out(WordIndex::Of::article, article, text, marks_of_article(reading.figures));
  Query entities = database.query("DELETE FROM entity WHERE article = ?");
  entities.with(article);
  entities.run();
}

void replace_reading(Database& database, const ArticlePlace& place, std::string_view text, const KeptReading& before,
                     const KeptReading& after) {
  erase_reading(database, place.article, text, before);
  std::vector<PreparedEntity> entities;
  for (const Entity& entity : after.entities) entities.push_back(prepared_entity(entity));
  insert_entities(database, place.article, entities, after.figures);
  const std::vector<PreparedStatement> statements = prepared(after, text);
  insert_statements(database, place, statements, after.keys, after.figures);
  insert_quotes(database, statements, after.keys);
  insert_words(database, place.article, text, after.figures);
}

}  // namespace volgens::archive
