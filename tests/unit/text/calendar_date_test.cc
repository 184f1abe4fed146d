// What a calendar date is and which days it may be. Subject: src/text/calendar_date.h.
#include "text/calendar_date.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(CalendarDate, KnowsLeapYears) {
  EXPECT_TRUE(is_calendar_date("2020-02-29"));
  EXPECT_TRUE(is_calendar_date("2000-02-29"));
  EXPECT_FALSE(is_calendar_date("1900-02-29"));
}

TEST(CalendarDate, IsNothingElse) {
  for (const char* text :
       {"", "18", "2018-", "2018/07", "2018-07-", "2018-07-1", "abcd", "2018-ab", "2018-07-16T10:00"})
    EXPECT_FALSE(is_calendar_date(text)) << text;
}

TEST(CalendarDate, IsTheDaysThatItMayBe) {
  EXPECT_EQ(days_of("2018-07-16").first, 20180716);
  EXPECT_EQ(days_of("2018-07-16").last, 20180716);
  EXPECT_EQ(days_of("2018-07").first, 20180701);
  EXPECT_EQ(days_of("2018-07").last, 20180731);
  EXPECT_EQ(days_of("2018").first, 20180101);
  EXPECT_EQ(days_of("2018").last, 20181231);
}

TEST(CalendarDate, MayBeAnyDayWhenItIsNone) {
  EXPECT_TRUE(days_of("").unbounded());
  EXPECT_TRUE(days_of("2018-02-30").unbounded());
  EXPECT_FALSE(days_of("2018").unbounded());
}

}  // namespace
}  // namespace volgens
