// A hash map from id to entity. Tested by tests/unit/contract/listing_test.cc and tsv_test.cc.
#include "contract/speakers.h"

#include "contract/names.h"
#include "contract/plain.h"

namespace volgens {
namespace {

template <typename Show>
std::string list(const std::unordered_map<std::uint32_t, const Entity*>& by_id, const Statement& statement,
                 std::string_view separator, Show show) {
  std::string all;
  for (const std::uint32_t id : statement.speakers) {
    const auto found = by_id.find(id);
    if (found == by_id.end()) continue;
    if (!all.empty()) all += separator;
    all += show(*found->second);
  }
  return all;
}

}  // namespace

std::string Speakers::names(const Statement& statement, std::string_view separator) const {
  return list(by_id_, statement, separator, [](const Entity& entity) { return one_line(entity.name); });
}

std::string Speakers::kinds(const Statement& statement, std::string_view separator) const {
  return list(by_id_, statement, separator, [](const Entity& entity) { return std::string(name_of(entity.kind)); });
}

}  // namespace volgens
