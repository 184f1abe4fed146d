// Subject: src/text/folding.h
#include "text/folding.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Folding, TakesOffCaseAndDiacritics) {
  EXPECT_EQ(fold("Éen CAFÉ in Curaçao"), "een cafe in curacao");
  EXPECT_EQ(fold("e\u0301\u0301n"), "en");
  EXPECT_EQ(fold("Ĳsland"), "ijsland");
}

TEST(Folding, TakesOffStrokes) { EXPECT_EQ(fold("Łódź Ørsted"), "lodz orsted"); }

TEST(Folding, KeepsWhatIsNoLetter) { EXPECT_EQ(fold("F-16, 's\n"), "f-16, 's\n"); }

}  // namespace
}  // namespace volgens
