// People are looked up only for names that come twice, at most so many in a list; since all that somebody said is read
// for it, what was found is remembered. Tested by tests/serve/people_test.py.
#include "serve/namesakes.h"

#include <map>
#include <set>
#include <string>

namespace volgens::serve {
namespace {

constexpr std::size_t most_described = 40;
constexpr std::size_t most_known = 20'000;  // some 300 bytes each

Json description(const Archive& archive, std::int64_t person) {
  const std::vector<ArchivePerson> found = value_of(archive.people("#" + std::to_string(person), 1));
  if (found.empty()) return nullptr;
  const ArchivePerson& one = found.front();
  return Json{{"role", one.roles.empty() ? Json(nullptr) : Json(one.roles.front().role)},
              {"first", or_null(one.first)},
              {"last", or_null(one.last)}};
}

}  // namespace

void Namesakes::forget_others(std::int64_t state) {
  if (state == state_ && known_.size() < most_known) return;
  known_.clear();
  state_ = state;
}

Json Namesakes::described(const Archive& archive, std::int64_t state, std::int64_t person) {
  {
    const std::lock_guard lock(mutex_);
    forget_others(state);
    if (const auto at = known_.find(person); at != known_.end()) return at->second;
  }
  Json made = description(archive, person);
  const std::lock_guard lock(mutex_);
  forget_others(state);
  return known_.insert_or_assign(person, std::move(made)).first->second;
}

void Namesakes::tell_apart(const Archive& archive, std::int64_t state, Json& rows, const char* name) {
  std::map<std::string, std::set<std::int64_t>> people;
  for (const Json& row : rows)
    if (row.contains("person")) people[row.at(name).get<std::string>()].insert(row.at("person").get<std::int64_t>());
  std::size_t count = 0;
  for (Json& row : rows) {
    if (!row.contains("person") || people[row.at(name).get<std::string>()].size() < 2) continue;
    if (count++ == most_described) return;
    row["namesake"] = described(archive, state, row.at("person").get<std::int64_t>());
  }
}

}  // namespace volgens::serve
