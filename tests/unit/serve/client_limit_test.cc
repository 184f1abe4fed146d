// Subject: src/serve/client_limit.h.
#include "serve/client_limit.h"

#include <gtest/gtest.h>

namespace volgens::serve {
namespace {

TEST(ClientLimit, IsOfEachClientAndFreedWithTheSeat) {
  ClientLimit limit(2);
  std::shared_ptr<const void> one = limit.take("192.0.2.1");
  const std::shared_ptr<const void> two = limit.take("192.0.2.1");
  EXPECT_TRUE(one && two);
  EXPECT_FALSE(limit.take("192.0.2.1"));
  EXPECT_TRUE(limit.take("192.0.2.2"));
  std::shared_ptr<const void> copy = one;
  one.reset();
  EXPECT_FALSE(limit.take("192.0.2.1")) << "a copy holds it";
  copy.reset();
  EXPECT_TRUE(limit.take("192.0.2.1"));
}

}  // namespace
}  // namespace volgens::serve
