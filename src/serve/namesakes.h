// What tells apart who share a name in a list. Tested by tests/serve/people_test.py.
#pragma once

#include <cstdint>
#include <mutex>
#include <unordered_map>

#include "serve/answers.h"
#include "volgens/archive.h"

namespace volgens::serve {

/// Remembers whom it described, as long as the archive is as it was. For many threads.
class Namesakes {
 public:
  /// Gives each row that has a `person`, and shares the text of its field `name` with another person of the list, a
  /// `namesake`: the most frequent role, and the dates of the first and last statement. `state` tells what the archive
  /// is like.
  void tell_apart(const Archive& archive, std::int64_t state, Json& rows, const char* name);

 private:
  Json described(const Archive& archive, std::int64_t state, std::int64_t person);
  void forget_others(std::int64_t state);

  std::mutex mutex_;
  std::int64_t state_ = 0;
  std::unordered_map<std::int64_t, Json> known_;
};

}  // namespace volgens::serve
