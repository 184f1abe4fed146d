// Days, weeks and months. Subject: src/time/calendar.h.
#include "time/calendar.h"

#include <gtest/gtest.h>

#include <limits>

namespace volgens {
namespace {

Day day(int year, int month, int date) { return *day_of({year, month, date}); }

TEST(Calendar, ReadsDatesAtThreePrecisions) {
  EXPECT_EQ(parse_date("2018"), (PartialDate{2018, 0, 0}));
  EXPECT_EQ(parse_date("2018-07"), (PartialDate{2018, 7, 0}));
  EXPECT_EQ(parse_date("2018-07-16"), (PartialDate{2018, 7, 16}));
}

TEST(Calendar, ReadsNothingFromWhatIsNoDate) {
  for (const char* text : {"", "20", "2018-13", "2018-00", "2018-02-30", "2018/07/16", "julij", "20x8", "0000-01-01"})
    EXPECT_EQ(parse_date(text), PartialDate{}) << text;
}

TEST(Calendar, WeeksOfIsoAcrossTheNewYear) {
  EXPECT_EQ(iso_week(day(2018, 12, 31)), "2019-W01");
  EXPECT_EQ(iso_week(day(2021, 1, 3)), "2020-W53");
  EXPECT_EQ(iso_week(day(2018, 7, 16)), "2018-W29");
}

TEST(Calendar, Weekdays) {
  EXPECT_EQ(iso_weekday(day(2018, 7, 16)), 1);
  EXPECT_EQ(iso_weekday(day(2000, 2, 29)), 2);
  EXPECT_EQ(monday_of(day(2018, 7, 22)), day(2018, 7, 16));
}

TEST(Calendar, Easter) {
  EXPECT_EQ(easter_sunday(1818), day(1818, 3, 22));
  EXPECT_EQ(easter_sunday(2000), day(2000, 4, 23));
  EXPECT_EQ(easter_sunday(2018), day(2018, 4, 1));
  EXPECT_EQ(easter_sunday(2038), day(2038, 4, 25));
}

TEST(Calendar, NthWeekdayOfAMonth) {
  EXPECT_EQ(nth_weekday(2014, 9, 2, 3), day(2014, 9, 16));
  EXPECT_EQ(nth_weekday(2014, 3, 7, -1), day(2014, 3, 30));
  EXPECT_FALSE(nth_weekday(2015, 2, 1, 5));
}

TEST(Calendar, MonthsOverTheYear) {
  EXPECT_EQ(add_months({2018, 1, 0}, -1), (PartialDate{2017, 12, 0}));
  EXPECT_EQ(add_months({2018, 11, 0}, 14), (PartialDate{2020, 1, 0}));
}

TEST(Calendar, StaysInsideTheYearsThatItKnows) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  for (const std::int64_t count : {most, least, std::int64_t{5'000'000}, std::int64_t{-800'000}}) {
    EXPECT_FALSE(add_days(day(2018, 7, 16), count)) << count;
    EXPECT_FALSE(add_months({2018, 7, 0}, count)) << count;
  }
}

TEST(Calendar, UnknownPartsInFrontOfKnownOnes) {
  EXPECT_EQ(iso_date({0, 7, 16}), "XXXX-07-16");
  EXPECT_EQ(iso_date({45, 0, 0}), "0045");
}

}  // namespace
}  // namespace volgens
