// Subject: src/archive/days.h
#include "archive/days.h"

#include <gtest/gtest.h>

namespace volgens::archive {
namespace {

TEST(Days, OfEachPrecision) {
  EXPECT_EQ(days_of("2018").first, 20180101);
  EXPECT_EQ(days_of("2018").last, 20181231);
  EXPECT_EQ(days_of("2018-07").first, 20180701);
  EXPECT_EQ(days_of("2018-07").last, 20180731);
  EXPECT_EQ(days_of("2018-07-16").first, 20180716);
  EXPECT_EQ(days_of("2018-07-16").last, 20180716);
}

TEST(Days, OfNoDate) {
  for (const char* date : {"", "20180716", "2018-7", "maandag-12", "XXXX"}) EXPECT_EQ(days_of(date).first, 0) << date;
}

TEST(Days, AMorePreciseDateOfTheTextWins) {
  Article article;
  article.published = PublicationDate{"2018-07", DateSource::header};
  Reading reading;
  reading.dateline = Dateline{"2018-07-16", {0, 3}};
  EXPECT_EQ(days_of(article, reading).first, 20180716);
  article.published->value = "2018-07-17";
  EXPECT_EQ(days_of(article, reading).first, 20180717);
}

}  // namespace
}  // namespace volgens::archive
