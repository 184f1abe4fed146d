// How much one client has under way at a time. Tested by tests/unit/serve/client_limit_test.cc.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace volgens::serve {

/// For many threads. Outlives the seats that it gave.
class ClientLimit {
 public:
  explicit ClientLimit(std::size_t most) : most_(most) {}

  /// A seat, which is given back when the last copy of it goes; null when the client has as many as there may be.
  [[nodiscard]] std::shared_ptr<const void> take(const std::string& client) {
    const std::lock_guard lock(mutex_);
    std::size_t& count = taken_[client];
    if (count >= most_) return nullptr;
    ++count;
    return std::shared_ptr<const void>(this, [client](ClientLimit* self) { self->give_back(client); });
  }

 private:
  void give_back(const std::string& client) {
    const std::lock_guard lock(mutex_);
    const auto at = taken_.find(client);
    if (--at->second == 0) taken_.erase(at);
  }

  const std::size_t most_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::size_t> taken_;
};

}  // namespace volgens::serve
