// Words, speaker and topic are one full-text question; every word of it goes out in quotation marks, so that nothing
// that is typed is an operator of FTS5. Tested by tests/unit/archive/search_test.cc and query_language_test.cc.
#include "archive/sqlite_words.h"

#include "archive/words.h"

namespace volgens::archive {
namespace {

void append(std::string& text, const WordNode& node);

void append_all(std::string& text, const WordNode& node, const char* between) {
  for (const WordNode& part : node.parts) {
    if (&part != &node.parts.front()) text += between;
    append(text, part);
  }
}

void append_phrase(std::string& text, const QueryPhrase& phrase) {
  text += '"';
  for (const char c : phrase.text) text += c == '\0' ? ' ' : c;  // a quotation mark never stands in a phrase
  text += phrase.prefix ? "\" *" : "\"";
}

void append(std::string& text, const WordNode& node) {
  switch (node.kind) {
    case WordNode::Kind::phrase:
      return append_phrase(text, node.phrase);
    case WordNode::Kind::near:
      text += "NEAR(";
      append_all(text, node, " ");
      text += ", " + std::to_string(node.distance) + ")";
      return;
    default:
      text += '(';
      append_all(text, node,
                 node.kind == WordNode::Kind::both     ? " AND "
                 : node.kind == WordNode::Kind::either ? " OR "
                                                       : " NOT ");
      text += ')';
  }
}

/// Marks are given ready, as `ready_words` would.
std::string marks_text(const std::vector<Mark>& marks) {
  std::string text;
  for (const Mark& mark : marks) {
    if (text.empty()) text += ready;
    ((text += mark.letter) += std::to_string(mark.figure)) += '\n';
  }
  return text;
}

std::string marks_expression(const std::vector<Mark>& marks) {
  std::string any;
  for (const Mark& mark : marks)
    any += (any.empty() ? "\"" : " OR \"") + std::string(1, mark.letter) + std::to_string(mark.figure) + '"';
  return "marks : (" + any + ")";
}

class SqliteWords : public WordIndex {
 public:
  explicit SqliteWords(Database& database) : database_(database) {}

  void put(Of what, std::int64_t key, std::string_view words, const std::vector<Mark>& marks) override {
    change(what == Of::statement ? "INSERT INTO statement_index(rowid, words, marks) VALUES(?,?,?)"
                                 : "INSERT INTO article_index(rowid, words, marks) VALUES(?,?,?)",
           key, words, marks);
  }

  void take_out(Of what, std::int64_t key, std::string_view words, const std::vector<Mark>& marks) override {
    change(what == Of::statement
               ? "INSERT INTO statement_index(statement_index, rowid, words, marks) VALUES('delete', ?, ?, ?)"
               : "INSERT INTO article_index(article_index, rowid, words, marks) VALUES('delete', ?, ?, ?)",
           key, words, marks);
  }

  void put_name(std::int64_t figure, std::string_view name) override {
    Query index = database_.query("INSERT INTO figure_index(rowid, words) VALUES(?,?)");
    index.with(figure, name);
    index.run();
  }

  void take_out_name(std::int64_t figure, std::string_view name) override {
    Query index = database_.query("INSERT INTO figure_index(figure_index, rowid, words) VALUES('delete', ?, ?)");
    index.with(figure, name);
    index.run();
  }

  [[nodiscard]] Match matching(Of what, const WordQuery* words,
                               const std::vector<std::vector<Mark>>& marks) const override {
    std::string expression;
    const auto add = [&](const std::string& one) { expression += (expression.empty() ? "(" : " AND (") + one + ")"; };
    if (words) add("words : " + fts5_expression(*words));
    for (const std::vector<Mark>& any : marks) add(marks_expression(any));
    return {what == Of::statement ? "statement_index MATCH ?" : "article_index MATCH ?", {expression}};
  }

  [[nodiscard]] Match score(const WordQuery&) const override { return {"bm25(statement_index, 1.0, 0.0)"}; }

  [[nodiscard]] Match name_matching(const std::string& words, bool begins) const override {
    return {"figure_index MATCH ?", {'"' + words + (begins ? "\" *" : "\"")}};
  }

 private:
  void change(const char* sql, std::int64_t key, std::string_view words, const std::vector<Mark>& marks) {
    Query index = database_.query(sql);
    index.with(key, words, marks_text(marks));
    index.run();
  }

  Database& database_;
};

}  // namespace

std::unique_ptr<WordIndex> sqlite_words(Database& database) { return std::make_unique<SqliteWords>(database); }

std::string fts5_expression(const WordQuery& query) {
  std::string text;
  append(text, query.root);
  return text;
}

}  // namespace volgens::archive
