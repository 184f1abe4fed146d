// Answers that were given before, as long as the archive is as it was. Tested by tests/unit/serve/answer_cache_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

#include "serve/message.h"

namespace volgens::serve {

/// The least recently used go first. One thread at a time.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// `state` tells what the archive was like; answers of another state are forgotten.
  [[nodiscard]] std::optional<Answer> find(const std::string& target, std::int64_t state);
  /// Passes over answers that are larger than a sixteenth of it all.
  void keep(const std::string& target, std::int64_t state, const Answer& answer);

 private:
  struct One {
    std::string target;
    Answer answer;
  };
  static std::size_t size_of(const One& one);
  void forget_others(std::int64_t state);

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::int64_t state_ = 0;
  std::list<One> all_;  // the one used last in front
  std::unordered_map<std::string, std::list<One>::iterator> by_target_;
};

}  // namespace volgens::serve
