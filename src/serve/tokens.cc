// Every known token is compared to its end, whatever the others gave. Tested by tests/unit/serve/tokens_test.cc.
#include "serve/tokens.h"

#include <algorithm>
#include <fstream>

#include "serve/message.h"

namespace volgens::serve {
namespace {

constexpr std::size_t shortest_token = 20;
constexpr std::size_t longest_token = 200;
constexpr std::size_t most_guessers = 10'000;
constexpr std::chrono::minutes window{1};

/// The time depends on the length of `sent` alone.
bool same(std::string_view sent, std::string_view token) {
  unsigned difference = sent.size() == token.size() ? 0U : 1U;
  for (std::size_t at = 0; at < sent.size(); ++at)
    difference |= static_cast<unsigned char>(sent[at]) ^ static_cast<unsigned char>(token[at % token.size()]);
  return difference == 0;
}

bool is_token_character(char c) { return c > ' ' && c < 0x7F; }

}  // namespace

Result<Tokens> Tokens::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::not_found, "the file of tokens cannot be read; check its name and rights", path};
  Tokens tokens;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const std::string where = path + ":" + std::to_string(number);
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos || line[begin] == '#') continue;
    const std::size_t end = std::min(line.find_last_not_of(" \t\r") + 1, line.size());
    const std::size_t gap = line.find_last_of(" \t", end - 1);
    if (gap == std::string::npos || gap <= begin)
      return Error{ErrorCode::malformed, "is no name with a token behind it; write both with a space between", where};
    const std::string token = line.substr(gap + 1, end - gap - 1);
    const std::size_t name_end = line.find_last_not_of(" \t", gap) + 1;
    if (token.size() < shortest_token || token.size() > longest_token ||
        !std::all_of(token.begin(), token.end(), is_token_character))
      return Error{ErrorCode::malformed,
                   "the token is not 20 to 200 letters, digits and signs; make one with: openssl rand -hex 24", where};
    for (const Known& other : tokens.known_)
      if (other.token == token)
        return Error{ErrorCode::malformed, "the token is somebody else's already; give everybody their own", where};
    tokens.known_.push_back({line.substr(begin, name_end - begin), token});
  }
  return tokens;
}

std::string Tokens::who(std::string_view authorization, const std::string& peer,
                        std::chrono::steady_clock::time_point now) {
  if (authorization.empty()) return {};
  refuse_guesser(peer, now);
  constexpr std::string_view scheme = "Bearer ";
  const std::string_view sent =
      authorization.starts_with(scheme) ? authorization.substr(scheme.size()) : std::string_view();
  const Known* found = nullptr;
  if (sent.size() <= longest_token)
    for (const Known& known : known_)
      if (same(sent, known.token)) found = &known;
  if (found) return found->name;
  note_guess(peer, now);
  throw Refusal{401, "unauthorized", "this is no token of this server; ask whoever runs it for one", "Authorization"};
}

void Tokens::refuse_guesser(const std::string& peer, std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  const auto at = guesses_.find(peer);
  if (at == guesses_.end()) return;
  if (now - at->second.since >= window) {
    guesses_.erase(at);
    return;
  }
  if (at->second.count < most_guesses) return;
  const auto left = std::chrono::duration_cast<std::chrono::seconds>(window - (now - at->second.since)).count() + 1;
  throw Refusal{429, "rate_limited", "too many wrong tokens came from this address; wait a minute", "Authorization",
                static_cast<unsigned>(left)};
}

void Tokens::note_guess(const std::string& peer, std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  // Whoever fills the table with addresses gets all of them forgotten at most once a window's worth of entries.
  if (guesses_.size() >= most_guessers)
    std::erase_if(guesses_, [now](const auto& one) { return now - one.second.since >= window; });
  if (guesses_.size() >= most_guessers) guesses_.clear();
  Guesses& guesses = guesses_[peer];
  if (guesses.count == 0) guesses.since = now;
  guesses.count += 1;
}

}  // namespace volgens::serve
