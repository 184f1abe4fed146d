// One walk over the rows in the order of their keys, in which an article's statements stand together.
// Tested by tests/unit/archive/stats_test.cc.
#include "archive/stats.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "archive/days.h"
#include "archive/names.h"
#include "archive/prepared.h"
#include "archive/rows.h"
#include "archive/search.h"
#include "archive/span_text.h"
#include "contract/names.h"

namespace volgens::archive {
namespace {

struct Count {
  StatsRow row;
  std::int64_t last_article = 0;
  FirstAndLast days;
};

class Counter {
 public:
  Counter(Database& database, StatsBy by, StatsSplit split)
      : database_(database), speakers_(database), by_(by), split_(split), group_(&groups_[{}]) {}

  void add(const Query& row) {
    if (split_ == StatsSplit::publisher) group_ = &groups_[std::string(row.text(6))];
    if (split_ == StatsSplit::year) turn_to_year(row.integer(1) / 10000);
    switch (by_) {
      case StatsBy::publisher:
        return count(row, std::string(row.text(6)));
      case StatsBy::month:
        return add_row(row, group_->by_period[month_of(days_in(row))]);
      case StatsBy::year:
        return add_row(row, group_->by_period[row.integer(1) / 10000 * 100]);
      case StatsBy::form:
        return count(row, named<Form>(row.integer(3)));
      case StatsBy::mode:
        return count(row, named<Mode>(row.integer(4)));
      case StatsBy::about:
        return add_mentioned(row);
      default:
        return add_speakers(row);
    }
  }

  std::vector<StatsRow> rows() {
    std::vector<StatsRow> all;
    for (auto& [split, group] : groups_) {
      const std::size_t first = all.size();
      for (auto& [value, count] : group.by_value) all.push_back(finished(count, split));
      for (auto& [person, count] : group.by_person) all.push_back(finished(count, split));
      for (auto& [period, count] : group.by_period) {
        count.row.value = day_text(period * 100).substr(0, period % 100 == 0 ? 4 : 7);
        all.push_back(finished(count, split));
      }
      if (by_ == StatsBy::month || by_ == StatsBy::year) continue;
      std::sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(), [](const StatsRow& a, const StatsRow& b) {
        return std::tie(b.statements, a.value, a.person) < std::tie(a.statements, b.value, b.person);
      });
    }
    return all;
  }

 private:
  struct Group {
    std::map<std::string, Count> by_value;
    std::unordered_map<std::int64_t, Count> by_person;
    std::map<std::int64_t, Count> by_period;
  };

  static Days days_in(const Query& row) { return {row.integer(1), row.integer(7)}; }

  void turn_to_year(std::int64_t year) {
    if (year == year_) return;
    year_ = year;
    group_ = &groups_[day_text(year * 10000).substr(0, 4)];
  }

  /// `201807`; `201800` when the year alone is known, and 0 for none.
  static std::int64_t month_of(const Days& days) {
    const std::int64_t month = days.first / 100;
    return month == days.last / 100 ? month : month / 100 * 100;
  }

  static StatsRow finished(Count& count, const std::string& split) {
    count.row.split = split;
    count.row.first = date_text(count.days.first);
    count.row.last = date_text(count.days.last);
    return std::move(count.row);
  }

  template <typename Enum>
  static std::string named(std::int64_t value) {
    const auto& all = Names<Enum>::all;
    return std::string(value >= 0 && static_cast<std::size_t>(value) < all.size() ? all[static_cast<std::size_t>(value)]
                                                                                  : "");
  }

  void add_speakers(const Query& row) {
    const SpeakerRows speakers = speakers_from(row.text(5));
    if (speakers.empty() && by_ == StatsBy::speaker) return count_person(row, {});
    if (speakers.empty()) return count(row, by_ == StatsBy::named ? "unnamed" : "");
    for (const auto& [number, figure] : speakers) {
      const ArchiveSpeaker& speaker = speakers_.of_figure(figure);
      if (by_ == StatsBy::named)
        count(row, speaker.named ? "named" : "unnamed");
      else if (by_ == StatsBy::kind)
        count(row, named<EntityKind>(static_cast<std::int64_t>(speaker.kind)));
      else if (by_ == StatsBy::gender)
        count(row, named<Gender>(static_cast<std::int64_t>(speaker.gender)));
      else
        count_person(row, speaker);
    }
  }

  struct Mentioned {
    std::int64_t figure = 0;
    std::vector<Span> mentions;
  };

  /// The statements of an article stand together, so that its entities are read once.
  const std::vector<Mentioned>& entities_of(std::int64_t article) {
    if (article == entities_of_) return entities_;
    entities_.clear();
    entities_of_ = article;
    Query query = database_.query("SELECT figure, mentions FROM entity WHERE article = ? ORDER BY number");
    query.with(article);
    while (query.step()) entities_.push_back({query.integer(0), spans_from(query.text(1))});
    return entities_;
  }

  void add_mentioned(const Query& row) {
    Statement statement;
    statement_spans_from(row.text(8), statement);
    std::set<std::int64_t> counted;
    for (const auto& [number, figure] : speakers_from(row.text(5))) counted.insert(speakers_.of_figure(figure).person);
    for (const Mentioned& entity : entities_of(row.integer(0))) {
      if (!mentioned_in(statement.content, entity.mentions)) continue;
      const ArchiveSpeaker& person = speakers_.of_figure(entity.figure);
      if (person.named && counted.insert(person.person).second) count_person(row, person);
    }
  }

  /// By number, since there may be as many as statements; all who have no name of their own together.
  void count_person(const Query& row, const ArchiveSpeaker& speaker) {
    const auto [at, fresh] = group_->by_person.try_emplace(speaker.named ? speaker.person : 0);
    if (fresh && speaker.named) at->second.row = {speaker.name, speaker.person, {}, 0, 0, 0, {}, {}};
    add_row(row, at->second);
  }

  void count(const Query& row, const std::string& value) {
    Count& count = group_->by_value[value];
    count.row.value = value;
    add_row(row, count);
  }

  static void add_row(const Query& row, Count& count) {
    count.row.statements += 1;
    count.row.words += static_cast<std::size_t>(row.integer(2));
    if (count.last_article != row.integer(0)) count.row.articles += 1;
    count.last_article = row.integer(0);
    count.days.add(days_in(row));
  }

  Database& database_;
  Speakers speakers_;
  StatsBy by_;
  std::int64_t entities_of_ = 0;
  std::vector<Mentioned> entities_;
  StatsSplit split_;
  std::map<std::string, Group> groups_;
  Group* group_;  // of the row that is counted
  std::int64_t year_ = -1;
};

}  // namespace

std::vector<StatsRow> stats(Database& database, const SearchQuery& query, StatsBy by, StatsSplit split) {
  const Conditions conditions = conditions_of(database, query);
  if (conditions.nobody) return {};
  std::string from = conditions.from;
  const bool publisher = by == StatsBy::publisher || split == StatsSplit::publisher;
  if (publisher)
    from += std::string(conditions.of_article ? "" : join_article) + " LEFT JOIN publisher p ON p.key = a.publisher";
  const bool by_time = by == StatsBy::month || by == StatsBy::year;
  const std::string sql = std::string("SELECT s.article, s.day, s.words, ") +
                          (by_time ? "NULL, NULL, NULL, " : "s.form, s.mode, s.speakers, ") +
                          (publisher ? "p.name" : "NULL") + ", s.last_day" + (by == StatsBy::about ? ", s.spans" : "") +
                          " FROM " + from + " WHERE " + conditions.where +
                          (conditions.indexed ? " ORDER BY statement_index.rowid" : " ORDER BY s.key");
  Query rows = database.query(sql.c_str());
  bind_values(rows, conditions.values);
  Counter counter(database, by, split);
  while (rows.step()) counter.add(rows);
  return counter.rows();
}

}  // namespace volgens::archive
