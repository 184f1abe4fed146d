// Search, and a statement by its number. Tested by tests/serve.
#include "archive/records.h"
#include "serve/answers.h"
#include "serve/handlers.h"

namespace volgens::serve {
namespace {

constexpr std::size_t facet_values = 20;

Json facet_json(const std::vector<FacetValue>& values) {
  Json list = Json::array();
  for (const FacetValue& value : values) {
    Json one{{"value", value.value}};
    if (value.person > 0) one["person"] = value.person;
    one["statements"] = value.statements;
    list.push_back(std::move(one));
  }
  return list;
}

Json facets_json(const Facets& facets) {
  return Json{{"total", facets.total},
              {"speaker", facet_json(facets.speakers)},
              {"publisher", facet_json(facets.publishers)},
              {"form", facet_json(facets.forms)},
              {"year", facet_json(facets.years)}};
}

}  // namespace

Answer get_statements(Asked& asked) {
  SearchQuery query = grouped_conditions_from(asked.parameters);
  const std::string order = asked.parameters.choice("sort", {"newest", "oldest", "relevance"});
  query.order = order == "oldest"      ? SearchQuery::Order::oldest
                : order == "relevance" ? SearchQuery::Order::relevance
                                       : SearchQuery::Order::newest;
  query.limit = asked.parameters.number("limit", 1, longest_page, 20);
  query.after = asked.parameters.text("after", 100);
  const bool facets = asked.parameters.flag("facets");
  asked.parameters.end();
  Json hits = Json::array();
  const std::string next = value_of(asked.archive.search(query, [&hits](const SearchHit& hit) {
    hits.push_back(archive::hit_record(hit));
    return true;
  }));
  Json meta = page_meta(query.limit, next);
  if (facets) {
    meta["facets"] = facets_json(value_of(asked.archive.facets(query, facet_values)));
    asked.tell_apart(meta["facets"]["speaker"], "value");
  }
  return success(std::move(hits), std::move(meta));
}

Answer get_statement(Asked& asked) {
  asked.parameters.end();
  return success(archive::hit_record(value_of(asked.archive.statement(asked.number))));
}

}  // namespace volgens::serve
