// What digits and signs can mean. Subject: src/time/tagging.h.
#include "time/tagging.h"

#include <optional>

#include "time_fixture.h"

namespace volgens {
namespace {

std::optional<std::int64_t> shape(std::string_view word, Field field) {
  std::vector<Tag> tags;
  tag_shape(word, tags);
  for (const Tag& tag : tags)
    if (tag.field == static_cast<std::uint16_t>(field)) return tag.value;
  return std::nullopt;
}

TEST(Tagging, Hours) {
  EXPECT_EQ(shape("20:30", Field::clock), 20 * 60 + 30);
  EXPECT_EQ(shape("17u48", Field::clock), 17 * 60 + 48);
  EXPECT_EQ(shape("06.12u", Field::clock), 6 * 60 + 12);
  EXPECT_EQ(shape("15h", Field::clock), 15 * 60);
  EXPECT_EQ(shape("9:30-11:00", Field::clock_range), 9 * 60 + 30);
  EXPECT_EQ(shape("20.30", Field::clock_short), 20 * 60 + 30);
  EXPECT_FALSE(shape("20.30", Field::clock));
  EXPECT_FALSE(shape("25:00", Field::clock));
  EXPECT_FALSE(shape("12:60", Field::clock));
  EXPECT_FALSE(shape("12:5", Field::clock));
}

TEST(Tagging, Dates) {
  EXPECT_EQ(shape("18-07-2014", Field::date), 20140718);
  EXPECT_EQ(shape("18/7/2014", Field::date), 20140718);
  EXPECT_EQ(shape("31.10.74", Field::date), 19741031);
  EXPECT_EQ(shape("2014-07-18", Field::date), 20140718);
  EXPECT_FALSE(shape("31-02-2014", Field::date));
  EXPECT_FALSE(shape("2.09.44", Field::date));
  EXPECT_EQ(shape("15-2", Field::date_short), 215);
  EXPECT_FALSE(shape("2-1", Field::date_short));
}

TEST(Tagging, YearsAndDays) {
  EXPECT_EQ(shape("1998", Field::year), 1998);
  EXPECT_EQ(shape("'95", Field::year_short), 1995);
  EXPECT_EQ(shape("’05", Field::year_short), 2005);
  EXPECT_EQ(shape("2011-2012", Field::year_range), 2011);
  EXPECT_EQ(shape("16e", Field::day), 16);
  EXPECT_FALSE(shape("32", Field::day));
  EXPECT_FALSE(shape("2999", Field::year));
}

TEST(Tagging, AnythingElseIsNothing) {
  for (const char* word : {"", "'", "1-", "-1", "1--2", "1-2-3-4", "1.2.3.4.5", "12345678901234567890", "1:2:3", "٣"}) {
    std::vector<Tag> tags;
    tag_shape(word, tags);
    for (const Tag& tag : tags) EXPECT_LT(tag.field, field_count) << word;
  }
}

TEST(Tagging, AFourDigitNumberThatCountsIsNoYear) {
  EXPECT_EQ(times_of("Er kwamen 2000 mensen.", "2018-07-16"), Lines{});
  EXPECT_EQ(times_of("Het kostte in 2000 niets.", "2018-07-16"), Lines{"2000 DATE 2000"});
}

}  // namespace
}  // namespace volgens
