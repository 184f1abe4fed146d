// A statement row with its article and speakers. Tested by tests/unit/archive/views_test.cc.
#pragma once

#include <cstdint>
#include <optional>

#include "archive/database.h"
#include "archive/names.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// Reads hits by key, without `marks` and `copies`. Remembers speakers.
class HitReader {
 public:
  explicit HitReader(Database& database) : database_(database), speakers_(database) {}

  /// Nothing when there is no such statement.
  std::optional<SearchHit> find(std::int64_t key);

 private:
  Database& database_;
  Speakers speakers_;
};

}  // namespace volgens::archive
