// One INSERT per row, all in the transaction of the batch; so that a batch is whole or absent.
// Tested by tests/unit/archive/archive_test.cc and tests/archive/import_test.py.
#include "archive/store.h"

#include <algorithm>

#include "archive/copies.h"
#include "archive/presence.h"
#include "archive/reading_rows.h"
#include "archive/reread.h"

namespace volgens::archive {
namespace {

constexpr std::int64_t least_seen = 500;  // articles

}  // namespace

Presence Store::add(const PreparedArticle::Content& article, const Provenance& provenance, bool id_is_place) {
  if (!under_way_) begin();
  const Found found = presence_of(database_, article.article, article.hash, id_is_place);
  if (found.presence == Presence::undated) {
    reread(found.article, article, provenance);
    Query update = database_.query("UPDATE article SET published = ?, published_source = ? WHERE key = ?");
    update.with(article.article.published->value, static_cast<int>(article.article.published->source), found.article);
    update.run();
  }
  if (found.presence != Presence::absent) return found.presence;
  unlink();
  const std::int64_t key = add_article(article, reader_key(provenance));
  const std::vector<Figures::Found> figures = figures_.assign(article.entities);
  insert_entities(database_, key, article.entities, figures);
  if (next_statement_ == 0) next_statement_ = next_statement_key(database_);
  std::vector<std::int64_t> keys(article.statements.size());
  for (std::int64_t& number : keys) number = next_statement_++;
  insert_statements(database_, {key, article.days}, article.statements, keys, figures);
  add_quotes(families_, article.statements, keys);
  insert_words(database_, key, article.ready_text, figures);
  join_family(database_, families_, key, article.article.text, article.bands);
  return Presence::absent;
}

void Store::unlink() {
  if (linked_) database_.run("UPDATE state SET value = 0 WHERE name = 'linked'");
  linked_ = false;
}

void Store::reread(std::int64_t number, const PreparedArticle::Content& article, const Provenance& provenance) {
  if (!under_way_) begin();
  unlink();
  next_statement_ = 0;
  families_.write_new();  // quotations of an article that this batch has added may go
  replace_machine_reading(database_, figures_, number, article, reader_key(provenance));
}

void Store::begin() {
  database_.begin();
  database_.expect_growth();
  under_way_ = true;
  if (seen_ < 0) seen_ = database_.number("SELECT coalesce(max(key), 0) FROM article");
  next_statement_ = next_article_ = 0;
  // Another program may have added figures or changed them since the last batch.
  const std::int64_t version = database_.changes();
  if (version != version_) forget();
  version_ = version;
}

void Store::forget() {
  figures_.forget();
  families_.forget();
  publishers_.clear();
  readers_.clear();
}

void Store::commit() {
  if (!under_way_) return;
  families_.write();
  database_.commit();
  under_way_ = false;
  linked_ = true;
  if (next_article_ <= 2 * std::max(seen_, least_seen)) return;
  // Otherwise a server goes on looking through whole tables that were small when it saw them last.
  database_.look_over();
  seen_ = next_article_;
}

void Store::roll_back() {
  database_.roll_back();
  under_way_ = false;
  forget();
}

std::int64_t Store::publisher_key(const std::string& name) {
  std::int64_t& key = publishers_[name];
  if (key != 0) return key;
  Query insert = database_.query("INSERT INTO publisher(name) VALUES(?) ON CONFLICT DO NOTHING");
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
  Query insert = database_.query("INSERT INTO reader(program, model) VALUES(?,?) ON CONFLICT DO NOTHING");
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
  if (next_article_ == 0) next_article_ = database_.number("SELECT 1 + coalesce(max(key), 0) FROM article");
  const std::int64_t key = next_article_++;
  Query insert = database_.query(
      "INSERT INTO article(key, id, hash, day, last_day, publisher, reader, published, published_source, dateline, "
      "dateline_because, title, url, times, text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  insert.with(key, article.id, Blob{content.hash}, content.days.first, content.days.last, publisher, reader, published,
              published_source, content.dateline, content.dateline_because, article.title, article.url, content.times,
              article.text);
  insert.run();
  return key;
}

}  // namespace volgens::archive
