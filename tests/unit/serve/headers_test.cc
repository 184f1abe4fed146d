// Subject: src/serve/headers.h.
#include "serve/headers.h"

#include <gtest/gtest.h>

namespace volgens::serve {
namespace {

bool takes_host(const std::string& host) {
  Request request;
  request.host = host;
  try {
    check_host(request, {"volgens.example"});
    return true;
  } catch (const Refusal&) {
    return false;
  }
}

unsigned refused(const std::string& origin, const std::string& type) {
  Request request;
  request.host = "Volgens.example:8642";
  request.origin = origin;
  request.content_type = type;
  try {
    check_origin(request);
    return 0;
  } catch (const Refusal& refusal) {
    return refusal.status;
  }
}

TEST(Clients, TheLastAddressThatIsNoTrustedProxy) {
  const auto client = [](const std::string& peer, const std::string& forwarded) {
    Request request;
    request.peer = peer;
    request.forwarded_for = forwarded;
    return client_of(request, {"127.0.0.1", "10.0.0.2", "2001:db8::2"});
  };
  EXPECT_EQ(client("127.0.0.1", "198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(client("127.0.0.1", "1.1.1.1, 198.51.100.7 ,10.0.0.2"), "198.51.100.7");
  EXPECT_EQ(client("127.0.0.1", "[2001:0db8::0007]:443, 2001:db8:0::2"), "2001:db8::7");
  EXPECT_EQ(client("127.0.0.1", "198.51.100.7:5050"), "198.51.100.7");
  EXPECT_EQ(client("::ffff:127.0.0.1", "198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(client("198.51.100.9", "198.51.100.7"), "198.51.100.9");
  for (const char* odd : {"", ",", "x", "198.51.100.7,", "1.2.3.4.5", "[::1", "unknown", "[", "]:1"})
    EXPECT_EQ(client("127.0.0.1", odd), std::string(odd) == "[::1" ? "::1" : "127.0.0.1") << odd;
}

TEST(Hosts, AddressesAndAllowedNames) {
  for (const char* host : {"localhost", "127.0.0.1:80", "[::1]:1", "[fe80::1]", "192.168.1.9", "VOLGENS.example:443"})
    EXPECT_TRUE(takes_host(host)) << host;
  for (const char* host :
       {"", ":80", "evil.example", "1.2.3.4.evil.example", "[evil.example]", "[]", "127.0.0.1.nip.io", "1234"})
    EXPECT_FALSE(takes_host(host)) << host;
}

TEST(Origins, OnlyOnesOwnAndOnlyJson) {
  EXPECT_EQ(refused("", "application/json"), 0U);
  EXPECT_EQ(refused("https://volgens.example:8642", "Application/JSON; charset=utf-8"), 0U);
  EXPECT_EQ(refused("https://volgens.example", "application/json"), 403U);
  EXPECT_EQ(refused("null", "application/json"), 403U);
  EXPECT_EQ(refused("", "text/plain"), 415U);
  EXPECT_EQ(refused("", "application/jsonp"), 415U);
  EXPECT_EQ(refused("", ""), 415U);
}

}  // namespace
}  // namespace volgens::serve
