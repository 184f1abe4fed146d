// Subject: src/archive/selection.h.
#include "archive/selection.h"

#include "archive/sqlite_database.h"
#include "fixture.h"

namespace volgens::archive {
namespace {

class Selection : public ArchiveTest {
 protected:
  Archive archive_ = with({
      told("a", "2018-07-16",
           {{"Noor Hagedoorn", "er zijn te weinig schippers"}, {"Piet Zwager", "de boeren verliezen"}}),
      told("b", "2019-03", {{"Piet Zwager", "wij zoeken al een jaar schippers"}}),
      told("c", "", {}),
  });

  /// `article#number of the statement`, an article without statements as `article`.
  std::vector<std::string> given(const SearchQuery& query) {
    std::vector<std::string> all;
    const auto error = archive_.each_article(query, [&](const Article& article, const Reading& reading) {
      if (reading.statements.empty()) all.push_back(article.id);
      for (const Statement& statement : reading.statements)
        all.push_back(article.id + "#" + std::to_string(statement.id) + " " +
                      article.text.substr(statement.content[0].begin, 6));
      return true;
    });
    if (error) all.push_back(error->describe());
    return all;
  }
  using All = std::vector<std::string>;
};

TEST_F(Selection, OfEverythingHasAllArticles) {
  EXPECT_EQ(given({}), (All{"a#1 er zij", "a#2 de boe", "b#1 wij zo", "c"}));
}

TEST_F(Selection, HasTheStatementsThatAnswerNumberedAnew) {
  EXPECT_EQ(given({.speaker = "Zwager"}), (All{"a#1 de boe", "b#1 wij zo"}));
  EXPECT_EQ(given({.words = "schippers"}), (All{"a#1 er zij", "b#1 wij zo"}));
  EXPECT_EQ(given({.from_date = "2019"}), All{"b#1 wij zo"});
  EXPECT_EQ(given({.speaker = "Kramer"}), All{});
}

TEST_F(Selection, PassesOverOrderAndLimit) {
  EXPECT_EQ(given({.words = "schippers", .order = SearchQuery::Order::relevance, .limit = 1}).size(), 2U);
}

TEST_F(Selection, TellsWhatCannotBeUnderstood) {
  EXPECT_NE(given({.words = "(schippers"}).front().find("("), std::string::npos);
}

TEST_F(Selection, LeavesTheLogToBeTidiedUpWhileSomebodyTakesAnArticle) {
  if (server()) GTEST_SKIP() << "of SQLite alone";
  for (const SearchQuery& query : {SearchQuery{}, SearchQuery{.speaker = "Zwager"}}) {
    const Archive reader = open(Archive::Mode::read);
    std::size_t count = 0;
    EXPECT_FALSE(reader.each_article(query, [&](const Article&, const Reading&) {
      ++count;
      SqliteDatabase writer(path(), Database::Mode::write);
      writer.run("UPDATE state SET value = value");
      EXPECT_EQ(writer.number("PRAGMA wal_checkpoint(TRUNCATE)"), 0) << "held by a reader";
      return true;
    }));
    EXPECT_GT(count, 1U);
  }
}

TEST_F(Selection, EndsWhenItIsAskedTo) {
  std::size_t count = 0;
  EXPECT_FALSE(
      archive_.each_article({.words = "schippers"}, [&](const Article&, const Reading&) { return ++count < 1; }));
  EXPECT_EQ(count, 1U);
}

}  // namespace
}  // namespace volgens::archive
