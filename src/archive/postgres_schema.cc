// The tables and columns of schema.cc; docs/archive.md explains them, docs/postgresql.md what is other here. A server
// runs several statements sent at once as one transaction. Tested by tests/archive/postgres_test.py.
#include "archive/postgres_schema.h"

#include <array>
#include <string>

#include "archive/schema.h"

namespace volgens::archive {
namespace {

// Texts compare by their bytes, as in SQLite. What may be long has its fingerprint in an index, since a row of one is
// below 2.7 kB. A key is one more than the highest, so that what was undone leaves no gap; only one program writes at a
// time.
constexpr const char* tables = R"(
CREATE TABLE volgens_archive(version bigint NOT NULL);
CREATE TABLE publisher(key bigint PRIMARY KEY, name text COLLATE "C" NOT NULL);
CREATE UNIQUE INDEX publisher_name ON publisher(md5(name));
CREATE TABLE reader(key bigint PRIMARY KEY, program text COLLATE "C" NOT NULL, model text COLLATE "C" NOT NULL);
CREATE UNIQUE INDEX reader_name ON reader(md5(program), md5(model));
CREATE TABLE article(
  key bigint PRIMARY KEY, id text COLLATE "C" NOT NULL, hash bytea NOT NULL, day bigint NOT NULL,
  last_day bigint NOT NULL, publisher bigint REFERENCES publisher, reader bigint NOT NULL REFERENCES reader,
  published text COLLATE "C", published_source bigint, dateline text COLLATE "C", dateline_because text COLLATE "C",
  title text COLLATE "C", url text COLLATE "C", times text COLLATE "C" NOT NULL, text text COLLATE "C" NOT NULL,
  family bigint REFERENCES article, corrected bigint NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX article_identity ON article(hash, md5(id));
CREATE INDEX article_family ON article(family) WHERE family IS NOT NULL;
CREATE INDEX article_id ON article USING hash(id);
CREATE INDEX article_day ON article(day, key);
CREATE TABLE figure(
  key bigint PRIMARY KEY, name text COLLATE "C" NOT NULL, folded text COLLATE "C" NOT NULL, kind bigint NOT NULL,
  sense bigint NOT NULL, named bigint NOT NULL, gender bigint NOT NULL, fields bigint NOT NULL, link text COLLATE "C",
  person bigint REFERENCES figure, because text COLLATE "C", shown text COLLATE "C");
CREATE UNIQUE INDEX figure_name ON figure(md5(folded), kind, sense);
CREATE INDEX figure_folded ON figure USING hash(folded);
CREATE INDEX figure_person ON figure(person) WHERE person IS NOT NULL;
CREATE TABLE entity(
  article bigint NOT NULL REFERENCES article, number bigint NOT NULL, figure bigint NOT NULL REFERENCES figure,
  because bigint NOT NULL, gender bigint NOT NULL, name text COLLATE "C", descriptions text COLLATE "C",
  mentions text COLLATE "C" NOT NULL, link text COLLATE "C", PRIMARY KEY(article, number));
CREATE TABLE original_entity(LIKE entity INCLUDING ALL);
CREATE TABLE statement(
  key bigint PRIMARY KEY, article bigint NOT NULL REFERENCES article, number bigint NOT NULL, day bigint NOT NULL,
  last_day bigint NOT NULL, form bigint NOT NULL, mode bigint NOT NULL, confidence double precision NOT NULL,
  words bigint NOT NULL, parent bigint, speakers text COLLATE "C" NOT NULL, spans text COLLATE "C" NOT NULL,
  reasons text COLLATE "C");
CREATE INDEX statement_article ON statement(article);
CREATE INDEX statement_day ON statement(day, key);
CREATE TABLE original_statement(LIKE statement INCLUDING ALL);
CREATE TABLE same(
  figure bigint PRIMARY KEY REFERENCES figure, other bigint NOT NULL REFERENCES figure,
  because text COLLATE "C" NOT NULL);
CREATE TABLE correction(
  key bigint PRIMARY KEY, kind text COLLATE "C" NOT NULL, figure bigint REFERENCES figure,
  other bigint REFERENCES figure, article bigint REFERENCES article, statement bigint, value text COLLATE "C",
  was text COLLATE "C", who text COLLATE "C" NOT NULL, made text COLLATE "C" NOT NULL, undone text COLLATE "C");
CREATE INDEX correction_article ON correction(article) WHERE article IS NOT NULL;
CREATE INDEX correction_statement ON correction(statement) WHERE statement IS NOT NULL;
CREATE TABLE state(name text PRIMARY KEY, value bigint NOT NULL);
INSERT INTO state VALUES('linked', 0), ('changes', 0);
CREATE TABLE copy_band(band bigint NOT NULL, article bigint NOT NULL, PRIMARY KEY(band, article));
CREATE TABLE quote(words bigint NOT NULL, statement bigint NOT NULL, PRIMARY KEY(words, statement));
)";

// Beside `words`, whose lexemes are those of the configuration `dutch`, stand the words as they are written, folded.
constexpr const char* word_tables = R"(
CREATE TABLE statement_index(rowid bigint PRIMARY KEY, words tsvector NOT NULL, marks text[] COLLATE "C" NOT NULL);
CREATE INDEX statement_words ON statement_index USING gin(words, marks);
CREATE TABLE article_index(rowid bigint PRIMARY KEY, words tsvector NOT NULL, marks text[] COLLATE "C" NOT NULL);
CREATE INDEX article_words ON article_index USING gin(words, marks);
CREATE TABLE figure_index(rowid bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX figure_words ON figure_index USING gin(words);
CREATE FUNCTION phrase_starts(vector tsvector, phrase text[], begins boolean) RETURNS SETOF integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT place - word.at::integer + 1
  FROM unnest(phrase) WITH ORDINALITY AS word(lexeme, at)
  JOIN unnest(vector) AS held(lexeme, places, weights)
    ON held.lexeme = word.lexeme OR (begins AND word.at = cardinality(phrase) AND starts_with(held.lexeme, word.lexeme))
  CROSS JOIN unnest(held.places) AS place
  GROUP BY place - word.at::integer + 1
  HAVING count(DISTINCT word.at) = cardinality(phrase);
END;
CREATE FUNCTION words_near(vector tsvector, phrases jsonb, distance integer) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  WITH starts AS MATERIALIZED (
    SELECT one.at AS phrase, jsonb_array_length(one.phrase->'words') AS size, start
    FROM jsonb_array_elements(phrases) WITH ORDINALITY AS one(phrase, at)
    CROSS JOIN LATERAL phrase_starts(vector, ARRAY(SELECT jsonb_array_elements_text(one.phrase->'words')),
                                     (one.phrase->>'begins')::boolean) AS start)
  SELECT EXISTS(
    SELECT FROM starts AS last WHERE jsonb_array_length(phrases) = (
      SELECT count(DISTINCT other.phrase) FROM starts AS other
      WHERE other.start BETWEEN last.start - other.size - distance AND last.start));
END;
)";

constexpr std::array tables_with_keys = {"publisher", "reader", "figure", "correction"};

/// What makes version 4 of nothing, version 5 of version 4, and so on.
constexpr std::int64_t first_version = 4;
constexpr std::array<const char*, 1> migrations = {tables};

std::string first_keys() {
  std::string sql;
  for (const std::string table : tables_with_keys)
    sql += "CREATE FUNCTION next_" + table + "() RETURNS bigint LANGUAGE sql VOLATILE RETURN (SELECT " +
           "coalesce(max(key), 0) + 1 FROM " + table + "); ALTER TABLE " + table + " ALTER key SET DEFAULT next_" +
           table + "();\n";
  return sql;
}

bool has_tables(Database& database) {
  return database.number(
             "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', "
             "'p', 'v', 'm', 'f')") > 0;
}

/// 0 where there is no archive.
std::int64_t version_of(Database& database) {
  if (database.number("SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname = "
                      "'volgens_archive' AND relkind = 'r'") == 0)
    return 0;
  return database.number("SELECT coalesce(max(version), 0) FROM volgens_archive");
}

void make_tables(PostgresDatabase& database) {
  const std::string mark = "INSERT INTO volgens_archive VALUES(" + std::to_string(first_version) + ");";
  try {
    database.run((tables + std::string(word_tables) + first_keys() + mark).c_str());
  } catch (const Failure&) {
    // Another program may have made them at the same time.
    if (version_of(database) == 0) throw;
  }
}

void apply_from(PostgresDatabase& database, std::int64_t version) {
  for (auto at = static_cast<std::size_t>(version - first_version) + 1; at < migrations.size(); ++at)
    database.run((migrations[at] + ("; UPDATE volgens_archive SET version = " +
                                    std::to_string(first_version + static_cast<std::int64_t>(at))))
                     .c_str());
}

}  // namespace

void prepare_postgres_schema(PostgresDatabase& database, Database::Mode mode) {
  if (database.number("SELECT current_schema() IS NOT NULL") == 0)
    throw Failure{{ErrorCode::unsupported, "has no schema to keep tables in; make one, or name one in search_path",
                   database.name()}};
  std::int64_t version = version_of(database);
  if (version == 0 && has_tables(database))
    throw Failure{{ErrorCode::malformed, "holds the tables of another program; name another database or schema",
                   database.name()}};
  if (version == 0) {
    if (mode != Database::Mode::create)
      throw Failure{{ErrorCode::not_found,
                     "there is no archive in this database; check the name, or make it with volgens import",
                     database.name()}};
    make_tables(database);
    version = version_of(database);
  }
  if (version > schema_version())
    throw Failure{{ErrorCode::unsupported,
                   "was made by a newer volgens (archive version " + std::to_string(version) + ", this program knows " +
                       std::to_string(schema_version()) + "); use that one",
                   database.name()}};
  if (version == schema_version()) return;
  if (mode == Database::Mode::read)
    throw Failure{{ErrorCode::unsupported,
                   "was made by an older volgens; bring it forward with: volgens import --archive " + database.name(),
                   database.name()}};
  apply_from(database, version);
}

}  // namespace volgens::archive
