// Who may correct: a file of names with tokens, and what keeps tokens from being guessed. Tested by
// tests/unit/serve/tokens_test.cc and tests/serve.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "volgens/result.h"

namespace volgens::serve {

/// Safe to use from many threads.
class Tokens {
 public:
  /// Reads lines `NAME TOKEN`; empty lines and `#` lines are passed over. Errors: `not_found`, `unreadable`, and
  /// `malformed` with the line for a token of fewer than 20 characters or one that is there already.
  static Result<Tokens> load(const std::string& path);

  Tokens() = default;
  Tokens(Tokens&& other) noexcept : known_(std::move(other.known_)) {}
  Tokens& operator=(Tokens&& other) noexcept {
    known_ = std::move(other.known_);
    return *this;
  }

  [[nodiscard]] bool any() const { return !known_.empty(); }

  /// Whose token an `Authorization` header holds; empty text for none sent. Throws a Refusal for one that is wrong, and
  /// for an address that has sent too many wrong ones. Takes the same time whichever tokens are wrong.
  [[nodiscard]] std::string who(std::string_view authorization, const std::string& peer,
                                std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now());

  static constexpr unsigned most_guesses = 10;  ///< of one address in a minute

 private:
  struct Known {
    std::string name;
    std::string token;
  };
  struct Guesses {
    std::chrono::steady_clock::time_point since;
    unsigned count = 0;
  };
  void note_guess(const std::string& peer, std::chrono::steady_clock::time_point now);
  void refuse_guesser(const std::string& peer, std::chrono::steady_clock::time_point now);

  std::vector<Known> known_;
  std::mutex mutex_;
  std::unordered_map<std::string, Guesses> guesses_;
};

}  // namespace volgens::serve
