// One SQL text per version, applied in order; `application_id` tells an archive from other databases.
// docs/archive.md explains the tables. Tested by tests/unit/archive/schema_test.cc.
#include "archive/schema.h"

#include <array>
#include <string>

#include "archive/copies.h"

namespace volgens::archive {
namespace {

constexpr std::int64_t application_id = 0x564F4C47;  // "VOLG"

// Contentless search tables hold words only; the text stands in `article`. `marks` holds what is no word: s1 said by
// figure 1, a1 about figure 1, f1 figure 1 occurs.
constexpr const char* version_1 = R"(
CREATE TABLE publisher(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE reader(key INTEGER PRIMARY KEY, program TEXT NOT NULL, model TEXT NOT NULL, UNIQUE(program, model)) STRICT;
CREATE TABLE article(
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, hash BLOB NOT NULL, day INTEGER NOT NULL, last_day INTEGER NOT NULL,
  publisher INTEGER REFERENCES publisher, reader INTEGER NOT NULL REFERENCES reader, published TEXT,
  published_source INTEGER, dateline TEXT, dateline_because TEXT, title TEXT, url TEXT, times TEXT NOT NULL,
  text TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX article_identity ON article(hash, id);
CREATE TABLE figure(
  key INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, kind INTEGER NOT NULL, sense INTEGER NOT NULL,
  named INTEGER NOT NULL, gender INTEGER NOT NULL, fields INTEGER NOT NULL, link TEXT) STRICT;
CREATE UNIQUE INDEX figure_name ON figure(folded, kind, sense);
CREATE TABLE entity(
  article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL, figure INTEGER NOT NULL REFERENCES figure,
  because INTEGER NOT NULL, gender INTEGER NOT NULL, name TEXT, descriptions TEXT, mentions TEXT NOT NULL, link TEXT,
  PRIMARY KEY(article, number)) STRICT, WITHOUT ROWID;
CREATE TABLE statement(
  key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL,
  day INTEGER NOT NULL, last_day INTEGER NOT NULL, form INTEGER NOT NULL, mode INTEGER NOT NULL,
  confidence REAL NOT NULL, words INTEGER NOT NULL, parent INTEGER, speakers TEXT NOT NULL, spans TEXT NOT NULL,
  reasons TEXT) STRICT;
CREATE INDEX statement_article ON statement(article);
CREATE INDEX statement_day ON statement(day);
CREATE VIRTUAL TABLE article_index USING fts5(words, marks, content='', columnsize=0, tokenize='volgens');
CREATE VIRTUAL TABLE statement_index USING fts5(words, marks, content='', tokenize='volgens');
CREATE VIRTUAL TABLE figure_index USING fts5(words, content='', columnsize=0,
                                             tokenize='unicode61 remove_diacritics 2');
INSERT INTO article_index(article_index, rank) VALUES('hashsize', 33554432);
INSERT INTO statement_index(statement_index, rank) VALUES('hashsize', 33554432);
)";

// Who is the same under several names, what people corrected, and what was published more than once. `same` holds what
// the machine found, `figure.person` what follows from that and from the corrections.
constexpr const char* version_2 = R"(
ALTER TABLE figure ADD COLUMN person INTEGER REFERENCES figure;
ALTER TABLE figure ADD COLUMN because TEXT;
ALTER TABLE figure ADD COLUMN shown TEXT;
CREATE INDEX figure_person ON figure(person) WHERE person IS NOT NULL;
CREATE TABLE same(
  figure INTEGER PRIMARY KEY REFERENCES figure, other INTEGER NOT NULL REFERENCES figure, because TEXT NOT NULL) STRICT;
CREATE TABLE correction(
  key INTEGER PRIMARY KEY, kind TEXT NOT NULL, figure INTEGER NOT NULL REFERENCES figure,
  other INTEGER REFERENCES figure, value TEXT, who TEXT NOT NULL, made TEXT NOT NULL, undone TEXT) STRICT;
CREATE TABLE state(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES('linked', 0);
ALTER TABLE article ADD COLUMN family INTEGER REFERENCES article;
CREATE INDEX article_family ON article(family) WHERE family IS NOT NULL;
CREATE TABLE copy_band(band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(band, article)) STRICT, WITHOUT ROWID;
CREATE TABLE quote(
  words INTEGER NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY(words, statement)) STRICT, WITHOUT ROWID;
)";

// What people said of statements beside what they said of who is who, numbered alike. The `original_` tables hold what
// the machine read in articles that are marked `corrected`; `entity` and `statement` what follows from both.
constexpr const char* version_3 = R"(
CREATE TABLE corrections(
  key INTEGER PRIMARY KEY, kind TEXT NOT NULL, figure INTEGER REFERENCES figure, other INTEGER REFERENCES figure,
  article INTEGER REFERENCES article, statement INTEGER, value TEXT, was TEXT, who TEXT NOT NULL, made TEXT NOT NULL,
  undone TEXT) STRICT;
INSERT INTO corrections(key, kind, figure, other, value, who, made, undone)
  SELECT key, kind, figure, other, value, who, made, undone FROM correction;
DROP TABLE correction;
ALTER TABLE corrections RENAME TO correction;
CREATE INDEX correction_article ON correction(article) WHERE article IS NOT NULL;
CREATE INDEX correction_statement ON correction(statement) WHERE statement IS NOT NULL;
ALTER TABLE article ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_id ON article(id);
CREATE TABLE original_entity(
  article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL, figure INTEGER NOT NULL REFERENCES figure,
  because INTEGER NOT NULL, gender INTEGER NOT NULL, name TEXT, descriptions TEXT, mentions TEXT NOT NULL, link TEXT,
  PRIMARY KEY(article, number)) STRICT, WITHOUT ROWID;
CREATE TABLE original_statement(
  key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, number INTEGER NOT NULL,
  day INTEGER NOT NULL, last_day INTEGER NOT NULL, form INTEGER NOT NULL, mode INTEGER NOT NULL,
  confidence REAL NOT NULL, words INTEGER NOT NULL, parent INTEGER, speakers TEXT NOT NULL, spans TEXT NOT NULL,
  reasons TEXT) STRICT;
CREATE INDEX original_statement_article ON original_statement(article);
)";

// Lists of articles by date.
constexpr const char* version_4 = "CREATE INDEX article_day ON article(day);";

constexpr std::array migrations = {version_1, version_2, version_3, version_4};

/// Nothing is in the file yet.
bool is_empty(SqliteDatabase& database) { return database.number("SELECT count(*) FROM sqlite_master") == 0; }

void apply_from(SqliteDatabase& database, std::size_t version) {
  for (; version < migrations.size(); ++version) {
    const std::string mark = "PRAGMA user_version = " + std::to_string(version + 1);
    database.begin();
    try {
      database.run(migrations[version]);
      if (version == 1) find_all_copies(database);
      database.run(mark.c_str());
      database.commit();
    } catch (const Failure&) {
      database.roll_back();
      throw;
    }
  }
}

}  // namespace

int schema_version() { return static_cast<int>(migrations.size()); }

void prepare_schema(SqliteDatabase& database, Database::Mode mode) {
  if (is_empty(database)) {
    if (mode != Database::Mode::create)
      throw Failure{{ErrorCode::malformed, "is no archive of volgens; name another file", database.name()}};
    const std::string mark = "PRAGMA application_id = " + std::to_string(application_id);
    database.run("PRAGMA page_size = 8192");
    database.run(mark.c_str());
  } else if (database.number("PRAGMA application_id") != application_id) {
    throw Failure{{ErrorCode::malformed, "is a database of another program; name another file", database.name()}};
  }
  const auto version = static_cast<std::size_t>(database.number("PRAGMA user_version"));
  if (version > migrations.size())
    throw Failure{{ErrorCode::unsupported,
                   "was made by a newer volgens (archive version " + std::to_string(version) + ", this program knows " +
                       std::to_string(migrations.size()) + "); use that one",
                   database.name()}};
  if (version == migrations.size()) return;
  if (mode == Database::Mode::read)
    throw Failure{{ErrorCode::unsupported,
                   "was made by an older volgens; bring it forward with: volgens import --archive " + database.name(),
                   database.name()}};
  apply_from(database, version);
}

}  // namespace volgens::archive
