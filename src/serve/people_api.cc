// People: lists, suggestions, and one of them over all articles. Tested by tests/serve.
#include "contract/names.h"
#include "serve/answers.h"
#include "serve/handlers.h"

namespace volgens::serve {
namespace {

constexpr std::size_t most_others = 20;

/// The most frequent rows with a value.
Json frequent(const std::vector<StatsRow>& rows) {
  Json list = Json::array();
  for (const StatsRow& row : rows) {
    if (row.value.empty() || list.size() == most_others) continue;
    Json one{{"value", row.value}};
    if (row.person > 0) one["person"] = row.person;
    one["statements"] = row.statements;
    list.push_back(std::move(one));
  }
  return list;
}

void add_history(Json& data, const ArchivePerson& person) {
  Json& names = data["names"] = Json::array();
  for (const ArchivePerson::Naming& naming : person.names)
    names.push_back(Json{{"number", naming.number},
                         {"name", naming.name},
                         {"articles", naming.articles},
                         {"because", or_null(naming.because)}});
  Json& roles = data["roles"] = Json::array();
  for (const ArchivePerson::Role& role : person.roles)
    roles.push_back(Json{{"role", role.role},
                         {"articles", role.articles},
                         {"first", or_null(role.first)},
                         {"last", or_null(role.last)}});
  Json& months = data["by_month"] = Json::object();
  for (const auto& [month, statements] : person.by_month) months[month] = statements;
}

}  // namespace

Answer get_people(Asked& asked) {
  NameQuery query;
  query.prefix = asked.parameters.text("prefix", 100);
  query.kind = asked.parameters.value<EntityKind>("kind");
  query.limit = asked.parameters.number("limit", 1, longest_page, 20);
  query.after = asked.parameters.text("after", 100);
  asked.parameters.end();
  const ArchivePage<NameRow> page = value_of(asked.archive.names(query));
  Json rows = Json::array();
  for (const NameRow& row : page.rows)
    rows.push_back(Json{{"person", row.person},
                        {"name", row.name},
                        {"kind", name_of(row.kind)},
                        {"gender", name_of(row.gender)},
                        {"statements", row.statements}});
  asked.tell_apart(rows, "name");
  return success(std::move(rows), page_meta(query.limit, page.next));
}

Answer get_person(Asked& asked) {
  asked.parameters.end();
  const std::string number = "#" + std::to_string(asked.number);
  const std::vector<ArchivePerson> found = value_of(asked.archive.people(number, 1));
  if (found.empty()) throw Refusal{404, "not_found", "there is nobody of this number", std::to_string(asked.number)};
  const ArchivePerson& person = found.front();
  Json data{{"person", person.number},         {"name", person.name},
            {"kind", name_of(person.kind)},    {"gender", name_of(person.gender)},
            {"link", or_null(person.link)},    {"articles", person.articles},
            {"statements", person.statements}, {"first", or_null(person.first)},
            {"last", or_null(person.last)}};
  add_history(data, person);
  SearchQuery speaking;
  speaking.speaker = number;
  SearchQuery spoken_of;
  spoken_of.about = number;
  data["about"] = frequent(value_of(asked.archive.stats(speaking, StatsBy::about)));
  data["by"] = frequent(value_of(asked.archive.stats(spoken_of, StatsBy::speaker)));
  asked.tell_apart(data["about"], "value");
  asked.tell_apart(data["by"], "value");
  data["publishers"] = frequent(value_of(asked.archive.stats(speaking, StatsBy::publisher)));
  return success(std::move(data));
}

}  // namespace volgens::serve
