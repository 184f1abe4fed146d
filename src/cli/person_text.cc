// A heading, then names, roles and months, each as far as there are any. Tested by tests/archive/person_test.py.
#include "cli/person_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "contract/names.h"
#include "contract/plain.h"
#include "contract/wrap.h"

namespace volgens::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_roles = 8;

std::string count(std::size_t number, const char* one) {
  return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

std::string period(const std::string& first, const std::string& last) {
  if (first.empty()) return {};
  return first == last ? first : first + " to " + last;
}

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

}  // namespace

std::string person_listing(const ArchivePerson& person, std::size_t width, bool colour) {
  std::string kind(name_of(person.kind));
  if (person.gender != Gender::unknown) kind += ", " + std::string(name_of(person.gender));
  std::vector<Piece> head = {{one_line(person.name), Style::bold},
                             {"#" + std::to_string(person.number) + " · " + kind + " · " +
                              count(person.articles, "article") + " · " + count(person.statements, "statement")}};
  if (!person.first.empty()) head.push_back({"· " + period(person.first, person.last)});
  if (person.link) head.push_back({"· " + one_line(*person.link)});
  const Layout first = {width, 0, 4, colour};
  const Layout rest = {width, 4, 8, colour};
  std::string text = wrap(head, first);
  if (person.names.size() > 1 || (person.names.size() == 1 && !person.names.front().because.empty()))
    for (const ArchivePerson::Naming& naming : person.names)
      text += wrap({{"also " + one_line(naming.name) + " #" + std::to_string(naming.number)},
                    {"· " + count(naming.articles, "article") + (naming.because.empty() ? "" : " · " + naming.because),
                     Style::dim}},
                   rest);
  for (std::size_t at = 0; at < std::min(most_roles, person.roles.size()); ++at) {
    const ArchivePerson::Role& role = person.roles[at];
    text += wrap(
        {{one_line(role.role)},
         {"· " + count(role.articles, "article") + (role.first.empty() ? "" : " · " + period(role.first, role.last)),
          Style::dim}},
        rest);
  }
  std::string months;
  for (const auto& [month, statements] : person.by_month)
    months += (months.empty() ? "" : ", ") + (month.empty() ? std::string("no date") : month) + ": " +
              std::to_string(statements);
  if (!months.empty()) text += wrap({{"statements by month"}, {"· " + months, Style::dim}}, rest);
  return text + "\n";
}

std::string person_json(const ArchivePerson& person) {
  Json object;
  object["person"] = person.number;
  object["name"] = person.name;
  object["kind"] = name_of(person.kind);
  object["gender"] = name_of(person.gender);
  object["link"] = person.link ? Json(*person.link) : Json(nullptr);
  object["articles"] = person.articles;
  object["statements"] = person.statements;
  object["first"] = or_null(person.first);
  object["last"] = or_null(person.last);
  Json& names = object["names"] = Json::array();
  for (const ArchivePerson::Naming& naming : person.names)
    names.push_back(Json{{"number", naming.number},
                         {"name", naming.name},
                         {"articles", naming.articles},
                         {"because", or_null(naming.because)}});
  Json& roles = object["roles"] = Json::array();
  for (const ArchivePerson::Role& role : person.roles)
    roles.push_back(Json{{"role", role.role},
                         {"articles", role.articles},
                         {"first", or_null(role.first)},
                         {"last", or_null(role.last)}});
  Json& months = object["by_month"] = Json::object();
  for (const auto& [month, statements] : person.by_month) months[month] = statements;
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace volgens::cli
