// The SQL that this room writes, as PostgreSQL wants it. Tested by tests/unit/archive/postgres_sql_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/query_language.h"

namespace volgens::archive {

/// `sql` with `?` and `?3` as `$1` and `$3` (one without a number is one more than the highest before it), and
/// `CROSS JOIN ... ON`, by which SQLite keeps the order of tables, as `JOIN ... ON`.
[[nodiscard]] std::string postgres_sql(std::string_view sql);

/// The words of a text, or of what `ready_words` made of it, as a tsvector: each stem and, where it differs, the folded
/// word at the place of the word. Of a text with more than a megabyte of words, those of the beginning.
[[nodiscard]] std::string tsvector_text(std::string_view words);

/// A phrase of folded words as a tsquery; the last may be the beginning of a word when `begins`.
[[nodiscard]] std::string tsquery_text(const std::vector<std::string>& words, bool begins);

/// The words of a phrase as the index compares them: stems, and a last word that begins others whole.
[[nodiscard]] std::vector<std::string> index_words(const QueryPhrase& phrase);

/// What every answer to `node` answers, as a tsquery: `node` itself, but for nearness, of which it has the words.
[[nodiscard]] std::string tsquery_text(const WordNode& node);

/// Whether `node` asks for words near each other, which a tsquery cannot.
[[nodiscard]] bool has_nearness(const WordNode& node);

/// `['s12','a40']` as an array of texts.
[[nodiscard]] std::string array_text(const std::vector<std::string>& texts);

}  // namespace volgens::archive
