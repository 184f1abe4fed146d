// Result<T> holds a value or an error. Subject: include/volgens/result.h.
#include "volgens/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace volgens {
namespace {

TEST(Result, HoldsAValue) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  ASSERT_TRUE(result.ok());
  std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 7);
}

TEST(Result, HoldsAnErrorThatDescribesItself) {
  Result<int> result = Error{ErrorCode::not_found, "there is no such file; check the name", "krant.txt"};
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::not_found);
  EXPECT_EQ(result.error().describe(), "krant.txt: there is no such file; check the name");
}

}  // namespace
}  // namespace volgens
