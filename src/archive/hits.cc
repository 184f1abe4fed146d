// Two rows by key. Tested by tests/unit/archive/views_test.cc.
#include "archive/hits.h"

#include "archive/rows.h"
#include "archive/span_text.h"

namespace volgens::archive {

std::optional<SearchHit> HitReader::find(std::int64_t key) {
  Query row = database_.query(
      "SELECT article, number, form, mode, confidence, parent, speakers, spans, reasons FROM statement WHERE key = ?");
  row.with(key);
  if (!row.step()) return std::nullopt;
  StoredArticle stored = article_at(database_, row.integer(0));
  SearchHit hit;
  hit.article_number = row.integer(0);
  hit.number = key;
  Query corrected =
      database_.query("SELECT 1 FROM correction WHERE statement = ? AND undone IS NULL AND kind IN ('change', 'add')");
  corrected.with(key);
  hit.corrected = corrected.step();
  hit.statement = statement_from(row, 1, stored.article.text.size());
  for (const auto& [number, figure] : speakers_from(row.text(6))) hit.speakers.push_back(speakers_.of_figure(figure));
  hit.article = std::move(stored.article);
  hit.dateline = std::move(stored.dateline);
  return hit;
}

}  // namespace volgens::archive
