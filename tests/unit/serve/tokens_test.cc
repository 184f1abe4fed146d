// Subject: src/serve/tokens.h.
#include "serve/tokens.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "serve/message.h"

namespace volgens::serve {
namespace {

using Clock = std::chrono::steady_clock;

class TokenFile : public testing::Test {
 protected:
  ~TokenFile() override { std::filesystem::remove(path_); }
  Result<Tokens> load(const std::string& content) {
    std::ofstream(path_) << content;
    return Tokens::load(path_);
  }
  std::string path_ =
      (std::filesystem::temp_directory_path() / ("volgens-tokens-" + std::to_string(::getpid()))).string();
};

constexpr const char* token = "abcdefghijklmnopqrstuvwxyz";

unsigned status(Tokens& tokens, const std::string& sent, const std::string& peer, Clock::time_point now) {
  try {
    return tokens.who(sent, peer, now).empty() ? 204 : 200;
  } catch (const Refusal& refusal) {
    return refusal.status;
  }
}

TEST_F(TokenFile, NamesMayHaveSpaces) {
  Result<Tokens> tokens = load("# wie\n\n  Anna de Wit\t" + std::string(token) + "  \r\n");
  ASSERT_TRUE(tokens.ok());
  EXPECT_TRUE(tokens->any());
  EXPECT_EQ(tokens->who(std::string("Bearer ") + token, "a"), "Anna de Wit");
  EXPECT_EQ(tokens->who("", "a"), "");
}

TEST_F(TokenFile, BadLinesAreNamed) {
  const Result<Tokens> tokens = load("anna " + std::string(token) + "\npiet kort\n");
  ASSERT_FALSE(tokens.ok());
  EXPECT_EQ(tokens.error().where, path_ + ":2");
  EXPECT_FALSE(load("anna\n").ok());
  EXPECT_FALSE(load("a " + std::string(token) + "\nb " + token + "\n").ok());
  EXPECT_FALSE(Tokens::load(path_ + ".none").ok());
}

TEST_F(TokenFile, GuessesOfOneAddressAreCountedForAMinute) {
  Tokens tokens = std::move(load("anna " + std::string(token) + "\n")).value();
  const std::string right = std::string("Bearer ") + token;
  const Clock::time_point begin;
  for (unsigned at = 0; at < Tokens::most_guesses; ++at) EXPECT_EQ(status(tokens, "Bearer x", "a", begin), 401U);
  EXPECT_EQ(status(tokens, "Bearer x", "a", begin), 429U);
  EXPECT_EQ(status(tokens, right, "a", begin), 429U) << "or else guessing would go on";
  EXPECT_EQ(status(tokens, right, "b", begin), 200U);
  EXPECT_EQ(status(tokens, right, "a", begin + std::chrono::seconds(61)), 200U);
}

}  // namespace
}  // namespace volgens::serve
