// One walk over the rows that answer, counting by key; names are looked up only for what was met.
// Tested by tests/unit/archive/views_test.cc.
#include "archive/tally.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "archive/names.h"
#include "archive/rows.h"
#include "archive/search.h"
#include "archive/span_text.h"
#include "contract/names.h"

namespace volgens::archive {
namespace {

/// Gives `use` each row: s.day, s.form, s.speakers, when asked for a.publisher, and s.last_day.
template <typename Use>
void each_row(Database& database, const SearchQuery& query, bool publisher, const Use& use) {
  const Conditions conditions = conditions_of(database, query);
  if (conditions.nobody) return;
  const std::string sql = std::string("SELECT s.day, s.form, s.speakers, ") + (publisher ? "a.publisher" : "NULL") +
                          ", s.last_day FROM " + conditions.from +
                          (publisher && !conditions.of_article ? join_article : "") + " WHERE " + conditions.where;
  Query rows = database.query(sql.c_str());
  bind_values(rows, conditions.values);
  while (rows.step()) use(rows);
}

std::string publisher_name(Database& database, std::int64_t key) {
  Query query = database.query("SELECT name FROM publisher WHERE key = ?");
  query.with(key);
  return query.step() ? std::string(query.text(0)) : std::string();
}

void most_frequent(std::vector<FacetValue>& values, std::size_t most) {
  std::stable_sort(values.begin(), values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.statements > b.statements; });
  if (values.size() > most) values.resize(most);
}

/// Months as 201807 or years as 2018, one behind the other.
std::int64_t next_period(std::int64_t period, Timeline::Per per) {
  if (per == Timeline::Per::year) return period + 1;
  return period % 100 >= 12 ? (period / 100 + 1) * 100 + 1 : period + 1;
}

std::int64_t period_of(std::int64_t day, Timeline::Per per) {
  return per == Timeline::Per::year ? day / 10000 : day / 100;
}

std::string period_text(std::int64_t period, Timeline::Per per) {
  return per == Timeline::Per::year ? day_text(period * 10000).substr(0, 4) : day_text(period * 100).substr(0, 7);
}

using Counts = std::map<std::int64_t, std::size_t>;

/// Counts a row in `periods` and in the series that it belongs to.
void count_in_period(const Query& row, Timeline::Per per, Timeline::By by, Counts& periods,
                     std::map<std::int64_t, Counts>& series) {
  const std::int64_t period = period_of(row.integer(0), per);
  periods[period] += 1;
  if (by != Timeline::By::speaker) {
    series[row.integer(3)][period] += 1;
    return;
  }
  const SpeakerRows speakers = speakers_from(row.text(2));
  for (const auto& [number, figure] : speakers) series[figure][period] += 1;
  if (speakers.empty()) series[0][period] += 1;
}

}  // namespace

StatsRow total(Database& database, const SearchQuery& query) {
  StatsRow made;
  const Conditions conditions = conditions_of(database, query);
  if (conditions.nobody) return made;
  const std::string sql =
      "SELECT count(*), coalesce(sum(s.words), 0) FROM " + conditions.from + " WHERE " + conditions.where;
  Query row = database.query(sql.c_str());
  bind_values(row, conditions.values);
  if (row.step()) {
    made.statements = static_cast<std::size_t>(row.integer(0));
    made.words = static_cast<std::size_t>(row.integer(1));
  }
  return made;
}

std::size_t count_up_to(Database& database, const SearchQuery& query, std::size_t most) {
  const Conditions conditions = conditions_of(database, query);
  if (conditions.nobody) return 0;
  const std::string sql =
      "SELECT count(*) FROM (SELECT 1 FROM " + conditions.from + " WHERE " + conditions.where + " LIMIT ?) AS found";
  std::vector<Conditions::Value> values = conditions.values;
  values.emplace_back(static_cast<std::int64_t>(most));
  Query row = database.query(sql.c_str());
  bind_values(row, values);
  return row.step() ? static_cast<std::size_t>(row.integer(0)) : 0;
}

Facets facets(Database& database, const SearchQuery& query, std::size_t most) {
  Facets made;
  std::unordered_map<std::int64_t, std::size_t> figures;
  std::unordered_map<std::int64_t, std::size_t> publishers;
  Counts forms;
  Counts years;
  each_row(database, query, true, [&](const Query& row) {
    made.total += 1;
    for (const auto& [number, figure] : speakers_from(row.text(2))) figures[figure] += 1;
    if (!row.null(3)) publishers[row.integer(3)] += 1;
    forms[row.integer(1)] += 1;
    if (row.integer(0) > 0) years[row.integer(0) / 10000] += 1;
  });
  Speakers speakers(database);
  std::map<std::int64_t, FacetValue> people;
  for (const auto& [figure, count] : figures) {
    const ArchiveSpeaker& speaker = speakers.of_figure(figure);
    if (!speaker.named) continue;
    FacetValue& value = people[speaker.person];
    value.value = speaker.name;
    value.person = speaker.person;
    value.statements += count;
  }
  for (auto& [person, value] : people) made.speakers.push_back(std::move(value));
  const Counts by_key(publishers.begin(), publishers.end());
  for (const auto& [key, count] : by_key) made.publishers.push_back({publisher_name(database, key), 0, count});
  for (const auto& [form, count] : forms)
    if (form >= 0 && form < static_cast<std::int64_t>(Names<Form>::all.size()))
      made.forms.push_back({std::string(name_of(static_cast<Form>(form))), 0, count});
  for (const auto& [year, count] : years) made.years.push_back({period_text(year, Timeline::Per::year), 0, count});
  most_frequent(made.speakers, most);
  most_frequent(made.publishers, most);
  most_frequent(made.forms, most);
  return made;
}

Timeline timeline(Database& database, const SearchQuery& query, Timeline::Per per, Timeline::By by, std::size_t most) {
  std::map<std::int64_t, Counts> series;  // by nothing, figure or publisher
  Counts periods;
  Timeline made;
  each_row(database, query, by == Timeline::By::publisher, [&](const Query& row) {
    const bool by_year_alone = row.integer(0) / 100 != row.integer(4) / 100;
    if (row.integer(0) <= 0)
      made.undated += 1;
    else if (per == Timeline::Per::month && by_year_alone)
      made.year_only += 1;
    else
      count_in_period(row, per, by, periods, series);
  });
  if (periods.empty()) return made;
  std::map<std::int64_t, std::size_t> place;
  for (std::int64_t at = periods.begin()->first; at <= periods.rbegin()->first; at = next_period(at, per)) {
    place[at] = made.periods.size();
    made.periods.push_back(period_text(at, per));
  }
  Speakers speakers(database);
  std::map<std::int64_t, Timeline::Series> merged;
  for (const auto& [key, counts] : series) {
    const ArchiveSpeaker nobody;
    const ArchiveSpeaker& speaker = by == Timeline::By::speaker && key > 0 ? speakers.of_figure(key) : nobody;
    Timeline::Series& one = merged[by != Timeline::By::speaker ? key : speaker.named ? speaker.person : 0];
    one.counts.resize(made.periods.size());
    if (by == Timeline::By::publisher && key > 0) one.value = publisher_name(database, key);
    if (speaker.named) one.value = speaker.name, one.person = speaker.person;
    for (const auto& [period, count] : counts)
      if (const auto at = place.find(period); at != place.end()) one.counts[at->second] += count;
  }
  std::vector<std::pair<std::size_t, Timeline::Series>> sorted;
  for (auto& [key, one] : merged) {
    std::size_t total = 0;
    for (const std::size_t count : one.counts) total += count;
    sorted.emplace_back(total, std::move(one));
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (auto& [total, one] : sorted)
    if (made.series.size() < most) made.series.push_back(std::move(one));
  return made;
}

}  // namespace volgens::archive
