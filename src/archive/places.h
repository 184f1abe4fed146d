// Which statements a page of a search holds, in which order. Tested by tests/unit/archive/search_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/search.h"

namespace volgens::archive {

/// Where a statement stands in the order of a search; the last one of a page is where the next page goes on.
struct Place {
  std::uint64_t order = 0;  ///< its day, or the bits of its score
  std::int64_t statement = 0;
};

[[nodiscard]] std::string cursor_text(SearchQuery::Order order, const Place& place);

/// The place that `query.after` names. Throws `invalid_option` for what is none.
[[nodiscard]] Place place_from(const SearchQuery& query);

/// The first places behind `query.after`: one more than its limit, so that it is seen whether there is another page.
[[nodiscard]] std::vector<Place> places_of(Database& database, const SearchQuery& query, const Conditions& conditions);

}  // namespace volgens::archive
