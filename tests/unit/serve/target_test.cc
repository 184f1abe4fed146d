// Subject: src/serve/target.h.
#include "serve/target.h"

#include <gtest/gtest.h>

#include "serve/message.h"

namespace volgens::serve {
namespace {

unsigned refused(const std::string& target) {
  try {
    (void)parse_target(target);
    return 0;
  } catch (const Refusal& refusal) {
    return refusal.status;
  }
}

TEST(Targets, PathsAndParametersAreDecodedAfterTheyAreSplit) {
  const Target target = parse_target("/a%20b/c?q=x%26y%3Dz+w&leeg=&kaal&&q2=%C3%A9");
  EXPECT_EQ(target.path, (std::vector<std::string>{"a b", "c"}));
  const std::vector<std::pair<std::string, std::string>> parameters = {
      {"q", "x&y=z w"}, {"leeg", ""}, {"kaal", ""}, {"q2", "é"}};
  EXPECT_EQ(target.parameters, parameters);
  EXPECT_EQ(parse_target("/?" + query_text(parameters)).parameters, parameters);
}

TEST(Targets, TheRootHasNoSegments) {
  EXPECT_TRUE(parse_target("/").path.empty());
  EXPECT_TRUE(parse_target("/?a=1").path.empty());
  EXPECT_EQ(parse_target("/a/").path.size(), 1U);
}

TEST(Targets, WhatCouldMeanSomethingElseIsRefused) {
  for (const char* target : {"", "a", "http://x/", "//a", "/a//b", "/.", "/a/../b", "/%2e%2e", "/a%2fb", "/a%5Cb", "/%",
                             "/%4", "/%zz", "/a%00", "/?q=%00", "/?q=%ff", "/%c3", "/\x01"})
    EXPECT_EQ(refused(target), 400U) << target;
  EXPECT_EQ(refused("/" + std::string(longest_target, 'a')), 414U);
  std::string many = "/?";
  for (std::size_t at = 0; at <= most_parameters; ++at) many += "a" + std::to_string(at) + "=1&";
  EXPECT_EQ(refused(many), 400U);
}

}  // namespace
}  // namespace volgens::serve
