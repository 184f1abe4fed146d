// People are looked up only for names that come twice, at most so many in a list. Tested by tests/serve/people_test.py.
#include "serve/namesakes.h"

#include <map>
#include <set>
#include <string>

namespace volgens::serve {
namespace {

constexpr std::size_t most_described = 40;

Json described(const Archive& archive, std::int64_t person) {
  const std::vector<ArchivePerson> found = value_of(archive.people("#" + std::to_string(person), 1));
  if (found.empty()) return nullptr;
  const ArchivePerson& one = found.front();
  return Json{{"role", one.roles.empty() ? Json(nullptr) : Json(one.roles.front().role)},
              {"first", or_null(one.first)},
              {"last", or_null(one.last)}};
}

}  // namespace

void tell_apart(const Archive& archive, Json& rows, const char* name) {
  std::map<std::string, std::set<std::int64_t>> people;
  for (const Json& row : rows)
    if (row.contains("person")) people[row.at(name).get<std::string>()].insert(row.at("person").get<std::int64_t>());
  std::size_t count = 0;
  for (Json& row : rows) {
    if (!row.contains("person") || people[row.at(name).get<std::string>()].size() < 2) continue;
    if (count++ == most_described) return;
    row["namesake"] = described(archive, row.at("person").get<std::int64_t>());
  }
}

}  // namespace volgens::serve
