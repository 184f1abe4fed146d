// A search as SQL with bound values. Tested by tests/unit/archive/search_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "archive/database.h"
#include "archive/word_index.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// The conditions of a query, for statements `s` of articles `a`: SQL, and the values of its parameters in order.
struct Conditions {
  using Value = std::variant<std::int64_t, double, std::string>;
  std::string from;   ///< tables, joined; `article a` only when `of_article`
  std::string where;  ///< never empty
  std::vector<Value> values;
  Match index;                 ///< that of `where` for `statement_index`, first with its values; none unless `indexed`
  std::string others;          ///< what else there is in `where`
  std::int64_t first_day = 0;  ///< no statement that answers has a `day` before this one,
  std::int64_t last_day = INT64_MAX;  ///< or after this one
  bool of_article = false;
  bool of_articles_words = false;  ///< there is a condition on the words of the whole article
  bool indexed = false;            ///< `statement_index` is among the tables
  std::optional<WordQuery> words;
  bool nobody = false;  ///< a name, or one of a publisher, means no one, so that nothing can be found
};

/// Article rows are large, so they are joined only where a condition or a count is about them.
inline constexpr const char* join_article = " CROSS JOIN article a ON a.key = s.article";

/// Throws `invalid_option` for what cannot be understood.
[[nodiscard]] Conditions conditions_of(Database& database, const SearchQuery& query);

/// Binds `values` from parameter 1 on.
void bind_values(Query& query, const std::vector<Conditions::Value>& values);

/// See Archive::search.
std::string search(Database& database, const SearchQuery& query, const std::function<bool(const SearchHit&)>& use);

}  // namespace volgens::archive
