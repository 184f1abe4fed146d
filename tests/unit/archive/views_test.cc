// Subject: src/archive/{hits,lookup,name_list,tally}.h.
#include "fixture.h"

namespace volgens::archive {
namespace {

class Views : public ArchiveTest {
 protected:
  Archive archive_ = with({
      told("a", "2018-07-16", {{"Noor Hagedoorn", "Piet Zwager wacht"}, {"Piet Zwager", "het regent"}}, "De Bode"),
      told("b", "2018-09", {{"Noor Hagedoorn", "het waait"}}, "Het Kanaal"),
      told("c", "", {{"Noor Hagedoorn", "het hagelt"}}),
      told("d", "2020-01-02", {}, "De Bode"),
  });
};

TEST_F(Views, StatementsByTheirNumber) {
  const Result<SearchHit> hit = archive_.statement(2);
  ASSERT_TRUE(hit.ok());
  EXPECT_EQ(hit->number, 2);
  EXPECT_EQ(hit->article_number, 1);
  EXPECT_EQ(hit->speakers.front().name, "Piet Zwager");
  EXPECT_TRUE(hit->copies.empty());
  EXPECT_EQ(archive_.statement(99).error().code, ErrorCode::not_found);
}

TEST_F(Views, ArticlesByTheirNumber) {
  const Result<ArchiveArticle> article = archive_.article(1);
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->article.id, "a");
  EXPECT_EQ(article->numbers, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(article->people, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(archive_.article(0).error().code, ErrorCode::not_found);
}

TEST_F(Views, ArticlesByDateInPages) {
  ArticleQuery query;
  query.limit = 2;
  std::string ids;
  do {
    const Result<ArchivePage<ArticleRow>> page = archive_.articles(query);
    ASSERT_TRUE(page.ok());
    for (const ArticleRow& row : page->rows) ids += row.id + std::to_string(row.statements) + " ";
    query.after = page->next;
  } while (!query.after.empty());
  EXPECT_EQ(ids, "d0 b1 a2 c1 ");
  query = {};
  query.from_date = "2018-07-17";
  query.to_date = "2019";
  EXPECT_EQ(archive_.articles(query)->rows.size(), 1U);
  query.publisher = "bode";
  EXPECT_TRUE(archive_.articles(query)->rows.empty());
  query.after = "x";
  EXPECT_EQ(archive_.articles(query).error().code, ErrorCode::invalid_option);
}

TEST_F(Views, NamesByTheirBeginning) {
  NameQuery query;
  query.prefix = "hag";
  const Result<ArchivePage<NameRow>> page = archive_.names(query);
  ASSERT_EQ(page->rows.size(), 1U);
  EXPECT_EQ(page->rows[0].name, "Noor Hagedoorn");
  EXPECT_EQ(page->rows[0].statements, 3U);
  query.prefix = "\" OR *";
  EXPECT_TRUE(archive_.names(query)->rows.empty());
  query.prefix.clear();
  query.limit = 1;
  EXPECT_EQ(archive_.names(query)->rows[0].name, "Noor Hagedoorn");
  query.after = archive_.names(query)->next;
  EXPECT_EQ(archive_.names(query)->rows[0].name, "Piet Zwager");
}

TEST_F(Views, FacetsAndTotal) {
  const Facets facets = *archive_.facets({}, 10);
  EXPECT_EQ(facets.total, 4U);
  ASSERT_EQ(facets.speakers.size(), 2U);
  EXPECT_EQ(facets.speakers[0].value, "Noor Hagedoorn");
  EXPECT_EQ(facets.speakers[0].statements, 3U);
  EXPECT_EQ(facets.publishers.size(), 2U);
  ASSERT_EQ(facets.years.size(), 1U);
  EXPECT_EQ(facets.years[0].statements, 3U) << "one has no date";
  EXPECT_EQ(archive_.facets({}, 1)->speakers.size(), 1U);
  EXPECT_EQ(archive_.total({})->statements, 4U);
  EXPECT_EQ(archive_.total({.speaker = "Zwager"})->words, 2U);
  EXPECT_EQ(*archive_.count_up_to({}, 10), 4U);
  EXPECT_EQ(*archive_.count_up_to({}, 3), 3U);
  EXPECT_EQ(*archive_.count_up_to({.speaker = "Zwager"}, 3), 1U);
  EXPECT_EQ(*archive_.count_up_to({.speaker = "nobody"}, 3), 0U);
  EXPECT_EQ(*archive_.count_up_to({.publisher = "nobody"}, 3), 0U);
}

TEST_F(Views, TimeHasNoGaps) {
  const Timeline line = *archive_.timeline({}, Timeline::Per::month, Timeline::By::speaker, 5);
  EXPECT_EQ(line.periods, (std::vector<std::string>{"2018-07", "2018-08", "2018-09"}));
  ASSERT_EQ(line.series.size(), 2U);
  EXPECT_EQ(line.series[0].value, "Noor Hagedoorn");
  EXPECT_EQ(line.series[0].counts, (std::vector<std::size_t>{1, 0, 1}));
  EXPECT_EQ(line.year_only, 0U);
  EXPECT_EQ(line.undated, 1U);
  EXPECT_EQ(archive_.timeline({}, Timeline::Per::year, Timeline::By::all, 5)->series[0].counts.front(), 3U);
  EXPECT_TRUE(archive_.timeline({.words = "molen"}, Timeline::Per::year, Timeline::By::all, 5)->periods.empty());
}

TEST_F(Views, WhomTheySpeakOf) {
  const std::vector<StatsRow> rows = *archive_.stats({}, StatsBy::about);
  // The fixture has one mention of each, in front of the words.
  EXPECT_TRUE(rows.empty());
}

TEST_F(Views, ChangesAreSeen) {
  const std::int64_t before = *archive_.changes();
  Archive other = open(Archive::Mode::write);
  ASSERT_TRUE(add(other, told("e", "2021", {{"Noor Hagedoorn", "het vriest"}})));
  ASSERT_FALSE(other.commit().has_value());
  EXPECT_NE(*archive_.changes(), before);
  EXPECT_EQ(archive_.size()->articles, 5U);
  EXPECT_EQ(archive_.size()->last, "2021");
}

TEST_F(Views, WhatTakesTooLongIsStopped) {
  archive_.limit_time(1);
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(5);
  while (std::chrono::steady_clock::now() < until) {
  }
  // Enough work that SQLite looks at the clock.
  bool stopped = false;
  for (int at = 0; at < 1000 && !stopped; ++at)
    stopped = !archive_.search({.limit = 0}, [](const SearchHit&) { return true; }).ok();
  EXPECT_TRUE(stopped);
  archive_.limit_time(0);
  EXPECT_TRUE(archive_.search({}, [](const SearchHit&) { return true; }).ok());
}

}  // namespace
}  // namespace volgens::archive
