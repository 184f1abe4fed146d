// The conditions by name. Subject: src/archive/filters.h.
#include "archive/filters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace volgens::archive {
namespace {

SearchQuery with(const std::string& name, const std::string& value) {
  SearchQuery query;
  const auto filter =
      std::find_if(filters().begin(), filters().end(), [&](const Filter& one) { return one.name == name; });
  if (filter == filters().end())
    ADD_FAILURE() << "no filter " << name;
  else
    filter->set(query, value);
  return query;
}

TEST(Filters, SetWhatTheyAreNamedAfter) {
  EXPECT_EQ(with("in", "article").where, SearchQuery::Where::article);
  EXPECT_EQ(with("speaker", "#12").speaker, "#12");
  EXPECT_EQ(with("about", "Rijnoever").about, "Rijnoever");
  EXPECT_EQ(with("form", "indirect").form, Form::indirect);
  EXPECT_EQ(with("mode", "thought").mode, Mode::thought);
  EXPECT_EQ(with("from_date", "2019-03").from_date, "2019-03");
  EXPECT_EQ(with("to_date", "2019").to_date, "2019");
  EXPECT_EQ(with("publisher", "De Bode").publisher, "De Bode");
  EXPECT_EQ(with("min_confidence", "0.5").min_confidence, 0.5);
}

TEST(Filters, SetNothingForWhatTheyDoNotTake) {
  EXPECT_EQ(with("in", "title").where, SearchQuery::Where::statement);
  EXPECT_FALSE(with("form", "loud").form);
  EXPECT_EQ(with("from_date", "2019-13").from_date, "");
  for (const char* value : {"", "2", "-0.1", "0.5x", "nan"})
    EXPECT_EQ(with("min_confidence", value).min_confidence, 0.0);
}

TEST(Filters, HaveNamesOfTheirOwnAndChoicesWhereTheyTakeThem) {
  std::set<std::string> names;
  for (const Filter& filter : filters()) {
    EXPECT_TRUE(names.insert(filter.name).second) << filter.name;
    EXPECT_EQ(filter.takes == Filter::Takes::choice, !filter.choices.empty()) << filter.name;
  }
}

}  // namespace
}  // namespace volgens::archive
