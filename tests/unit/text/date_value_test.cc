// Dates as metadata and pages write them. Subject: src/text/date_value.h.
#include "text/date_value.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(DateValue, ReadsIsoAtItsPrecision) {
  EXPECT_EQ(date_in("2018-07-16T10:00:00+02:00"), "2018-07-16");
  EXPECT_EQ(date_in(" 2018-07 "), "2018-07");
  EXPECT_EQ(date_in("2018"), "2018");
  EXPECT_EQ(date_in("20180716T101500Z"), "2018-07-16");
}

TEST(DateValue, ReadsMailHeaders) { EXPECT_EQ(date_in("Mon, 16 Jul 2018 10:00:00 GMT"), "2018-07-16"); }

TEST(DateValue, ReadsDutchWords) {
  EXPECT_EQ(date_in("maandag 16 juli 2018 om 10.00 uur"), "2018-07-16");
  EXPECT_EQ(date_in("Gepubliceerd: 3 mrt. 2019, 07:12"), "2019-03-03");
  EXPECT_EQ(date_in("mei 2004"), "2004-05");
  EXPECT_EQ(date_in("July 16, 2018"), "2018-07-16");
}

TEST(DateValue, ReadsFiguresDayFirst) {
  EXPECT_EQ(date_in("16-07-2018 10:00"), "2018-07-16");
  EXPECT_EQ(date_in("6/7/2018"), "2018-07-06");
  EXPECT_EQ(date_in("2018/07/16"), "2018-07-16");
}

TEST(DateValue, RefusesWhatIsNoDate) {
  for (const char* none :
       {"", "   ", "gisteren", "31 februari 2018", "2018-13-01", "12 mei", "99999999", "1 2 3", "tel. 020-5551234"})
    EXPECT_FALSE(date_in(none)) << none;
}

TEST(DateValue, FindsTheDateOfAnAddress) {
  EXPECT_EQ(date_in_address("https://krant.example/2018/07/16/brug"), "2018-07-16");
  EXPECT_EQ(date_in_address("https://krant.example/nieuws/2018-07-16-brug"), "2018-07-16");
  EXPECT_FALSE(date_in_address("https://krant.example/2018/07/brug"));
  EXPECT_FALSE(date_in_address("https://krant.example/?d=/2018/07/16/"));
  EXPECT_FALSE(date_in_address(""));
}

}  // namespace
}  // namespace volgens
