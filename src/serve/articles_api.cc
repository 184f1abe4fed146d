// Articles with all that was read in them, lists of articles, and times. Tested by tests/serve.
#include "contract/json.h"
#include "contract/names.h"
#include "serve/answers.h"
#include "serve/handlers.h"

namespace volgens::serve {
namespace {

Json row_json(const ArticleRow& row) {
  return Json{{"article_number", row.number},
              {"id", row.id},
              {"published", or_null(row.published)},
              {"dateline", or_null(row.dateline)},
              {"title", or_null(row.title)},
              {"publisher", or_null(row.publisher)},
              {"url", or_null(row.url)},
              {"statements", row.statements}};
}

}  // namespace

Answer get_articles(Asked& asked) {
  ArticleQuery query;
  query.from_date = asked.parameters.date("from_date");
  query.to_date = asked.parameters.date("to_date");
  query.publisher = asked.parameters.text("publisher");
  query.oldest_first = asked.parameters.choice("sort", {"newest", "oldest"}) == "oldest";
  query.limit = asked.parameters.number("limit", 1, longest_page, 20);
  query.after = asked.parameters.text("after", 100);
  asked.parameters.end();
  const ArchivePage<ArticleRow> page = value_of(asked.archive.articles(query));
  Json rows = Json::array();
  for (const ArticleRow& row : page.rows) rows.push_back(row_json(row));
  return success(std::move(rows), page_meta(query.limit, page.next));
}

Answer get_article(Asked& asked) {
  asked.parameters.end();
  const ArchiveArticle found = value_of(asked.archive.article(asked.number));
  Json data = Json::parse(to_json(found.article, found.reading, {true}));
  data["article_number"] = found.number;
  for (std::size_t at = 0; at < found.numbers.size(); ++at)
    data["statements"][at]["statement_number"] = found.numbers[at];
  for (std::size_t at = 0; at < found.people.size(); ++at) data["entities"][at]["person"] = found.people[at];
  Json& copies = data["copies"] = Json::array();
  for (const SearchCopy& copy : found.copies)
    copies.push_back(Json{{"article_number", copy.article_number},
                          {"id", copy.id},
                          {"publisher", or_null(copy.publisher)},
                          {"date", or_null(copy.date)},
                          {"first", copy.first}});
  return success(std::move(data));
}

Answer get_times(Asked& asked) {
  TimeQuery query;
  query.article = static_cast<std::int64_t>(asked.parameters.number("article", 1, INT64_MAX, 0));
  query.value = asked.parameters.text("value", 40);
  query.type = asked.parameters.value<TimeType>("type");
  query.limit = asked.parameters.number("limit", 1, longest_page, 20);
  query.after = asked.parameters.text("after", 100);
  asked.parameters.end();
  const ArchivePage<TimeRow> page = value_of(asked.archive.times(query));
  Json rows = Json::array();
  for (const TimeRow& row : page.rows)
    rows.push_back(Json{{"article_number", row.article.number},
                        {"id", row.article.id},
                        {"published", or_null(row.article.published)},
                        {"publisher", or_null(row.article.publisher)},
                        {"title", or_null(row.article.title)},
                        {"type", name_of(row.type)},
                        {"value", row.value},
                        {"words", row.words},
                        {"span", {row.span.begin, row.span.end}}});
  return success(std::move(rows), page_meta(query.limit, page.next));
}

}  // namespace volgens::serve
