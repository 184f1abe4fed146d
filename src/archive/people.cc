// Figures grouped by person; articles and statements through the marks of the word indexes.
// Tested by tests/archive/person_test.py.
#include "archive/people.h"

#include <algorithm>
#include <map>
#include <set>

#include "archive/days.h"
#include "archive/names.h"
#include "archive/roles.h"
#include "archive/rows.h"
#include "archive/span_text.h"
#include "archive/word_index.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

struct RoleCount {
  std::string shown;
  std::size_t articles = 0;
  FirstAndLast days;
};

class Person {
 public:
  Person(Database& database, const std::vector<std::int64_t>& figures) : database_(database), figures_(figures) {}

  void statements(ArchivePerson& person) {
    FirstAndLast dates;
    std::map<std::string, std::size_t> months;
    const Match match = database_.words().matching(WordIndex::Of::statement, nullptr, {marks_of(figures_, 's')});
    Query query = database_.query(("SELECT s.day, s.last_day FROM statement_index CROSS JOIN statement s ON s.key = "
                                   "statement_index.rowid WHERE " +
                                   match.sql)
                                      .c_str());
    query.with(match.values.front());
    while (query.step()) {
      person.statements += 1;
      const Days days = {query.integer(0), query.integer(1)};
      dates.add(days);
      months[date_text(days).substr(0, 7)] += 1;
    }
    person.first = date_text(dates.first);
    person.last = date_text(dates.last);
    person.by_month.assign(months.begin(), months.end());
  }

  void articles(ArchivePerson& person) {
    std::map<std::int64_t, std::size_t> per_figure;
    std::map<std::string, RoleCount> roles;
    const Match match = database_.words().matching(WordIndex::Of::article, nullptr, {marks_of(figures_, 'f')});
    // Only what may be of these figures is worth looking up the article's day for.
    Query query =
        database_.query(("SELECT e.article, e.figure, e.descriptions, a.day, a.last_day FROM article_index "
                         "CROSS JOIN entity e ON e.article = article_index.rowid AND e.figure >= ? AND e.figure <= ? "
                         "CROSS JOIN article a ON a.key = e.article WHERE " +
                         match.sql + " ORDER BY article_index.rowid, e.number")
                            .c_str());
    const auto [least, most] = std::minmax_element(figures_.begin(), figures_.end());
    query.with(*least, *most, match.values.front());
    std::int64_t last_article = 0;
    while (query.step()) {
      if (std::find(figures_.begin(), figures_.end(), query.integer(1)) == figures_.end()) continue;
      if (last_article != query.integer(0)) person.articles += 1;
      last_article = query.integer(0);
      per_figure[query.integer(1)] += 1;
      for (const std::string& description : texts_from(query.text(2)))
        note_role(description, {query.integer(3), query.integer(4)}, roles);
    }
    for (const std::int64_t figure : figures_) person.names.push_back(naming(figure, per_figure[figure]));
    for (auto& [key, role] : roles)
      person.roles.push_back(
          {std::move(role.shown), role.articles, date_text(role.days.first), date_text(role.days.last)});
    std::stable_sort(person.roles.begin(), person.roles.end(),
                     [](const auto& a, const auto& b) { return a.articles > b.articles; });
  }

 private:
  static void note_role(const std::string& description, const Days& days, std::map<std::string, RoleCount>& roles) {
    const std::string role = plain_role(description);
    if (role.empty()) return;
    RoleCount& count = roles[fold(role)];
    if (count.articles == 0) count.shown = role;
    count.articles += 1;
    count.days.add(days);
  }

  ArchivePerson::Naming naming(std::int64_t figure, std::size_t articles) {
    Query query = database_.query("SELECT name, because FROM figure WHERE key = ?");
    query.with(figure);
    if (!query.step()) return {};
    return {figure, std::string(query.text(0)), articles, std::string(query.text(1))};
  }

  Database& database_;
  const std::vector<std::int64_t>& figures_;
};

ArchivePerson person_of(Database& database, const ArchiveSpeaker& speaker, const std::vector<std::int64_t>& figures) {
  ArchivePerson person;
  person.number = speaker.person;
  person.name = speaker.name;
  person.kind = speaker.kind;
  person.gender = speaker.gender;
  Query link = database.query(
      "SELECT coalesce((SELECT value FROM correction WHERE kind = 'link' AND undone IS NULL AND figure IN "
      "(SELECT key FROM figure WHERE key = ?1 OR person = ?1) ORDER BY key DESC LIMIT 1), "
      "(SELECT max(link) FROM figure WHERE key = ?1 OR person = ?1))");
  link.with(speaker.person);
  if (link.step()) person.link = link.text_or_none(0);
  Person reader(database, figures);
  reader.articles(person);
  reader.statements(person);
  return person;
}

}  // namespace

std::vector<ArchivePerson> people(Database& database, const std::string& name, std::size_t limit) {
  Speakers speakers(database);
  std::map<std::int64_t, std::vector<std::int64_t>> figures_of;
  for (const std::int64_t figure : figures_named(database, name))
    figures_of[speakers.of_figure(figure).person].push_back(figure);
  std::vector<ArchivePerson> found;
  for (const auto& [person, figures] : figures_of)
    found.push_back(person_of(database, speakers.of_figure(person), figures));
  std::stable_sort(found.begin(), found.end(),
                   [](const ArchivePerson& a, const ArchivePerson& b) { return a.statements > b.statements; });
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace volgens::archive
