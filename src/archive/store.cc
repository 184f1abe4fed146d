// One INSERT per row, all in the transaction of the batch; SQLite's journal makes a batch whole or absent.
// Tested by tests/unit/archive/archive_test.cc and tests/archive/import_test.py.
#include "archive/store.h"

#include "archive/copies.h"
#include "archive/span_text.h"

namespace volgens::archive {

bool Store::contains(Database& database, const std::string& id, const std::string& hash) {
  Query query = database.query("SELECT 1 FROM article WHERE hash = ? AND id = ?");
  query.with(Blob{hash}, id);
  return query.step();
}

bool Store::add(const PreparedArticle::Content& article, const Provenance& provenance) {
  if (!under_way_) {
    database_.run("BEGIN IMMEDIATE");
    under_way_ = true;
  }
  if (contains(database_, article.article.id, article.hash)) return false;
  if (linked_) database_.run("UPDATE state SET value = 0 WHERE name = 'linked'");
  linked_ = false;
  const std::int64_t key = add_article(article, reader_key(provenance));
  const std::vector<Figures::Found> figures = figures_.assign(article.entities);
  add_entities(key, article, figures);
  add_statements(key, article, figures);
  add_words(key, article, figures);
  join_family(database_, key, article.article.text, article.bands);
  return true;
}

void Store::commit() {
  if (!under_way_) return;
  database_.run("COMMIT");
  under_way_ = false;
  linked_ = true;
}

void Store::roll_back() {
  sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  under_way_ = false;
  figures_.forget();
  publishers_.clear();
  readers_.clear();
}

std::int64_t Store::publisher_key(const std::string& name) {
  std::int64_t& key = publishers_[name];
  if (key != 0) return key;
  Query insert = database_.query("INSERT OR IGNORE INTO publisher(name) VALUES(?)");
  insert.with(name);
  insert.run();
  Query query = database_.query("SELECT key FROM publisher WHERE name = ?");
  query.with(name);
  query.step();
  return key = query.integer(0);
}

std::int64_t Store::reader_key(const Provenance& provenance) {
  std::int64_t& key = readers_[provenance.program + '\n' + provenance.model];
  if (key != 0) return key;
  Query insert = database_.query("INSERT OR IGNORE INTO reader(program, model) VALUES(?,?)");
  insert.with(provenance.program, provenance.model);
  insert.run();
  Query query = database_.query("SELECT key FROM reader WHERE program = ? AND model = ?");
  query.with(provenance.program, provenance.model);
  query.step();
  return key = query.integer(0);
}

std::int64_t Store::add_article(const PreparedArticle::Content& content, std::int64_t reader) {
  const Article& article = content.article;
  std::optional<std::int64_t> publisher;
  if (article.publisher) publisher = publisher_key(*article.publisher);
  std::optional<std::string> published;
  std::optional<int> published_source;
  if (article.published) {
    published = article.published->value;
    published_source = static_cast<int>(article.published->source);
  }
  Query insert = database_.query(
      "INSERT INTO article(id, hash, day, last_day, publisher, reader, published, published_source, dateline, "
      "dateline_because, title, url, times, text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  insert.with(article.id, Blob{content.hash}, content.days.first, content.days.last, publisher, reader, published,
              published_source, content.dateline, content.dateline_because, article.title, article.url, content.times,
              article.text);
  insert.run();
  return database_.last_key();
}

void Store::add_entities(std::int64_t article, const PreparedArticle::Content& content,
                         const std::vector<Figures::Found>& figures) {
  Query insert = database_.query(
      "INSERT INTO entity(article, number, figure, because, gender, name, descriptions, mentions, link) "
      "VALUES(?,?,?,?,?,nullif(?,(SELECT name FROM figure WHERE key = ?3)),nullif(?,''),?,?)");
  for (std::size_t at = 0; at < figures.size(); ++at) {
    const PreparedEntity& entity = content.entities[at];
    insert.with(article, entity.number, figures[at].key, static_cast<int>(figures[at].because),
                static_cast<int>(entity.gender), entity.name, entity.descriptions, entity.mentions, entity.link);
    insert.run();
  }
}

void Store::add_statements(std::int64_t article, const PreparedArticle::Content& content,
                           const std::vector<Figures::Found>& figures) {
  Query insert = database_.query(
      "INSERT INTO statement(article, number, day, last_day, form, mode, confidence, words, parent, speakers, spans, "
      "reasons) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
  Query index = database_.query("INSERT INTO statement_index(rowid, words, marks) VALUES(?,?,?)");
  for (const PreparedStatement& statement : content.statements) {
    SpeakerRows speakers;
    std::string marks;
    for (const std::uint32_t number : statement.speakers) {
      speakers.emplace_back(number, figures[number - 1].key);
      marks += 's' + std::to_string(figures[number - 1].key) + ' ';
    }
    for (const std::uint32_t number : statement.about) marks += 'a' + std::to_string(figures[number - 1].key) + ' ';
    const std::string speakers_row = speakers_text(speakers);
    insert.with(article, statement.number, content.days.first, content.days.last, static_cast<int>(statement.form),
                static_cast<int>(statement.mode), statement.confidence, statement.words, statement.parent, speakers_row,
                statement.spans, statement.reasons);
    insert.run();
    const std::int64_t key = database_.last_key();
    index.with(key, statement.content, marks);
    index.run();
    if (statement.quote) add_quote(database_, *statement.quote, key);
  }
}

void Store::add_words(std::int64_t article, const PreparedArticle::Content& content,
                      const std::vector<Figures::Found>& figures) {
  std::string marks;
  for (const Figures::Found& figure : figures) marks += 'f' + std::to_string(figure.key) + ' ';
  Query index = database_.query("INSERT INTO article_index(rowid, words, marks) VALUES(?,?,?)");
  index.with(article, content.article.text, marks);
  index.run();
}

}  // namespace volgens::archive
