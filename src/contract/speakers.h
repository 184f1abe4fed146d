// The entities behind a statement's speaker ids. Tested by tests/unit/contract/listing_test.cc and tsv_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "volgens/types.h"

namespace volgens {

/// Looks speakers up by id. Views the reading, which must outlive it.
class Speakers {
 public:
  explicit Speakers(const Reading& reading) {
    for (const Entity& entity : reading.entities) by_id_.emplace(entity.id, &entity);
  }

  /// Names of a statement's speakers on one line; empty when the engine abstained.
  [[nodiscard]] std::string names(const Statement& statement, std::string_view separator) const;
  /// Their kinds, in the same order.
  [[nodiscard]] std::string kinds(const Statement& statement, std::string_view separator) const;

 private:
  std::unordered_map<std::uint32_t, const Entity*> by_id_;
};

}  // namespace volgens
