// Whether an article is kept already. Tested by tests/unit/archive/presence_test.cc.
#pragma once

#include <cstdint>
#include <string>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

struct Found {
  Presence presence = Presence::absent;
  std::int64_t article = 0;  ///< its number, unless it is absent
};

/// See Presence. `hash` is that of the article's text (hash.h).
[[nodiscard]] Found presence_of(Database& database, const Article& article, const std::string& hash, bool id_is_place);

}  // namespace volgens::archive
