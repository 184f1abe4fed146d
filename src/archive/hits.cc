// The rows of a statement and its article by key. Tested by tests/unit/archive/views_test.cc.
#include "archive/hits.h"

#include "archive/rows.h"
#include "archive/span_text.h"

namespace volgens::archive {

std::optional<SearchHit> HitReader::find(std::int64_t key) {
  // One question, since each may be a way to a server and back.
  static const std::string sql =
      std::string(
          "SELECT s.article, s.number, s.form, s.mode, s.confidence, s.parent, s.speakers, s.spans, s.reasons, "
          "EXISTS(SELECT 1 FROM correction c WHERE c.statement = s.key AND c.undone IS NULL AND c.kind IN ('change', "
          "'add')), ") +
      article_columns +
      " FROM statement s LEFT JOIN article a ON a.key = s.article LEFT JOIN publisher p ON p.key = a.publisher WHERE "
      "s.key = ?";
  constexpr int first_of_article = 10;
  Query row = database_.query(sql.c_str());
  row.with(key);
  if (!row.step()) return std::nullopt;
  if (row.null(first_of_article)) database_.fail_damaged();
  StoredArticle stored = article_from(row, first_of_article);
  SearchHit hit;
  hit.article_number = row.integer(0);
  hit.number = key;
  hit.corrected = row.integer(9) != 0;
  hit.statement = statement_from(row, 1, stored.article.text.size());
  for (const auto& [number, figure] : speakers_from(row.text(6))) hit.speakers.push_back(speakers_.of_figure(figure));
  hit.article = std::move(stored.article);
  hit.dateline = std::move(stored.dateline);
  return hit;
}

}  // namespace volgens::archive
