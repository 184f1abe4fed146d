// Statistics and statements over time. Tested by tests/serve.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "serve/answers.h"
#include "serve/handlers.h"

namespace volgens::serve {
namespace {

/// In the order of StatsBy.
const std::vector<std::string_view>& by_names() {
  static const std::vector<std::string_view> names = {"speaker", "kind", "gender", "publisher", "month",
                                                      "year",    "form", "mode",   "about",     "named"};
  return names;
}

std::size_t row_after(const std::string& cursor) {
  std::size_t row = 0;
  const char* end = cursor.data() + cursor.size();
  const auto [stop, error] = std::from_chars(cursor.data(), end, row);
  if (!cursor.empty() && (error != std::errc() || stop != end))
    throw Refusal{400, "invalid_parameter", "is no place in this list; give meta.next of the page before", "after"};
  return row;
}

Json count_json(const StatsRow& row, std::size_t statements, bool split) {
  Json one{{"value", or_null(row.value)}};
  if (row.person > 0) one["person"] = row.person;
  if (split) one["split"] = or_null(row.split);
  one["statements"] = row.statements;
  one["words"] = row.words;
  one["articles"] = row.articles;
  one["share"] = statements > 0
                     ? std::round(1e4 * static_cast<double>(row.statements) / static_cast<double>(statements)) / 1e4
                     : 0.0;
  one["first"] = or_null(row.first);
  one["last"] = or_null(row.last);
  return one;
}

}  // namespace

Answer get_stats(Asked& asked) {
  const std::string name = asked.parameters.choice("by", by_names());
  const auto by = static_cast<StatsBy>(std::find(by_names().begin(), by_names().end(), name) - by_names().begin());
  const std::string split_name = asked.parameters.choice("split", {"none", "publisher", "year"});
  const StatsSplit split = split_name == "publisher" ? StatsSplit::publisher
                           : split_name == "year"    ? StatsSplit::year
                                                     : StatsSplit::none;
  const SearchQuery query = conditions_from(asked.parameters);
  const std::size_t limit = asked.parameters.number("limit", 1, 1000, 100);
  const std::size_t after = row_after(asked.parameters.text("after", 100));
  asked.parameters.end();
  const std::vector<StatsRow> rows = value_of(asked.archive.stats(query, by, split));
  const std::size_t begin = std::min(after, rows.size());
  const StatsRow all = value_of(asked.archive.total(query));
  Json list = Json::array();
  for (std::size_t at = begin; at < std::min(rows.size(), begin + limit); ++at)
    list.push_back(count_json(rows[at], all.statements, split != StatsSplit::none));
  asked.tell_apart(list, "value");
  Json meta = page_meta(limit, begin + limit < rows.size() ? std::to_string(begin + limit) : "");
  meta["by"] = name;
  meta["statements"] = all.statements;
  meta["words"] = all.words;
  meta["rows"] = rows.size();
  return success(std::move(list), std::move(meta));
}

Answer get_timeline(Asked& asked) {
  const std::string per = asked.parameters.choice("per", {"month", "year"});
  const std::string by = asked.parameters.choice("by", {"all", "speaker", "publisher"});
  const std::size_t top = asked.parameters.number("top", 1, 20, 5);
  const SearchQuery query = conditions_from(asked.parameters);
  asked.parameters.end();
  const Timeline timeline =
      value_of(asked.archive.timeline(query, per == "year" ? Timeline::Per::year : Timeline::Per::month,
                                      by == "speaker"     ? Timeline::By::speaker
                                      : by == "publisher" ? Timeline::By::publisher
                                                          : Timeline::By::all,
                                      top));
  Json data{{"per", per}, {"by", by}, {"periods", timeline.periods}};
  Json& series = data["series"] = Json::array();
  for (const Timeline::Series& one : timeline.series) {
    Json row{{"value", or_null(one.value)}};
    if (one.person > 0) row["person"] = one.person;
    row["counts"] = one.counts;
    series.push_back(std::move(row));
  }
  asked.tell_apart(series, "value");
  data["year_only"] = timeline.year_only;
  data["undated"] = timeline.undated;
  return success(std::move(data));
}

}  // namespace volgens::serve
