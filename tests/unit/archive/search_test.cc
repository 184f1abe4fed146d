// Subject: src/archive/search.h and names.h.
#include "archive/search.h"

#include "fixture.h"

namespace volgens::archive {
namespace {

class Searching : public ArchiveTest {
 protected:
  Archive archive_ = with({
      told("a", "2018-07-16",
           {{"Noor Hagedoorn", "er zijn te weinig schippers"}, {"Piet Zwager", "de boeren verliezen"}}, "De Bode"),
      told("b", "2019-03", {{"Noor Hagedoorn", "wij zoeken al een jaar schippers"}}, "Het Kanaal"),
      told("c", "", {{"een woordvoerder", "Noor Hagedoorn zoekt schippers in België"}}),
  });
  using Hits = std::vector<std::string>;
};

TEST_F(Searching, WordsInAllTheirForms) {
  EXPECT_EQ(found(archive_, {.words = "schipper"}), (Hits{"b#1", "a#1", "c#1"}));
  EXPECT_EQ(found(archive_, {.words = "BOER"}), Hits{"a#2"});
  EXPECT_EQ(found(archive_, {.words = "belgie"}), Hits{"c#1"});
  EXPECT_EQ(found(archive_, {.words = "molen"}), Hits{});
}

TEST_F(Searching, PhrasesOperatorsAndNearness) {
  EXPECT_EQ(found(archive_, {.words = "\"weinig schippers\""}), Hits{"a#1"});
  EXPECT_EQ(found(archive_, {.words = "jaar OR weinig"}), (Hits{"b#1", "a#1"}));
  EXPECT_EQ(found(archive_, {.words = "schippers NOT jaar"}), (Hits{"a#1", "c#1"}));
  EXPECT_EQ(found(archive_, {.words = "ver*"}), Hits{"a#2"});
  EXPECT_EQ(found(archive_, {.words = "jaar NEAR/3 schippers"}), Hits{"b#1"});
  EXPECT_EQ(found(archive_, {.words = "zoeken NEAR/1 schippers"}), Hits{});
}

TEST_F(Searching, AnywhereInTheArticle) {
  EXPECT_EQ(found(archive_, {.words = "boeren schippers"}), Hits{});
  EXPECT_EQ(found(archive_, {.words = "boeren schippers", .where = SearchQuery::Where::article}), (Hits{"a#2", "a#1"}));
}

TEST_F(Searching, BySpeakerAndTopic) {
  EXPECT_EQ(found(archive_, {.speaker = "noor hagedoorn"}), (Hits{"b#1", "a#1"}));
  EXPECT_EQ(found(archive_, {.speaker = "Hagedoorn"}), (Hits{"b#1", "a#1"}));
  EXPECT_EQ(found(archive_, {.words = "jaar", .speaker = "Hagedoorn"}), Hits{"b#1"});
  EXPECT_EQ(found(archive_, {.speaker = "Hagedoor"}), Hits{});
  EXPECT_EQ(found(archive_, {.speaker = "#1"}), (Hits{"b#1", "a#1"}));
}

TEST_F(Searching, ByDate) {
  EXPECT_EQ(found(archive_, {.from_date = "2018-08"}), Hits{"b#1"});
  EXPECT_EQ(found(archive_, {.from_date = "2019-03-20"}), Hits{"b#1"}) << "a month may be any of its days";
  EXPECT_EQ(found(archive_, {.to_date = "2018"}), (Hits{"a#2", "a#1"}));
  EXPECT_EQ(found(archive_, {.words = "schippers", .to_date = "2018-07-15"}), Hits{});
}

TEST_F(Searching, ByPublisherFormAndConfidence) {
  EXPECT_EQ(found(archive_, {.publisher = "bode"}), (Hits{"a#2", "a#1"}));
  EXPECT_EQ(found(archive_, {.publisher = "courant"}), Hits{});
  EXPECT_EQ(found(archive_, {.form = Form::indirect}), Hits{});
  EXPECT_EQ(found(archive_, {.form = Form::direct, .mode = Mode::speech}).size(), 4U);
  EXPECT_EQ(found(archive_, {.min_confidence = 0.8}), Hits{});
}

TEST_F(Searching, PagesGoOnWhereTheLastEnded) {
  for (const auto order : {SearchQuery::Order::newest, SearchQuery::Order::oldest, SearchQuery::Order::relevance}) {
    SearchQuery query{.words = "schippers OR boeren", .order = order, .limit = 0};
    const Hits all = found(archive_, query);
    query.limit = 1;
    Hits paged;
    do {
      const Hits page = found(archive_, query, &query.after);
      paged.insert(paged.end(), page.begin(), page.end());
    } while (!query.after.empty());
    EXPECT_EQ(paged, all);
    EXPECT_EQ(all.size(), 4U);
  }
}

/// So many statements with one word that a page is found by walking the days; all at once they are looked up.
TEST_F(ArchiveTest, PagesOfAFrequentWord) {
  std::vector<ReadArticle> articles;
  for (int at = 0; at < 700; ++at) {
    const std::string year =
        at % 9 == 0 ? "" : std::to_string(2000 + at % 7) + (at % 5 == 0 ? "" : "-0" + std::to_string(1 + at % 9));
    articles.push_back(
        told("a" + std::to_string(at), year,
             {{at % 3 == 0 ? "Noor Hagedoorn" : "Piet Zwager", "er zijn te weinig schippers"}, {"Ali", "ja"}},
             at % 4 == 0 ? "De Bode" : "Het Kanaal"));
    articles.back().reading.statements[0].confidence = at % 2 == 0 ? 0.9 : 0.4;
  }
  const Archive archive = with(articles);
  const std::vector<SearchQuery> queries = {
      {.words = "schippers"},
      {.words = "schippers", .from_date = "2003", .to_date = "2004-05"},
      {.words = "schippers", .from_date = "2003-04-02"},
      {.words = "schippers", .publisher = "bode", .min_confidence = 0.5},
      {.words = "schippers", .to_date = "1999"},
      {.words = "schippers OR ja", .speaker = "Noor Hagedoorn"},
  };
  for (SearchQuery query : queries)
    for (const auto order : {SearchQuery::Order::newest, SearchQuery::Order::oldest}) {
      query.order = order;
      query.limit = 0;
      const std::vector<std::string> all = found(archive, query);
      query.limit = 7;
      std::vector<std::string> paged;
      do {
        const std::vector<std::string> page = found(archive, query, &query.after);
        paged.insert(paged.end(), page.begin(), page.end());
      } while (!query.after.empty());
      EXPECT_EQ(paged, all) << query.from_date << query.publisher << query.speaker;
    }
  EXPECT_EQ(found(archive, {.words = "schippers", .limit = 0}).size(), 700U);
}

TEST_F(Searching, MarksTheWords) {
  const auto cursor = archive_.search({.words = "boer"}, [](const SearchHit& hit) {
    EXPECT_EQ(hit.marks.size(), 1U);
    EXPECT_EQ(hit.article.text.substr(hit.marks[0].begin, hit.marks[0].size()), "boeren");
    return true;
  });
  EXPECT_TRUE(cursor.ok());
}

TEST_F(Searching, SaysWhatItCannotDo) {
  const auto refused = [&](const SearchQuery& query) {
    const auto cursor = archive_.search(query, [](const SearchHit&) { return true; });
    return cursor.ok() ? std::string() : cursor.error().describe();
  };
  EXPECT_NE(refused({.words = "(a"}), "");
  EXPECT_NE(refused({.speaker = "#x"}), "");
  EXPECT_NE(refused({.from_date = "gisteren"}), "");
  EXPECT_NE(refused({.after = "x1"}), "");
  EXPECT_NE(refused({.order = SearchQuery::Order::relevance}), "");
}

}  // namespace
}  // namespace volgens::archive
