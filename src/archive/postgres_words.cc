// Stems are those of Snowball's Dutch stemmer, which PostgreSQL's configuration `dutch` uses too; they are made here,
// so that the words without stop words, folding and places are those of SQLite, and prefixes find whole words. Nearness
// is looked for, by the function `words_near` of the schema, in what has the words. Tested by
// tests/unit/archive/search_test.cc.
#include "archive/postgres_words.h"

#include <nlohmann/json.hpp>

#include "archive/postgres_sql.h"
#include "archive/words.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

std::string marks_text(const std::vector<Mark>& marks) {
  std::vector<std::string> texts;
  for (const Mark& mark : marks) texts.push_back(mark.letter + std::to_string(mark.figure));
  return array_text(texts);
}

std::string near_text(const WordNode& node) {
  nlohmann::json phrases = nlohmann::json::array();
  for (const WordNode& part : node.parts)
    phrases.push_back({{"words", index_words(part.phrase)}, {"begins", part.phrase.prefix}});
  return phrases.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Whether `words`, a column, answers `node`.
void append_condition(Match& match, const std::string& words, const WordNode& node) {
  if (!has_nearness(node)) {
    match.sql += words + " @@ ?::tsquery";
    match.values.push_back(tsquery_text(node));
    return;
  }
  if (node.kind == WordNode::Kind::near) {
    match.sql += "words_near(" + words + ", ?::jsonb, " + std::to_string(node.distance) + ")";
    match.values.push_back(near_text(node));
    return;
  }
  const char* between = node.kind == WordNode::Kind::both     ? " AND "
                        : node.kind == WordNode::Kind::either ? " OR "
                                                              : " AND NOT ";
  match.sql += '(';
  for (const WordNode& part : node.parts) {
    if (&part != &node.parts.front()) match.sql += between;
    append_condition(match, words, part);
  }
  match.sql += ')';
}

class PostgresWords : public WordIndex {
 public:
  explicit PostgresWords(Database& database) : database_(database) {}

  void put(Of what, std::int64_t key, std::string_view words, const std::vector<Mark>& marks) override {
    Query insert = database_.query(
        what == Of::statement ? "INSERT INTO statement_index(rowid, words, marks) VALUES(?,?::tsvector,?::text[])"
                              : "INSERT INTO article_index(rowid, words, marks) VALUES(?,?::tsvector,?::text[])");
    insert.with(key, tsvector_text(words), marks_text(marks));
    insert.run();
  }

  void take_out(Of what, std::int64_t key, std::string_view, const std::vector<Mark>&) override {
    remove(what == Of::statement ? "DELETE FROM statement_index WHERE rowid = ?"
                                 : "DELETE FROM article_index WHERE rowid = ?",
           key);
  }

  void put_name(std::int64_t figure, std::string_view name) override {
    std::string words(1, ready);
    const std::string folded = fold(name);
    for (const Span& word : words_of(folded)) (words += folded.substr(word.begin, word.size())) += '\n';
    Query insert = database_.query("INSERT INTO figure_index(rowid, words) VALUES(?,?::tsvector)");
    insert.with(figure, tsvector_text(words));
    insert.run();
  }

  void take_out_name(std::int64_t figure, std::string_view) override {
    remove("DELETE FROM figure_index WHERE rowid = ?", figure);
  }

  [[nodiscard]] Match matching(Of what, const WordQuery* words,
                               const std::vector<std::vector<Mark>>& marks) const override {
    const std::string table = what == Of::statement ? "statement_index" : "article_index";
    Match match;
    const auto next = [&match] { match.sql += match.sql.empty() ? "" : " AND "; };
    if (words) {
      match = {table + ".words @@ ?::tsquery", {tsquery_text(words->root)}};
      if (has_nearness(words->root)) {
        next();
        append_condition(match, table + ".words", words->root);
      }
    }
    for (const std::vector<Mark>& any : marks) {
      next();
      match.sql += table + ".marks && ?::text[]";
      match.values.push_back(marks_text(any));
    }
    return match;
  }

  [[nodiscard]] Match score(const WordQuery& words) const override {
    // 1: a long statement is not better for its length.
    return {"-ts_rank(statement_index.words, ?::tsquery, 1)::float8", {tsquery_text(words.root)}};
  }

  [[nodiscard]] Match name_matching(const std::string& words, bool begins) const override {
    std::vector<std::string> all;
    for (const Span& word : words_of(words)) all.push_back(words.substr(word.begin, word.size()));
    return {"figure_index.words @@ ?::tsquery", {tsquery_text(all, begins)}};
  }

 private:
  void remove(const char* sql, std::int64_t key) {
    Query query = database_.query(sql);
    query.with(key);
    query.run();
  }

  Database& database_;
};

}  // namespace

std::unique_ptr<WordIndex> postgres_words(Database& database) { return std::make_unique<PostgresWords>(database); }

}  // namespace volgens::archive
