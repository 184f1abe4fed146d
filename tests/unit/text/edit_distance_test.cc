#include "text/edit_distance.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(EditDistance, CountsWhatIsPutInTakenOutOrChanged) {
  EXPECT_EQ(edit_distance("hagedoorn", "hagedoorn"), 0U);
  EXPECT_EQ(edit_distance("hagedorn", "hagedoorn"), 1U);
  EXPECT_EQ(edit_distance("hagendoorn", "hagedoorn"), 1U);
  EXPECT_EQ(edit_distance("mulderij", "mulderei"), 2U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("abc", "xyz"), 3U);
}

}  // namespace
}  // namespace volgens
