// A table of what each condition is called, takes and sets. Tested by tests/unit/archive/filters_test.cc.
#include "archive/filters.h"

#include <charconv>

#include "contract/names.h"
#include "text/calendar_date.h"

namespace volgens::archive {
namespace {

using Takes = Filter::Takes;

template <typename Enum>
std::vector<std::string> names_of() {
  return {Names<Enum>::all.begin(), Names<Enum>::all.end()};
}

template <std::string SearchQuery::*field>
void set_text(SearchQuery& query, const std::string& value) {
  query.*field = value;
}

template <std::string SearchQuery::*field>
void set_date(SearchQuery& query, const std::string& value) {
  if (is_calendar_date(value)) query.*field = value;
}

template <typename Enum, std::optional<Enum> SearchQuery::*field>
void set_named(SearchQuery& query, const std::string& value) {
  if (const std::optional<Enum> named = value_named<Enum>(value)) query.*field = named;
}

void set_where(SearchQuery& query, const std::string& value) {
  if (value == "article") query.where = SearchQuery::Where::article;
  if (value == "statement") query.where = SearchQuery::Where::statement;
}

void set_confidence(SearchQuery& query, const std::string& value) {
  double number = 0.0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && end == value.data() + value.size() && number >= 0.0 && number <= 1.0)
    query.min_confidence = number;
}

}  // namespace

const std::vector<Filter>& filters() {
  static const std::vector<Filter> all = {
      {"in",
       "Where the words stand: in the statement (default), or anywhere in its article",
       Takes::choice,
       {"statement", "article"},
       set_where},
      {"speaker",
       "Who speaks: a name, a part of one, or a number as #12",
       Takes::text,
       {},
       set_text<&SearchQuery::speaker>},
      {"about", "Whom or what the statement mentions, likewise", Takes::text, {}, set_text<&SearchQuery::about>},
      {"form", "direct, mixed, indirect, reported or free", Takes::choice, names_of<Form>(),
       set_named<Form, &SearchQuery::form>},
      {"mode", "speech, writing or thought", Takes::choice, names_of<Mode>(), set_named<Mode, &SearchQuery::mode>},
      {"from_date", "First day, month or year", Takes::date, {}, set_date<&SearchQuery::from_date>},
      {"to_date", "Last day, month or year, included", Takes::date, {}, set_date<&SearchQuery::to_date>},
      {"publisher", "Who published it: a name or a part of one", Takes::text, {}, set_text<&SearchQuery::publisher>},
      {"min_confidence", "Leave out statements that are less sure; 0 to 1", Takes::probability, {}, set_confidence},
  };
  return all;
}

}  // namespace volgens::archive
