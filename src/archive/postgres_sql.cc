// Text in, text out, without any connection. Lexemes are quoted, so that nothing that is typed is an operator.
// Tested by tests/unit/archive/postgres_sql_test.cc.
#include "archive/postgres_sql.h"

#include <algorithm>
#include <charconv>

#include "archive/words.h"
#include "text/utf8.h"

namespace volgens::archive {
namespace {

// PostgreSQL 15, appendix K and section 12.11: a lexeme is below 2 kB, all of a vector below 1 MB.
constexpr std::size_t longest_lexeme = 2000;
constexpr std::size_t most_lexeme_bytes = 900'000;

void append_lexeme(std::string& text, std::string_view word) {
  text += '\'';
  for (const char c : utf8_prefix(word, longest_lexeme)) {
    if (c == '\'' || c == '\\') text += c;
    text += c;
  }
  text += '\'';
}

std::string joined_parts(const WordNode& node, const char* between) {
  std::string text = "(";
  for (const WordNode& part : node.parts) {
    if (text.size() > 1) text += between;
    text += tsquery_text(part);
  }
  return text + ")";
}

}  // namespace

std::string postgres_sql(std::string_view sql) {
  constexpr std::string_view cross = "CROSS JOIN ";
  std::string made;
  int highest = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const char c = sql[at];
    if (c == '\'') quoted = !quoted;
    if (quoted || (c != '?' && !sql.substr(at).starts_with(cross))) {
      made += c;
      continue;
    }
    if (c != '?') {
      at += 5;
      continue;
    }
    int number = highest + 1;
    const auto [end, error] = std::from_chars(sql.data() + at + 1, sql.data() + sql.size(), number);
    if (error == std::errc()) at = static_cast<std::size_t>(end - sql.data()) - 1;
    highest = std::max(highest, number);
    made += '$' + std::to_string(number);
  }
  return made;
}

std::string tsvector_text(std::string_view words) {
  std::string made;
  if (!words.starts_with(ready)) {
    made = ready_words(words);
    words = made;
  }
  std::string text;
  std::size_t place = 0;
  std::size_t bytes = 0;
  const auto append = [&](std::string_view word) {
    append_lexeme(text, word);
    text += ':' + std::to_string(place) + ' ';
    bytes += word.size();
  };
  for (std::size_t at = 1; at < words.size() && bytes < most_lexeme_bytes;) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    const std::string_view both = words.substr(at, end - at);
    const std::size_t stem = std::min(both.find(also), both.size());
    ++place;
    append(both.substr(0, stem));
    if (stem < both.size()) append(both.substr(stem + 1));
    at = end + 1;
  }
  return text;
}

std::string tsquery_text(const std::vector<std::string>& words, bool begins) {
  std::string text = "(";
  for (const std::string& word : words) {
    if (text.size() > 1) text += " <-> ";
    append_lexeme(text, word);
  }
  return text + (begins ? ":*)" : ")");
}

std::vector<std::string> index_words(const QueryPhrase& phrase) {
  thread_local Stemmer stemmer;
  std::vector<std::string> made;
  const std::vector<Span> words = words_of(phrase.text);
  for (const Span& word : words) {
    const Stemmer::Forms& forms = stemmer.forms(std::string_view(phrase.text).substr(word.begin, word.size()));
    made.emplace_back(utf8_prefix(phrase.prefix && word == words.back() ? forms.folded : forms.stem, longest_lexeme));
  }
  return made;
}

bool has_nearness(const WordNode& node) {
  return node.kind == WordNode::Kind::near || std::any_of(node.parts.begin(), node.parts.end(), has_nearness);
}

std::string tsquery_text(const WordNode& node) {
  switch (node.kind) {
    case WordNode::Kind::phrase:
      return tsquery_text(index_words(node.phrase), node.phrase.prefix);
    case WordNode::Kind::either:
      return joined_parts(node, " | ");
    case WordNode::Kind::without:
      // Without what is near each other leaves more than without both.
      if (has_nearness(node.parts.back())) return tsquery_text(node.parts.front());
      return joined_parts(node, " & !");
    default:
      return joined_parts(node, " & ");
  }
}

std::string array_text(const std::vector<std::string>& texts) {
  std::string text = "{";
  for (const std::string& one : texts) {
    if (text.size() > 1) text += ',';
    text += '"';
    for (const char c : one) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    text += '"';
  }
  return text + "}";
}

}  // namespace volgens::archive
