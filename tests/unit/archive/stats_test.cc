// Subject: src/archive/stats.h
#include "archive/stats.h"

#include "fixture.h"

namespace volgens::archive {
namespace {

class Counting : public ArchiveTest {
 protected:
  Archive archive_ = with({
      told("a", "2018-07-16",
           {{"Noor Kok", "een twee drie"}, {"Noor Kok", "vier"}, {"VVD", "vijf", EntityKind::organisation}}, "De Bode"),
      told("b", "2019-03-01", {{"Noor Kok", "zes zeven", EntityKind::person, Gender::female}}, "De Bode"),
      told("c", "", {{"een woordvoerder", "acht"}}),
  });

  std::string rows(StatsBy by, const SearchQuery& query = {}, StatsSplit split = StatsSplit::none) {
    const auto counted = archive_.stats(query, by, split);
    EXPECT_TRUE(counted.ok());
    std::string text;
    for (const StatsRow& row : *counted)
      text += (split == StatsSplit::none ? "" : row.split + ": ") + row.value + " " + std::to_string(row.statements) +
              " " + std::to_string(row.words) + " " + std::to_string(row.articles) + " " + row.first + " " + row.last +
              "\n";
    return text;
  }
};

TEST_F(Counting, BySpeaker) {
  EXPECT_EQ(rows(StatsBy::speaker),
            "Noor Kok 3 6 2 2018-07-16 2019-03-01\n 1 1 1  \nVVD 1 1 1 2018-07-16 2018-07-16\n");
}

TEST_F(Counting, ByMonthOfOneSpeaker) {
  EXPECT_EQ(rows(StatsBy::month, {.speaker = "Kok"}),
            "2018-07 2 4 1 2018-07-16 2018-07-16\n2019-03 1 2 1 2019-03-01 2019-03-01\n");
}

TEST_F(Counting, ByTheRest) {
  EXPECT_EQ(rows(StatsBy::kind), "person 4 7 3 2018-07-16 2019-03-01\norganisation 1 1 1 2018-07-16 2018-07-16\n");
  EXPECT_EQ(rows(StatsBy::publisher), "De Bode 4 7 2 2018-07-16 2019-03-01\n 1 1 1  \n");
  EXPECT_EQ(rows(StatsBy::year, {.words = "vijf OR zes"}),
            "2018 1 1 1 2018-07-16 2018-07-16\n2019 1 2 1 2019-03-01 2019-03-01\n");
  EXPECT_EQ(rows(StatsBy::form), "direct 5 8 3 2018-07-16 2019-03-01\n");
  EXPECT_EQ(rows(StatsBy::named), "named 4 7 2 2018-07-16 2019-03-01\nunnamed 1 1 1  \n");
}

TEST_F(Counting, OfEachPublisherOrYear) {
  EXPECT_EQ(rows(StatsBy::kind, {}, StatsSplit::publisher),
            ": person 1 1 1  \nDe Bode: person 3 6 2 2018-07-16 2019-03-01\n"
            "De Bode: organisation 1 1 1 2018-07-16 2018-07-16\n");
  EXPECT_EQ(rows(StatsBy::speaker, {}, StatsSplit::year),
            ":  1 1 1  \n2018: Noor Kok 2 4 1 2018-07-16 2018-07-16\n2018: VVD 1 1 1 2018-07-16 2018-07-16\n"
            "2019: Noor Kok 1 2 1 2019-03-01 2019-03-01\n");
}

}  // namespace
}  // namespace volgens::archive
