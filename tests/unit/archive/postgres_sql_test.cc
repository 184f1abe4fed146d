// Subject: src/archive/postgres_sql.h, and what differs from PostgreSQL's own words where a server is there.
#include "archive/postgres_sql.h"

#include "archive/words.h"
#include "fixture.h"

namespace volgens::archive {
namespace {

std::string asked(std::string_view query) {
  const auto parsed = parse_query(query);
  return parsed.ok() ? tsquery_text(parsed->root) : "error: " + parsed.error().message;
}

TEST(PostgresSql, NumbersParametersAsSqliteDoes) {
  EXPECT_EQ(postgres_sql("VALUES(?,?,?2,?)"), "VALUES($1,$2,$2,$3)");
  EXPECT_EQ(postgres_sql("?1 < 0 OR kind = ?1 LIMIT ?"), "$1 < 0 OR kind = $1 LIMIT $2");
  EXPECT_EQ(postgres_sql("name = 'wie?' AND key = ?"), "name = 'wie?' AND key = $1");
  EXPECT_EQ(postgres_sql("a CROSS JOIN b ON b.key = a.key"), "a JOIN b ON b.key = a.key");
}

TEST(PostgresSql, VectorsHoldStemsAndWordsAtTheirPlaces) {
  EXPECT_EQ(tsvector_text("De boeren, s12"), "'de':1 'boer':2 'boeren':2 's12':3 ");
  EXPECT_EQ(tsvector_text(ready_words("Zoë")), tsvector_text("zoe"));
  EXPECT_EQ(tsvector_text(" — "), "");
  EXPECT_LT(tsvector_text(std::string(5'000'000, 'x')).size(), 5000U) << "no lexeme is longer than PostgreSQL takes";
  std::string many;
  for (int at = 0; at < 300'000; ++at) many += "woord" + std::to_string(at) + ' ';
  EXPECT_LT(tsvector_text(many).size(), 3'000'000U);
}

TEST(PostgresSql, QuestionsBecomeTsqueries) {
  EXPECT_EQ(asked("boeren"), "('boer')");
  EXPECT_EQ(asked("\"te weinig schippers\""), "('te' <-> 'weinig' <-> 'schipper')");
  EXPECT_EQ(asked("a b OR c"), "((('a') & ('b')) | ('c'))");
  EXPECT_EQ(asked("a NOT schippers*"), "(('a') & !('schippers':*))");
  EXPECT_EQ(asked("a NEAR/3 b"), "(('a') & ('b'))") << "what is near is looked for in what has the words";
  EXPECT_EQ(asked("c NOT (a NEAR b)"), "('c')");
  EXPECT_EQ(asked("F-16"), "('f' <-> '16')");
}

TEST(PostgresSql, TextsOfAnArrayAreQuoted) { EXPECT_EQ(array_text({"s1", "a\"\\"}), R"({"s1","a\"\\"})"); }

/// The words of the sample articles are stemmed as the configuration `dutch` does.
TEST(PostgresStems, AreThoseOfTheServer) {
  if (!std::getenv("VOLGENS_TEST_POSTGRES")) GTEST_SKIP() << "needs a server";
  PostgresDatabase database(std::getenv("VOLGENS_TEST_POSTGRES"), Database::Mode::read);
  Query stem = database.query("SELECT coalesce((ts_lexize('dutch_stem', ?))[1], '')");
  Stemmer stemmer;
  int words = 0;
  int others = 0;
  for (const char* text : {"Er zijn te weinig schippers, zei burgemeester Hagedoorn over de veerponten en de dijken.",
                           "Boeren verliezen hun bedrijven; de ministers onderhandelden gisteren met belangrijke "
                           "organisaties over stikstofuitstoot, woningen, kinderen en ziekenhuizen in België.",
                           "Volgens onderzoekers werden duizenden bewoners gewaarschuwd voor overstromingen"}) {
    for (const Span& span : words_of(text)) {
      const Stemmer::Forms& forms = stemmer.forms(std::string_view(text).substr(span.begin, span.size()));
      stem.with(forms.folded);
      ASSERT_TRUE(stem.step());
      const std::string theirs(stem.text(0));
      stem.reset();
      if (theirs.empty()) continue;  // a stop word, which we keep
      ++words;
      others += theirs == forms.stem ? 0 : 1;
    }
  }
  EXPECT_GT(words, 25);
  EXPECT_EQ(others, 0);
}

}  // namespace
}  // namespace volgens::archive
