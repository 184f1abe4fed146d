// Subject: src/archive/words.h
#include "archive/words.h"

#include <gtest/gtest.h>

#include "archive/sqlite_database.h"

namespace volgens::archive {
namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> words;
  for (const Span& word : words_of(text)) words.emplace_back(text.substr(word.begin, word.size()));
  return words;
}

TEST(ArchiveWords, AreLettersAndDigits) {
  EXPECT_EQ(texts("Foto's van F-16: “één”!"), (std::vector<std::string>{"Foto", "s", "van", "F", "16", "één"}));
  EXPECT_TRUE(words_of("").empty());
  EXPECT_TRUE(words_of(" — … ").empty());
}

TEST(ArchiveWords, SurviveBytesThatAreNoText) {
  EXPECT_EQ(texts("a\xff\xfe b\0c"), (std::vector<std::string>{"a", "b"}));
}

TEST(Stemmer, BringsFormsTogether) {
  Stemmer stemmer;
  const std::string stem = stemmer.forms("boeren").stem;
  EXPECT_EQ(stemmer.forms("BOER").stem, stem);
  EXPECT_EQ(stemmer.forms("Verkiezingen").stem, stemmer.forms("verkiezing").stem);
  EXPECT_EQ(stemmer.forms("Reünie").folded, "reunie");
}

TEST(Stemmer, LeavesWordsWithDigitsAlone) {
  Stemmer stemmer;
  EXPECT_EQ(stemmer.forms("s120").stem, "s120");
}

TEST(ReadyWords, HoldStemsAndWholeWords) {
  EXPECT_EQ(ready_words("De boeren, s12!"),
            "\xFF"
            "de\nboer\x01"
            "boeren\ns12\n");
  EXPECT_EQ(ready_words(" — "), "");
}

TEST(ReadyWords, AreIndexedAsTheTextItself) {
  SqliteDatabase database(":memory:", Database::Mode::create);
  database.run(
      "CREATE VIRTUAL TABLE plain USING fts5(words, content='', tokenize='volgens');"
      "CREATE VIRTUAL TABLE made USING fts5(words, content='', tokenize='volgens');"
      "CREATE VIRTUAL TABLE plain_terms USING fts5vocab(plain, instance);"
      "CREATE VIRTUAL TABLE made_terms USING fts5vocab(made, instance);");
  const std::string text =
      "Een dijk onderhandelt niet met het water, zei Zoë ’s avonds om 8.30 uur; ½ Ångström. İs ﷺ 十 boeren";
  for (const auto& [table, words] : {std::pair("plain", text), std::pair("made", ready_words(text))}) {
    Query insert = database.query(("INSERT INTO " + std::string(table) + "(rowid, words) VALUES(1, ?)").c_str());
    insert.with(words);
    insert.run();
  }
  EXPECT_GT(database.number("SELECT count(*) FROM plain_terms"), 20);
  EXPECT_EQ(
      database.number(
          "SELECT count(*) FROM (SELECT term, offset FROM plain_terms EXCEPT SELECT term, offset FROM made_terms)"),
      0);
  EXPECT_EQ(
      database.number(
          "SELECT count(*) FROM (SELECT term, offset FROM made_terms EXCEPT SELECT term, offset FROM plain_terms)"),
      0);
}

TEST(Places, BeginAndEndWithWords) {
  EXPECT_EQ(places_of("Kok en Kokkie, Kok. éKok", "Kok", 9), (std::vector<Span>{{0, 3}, {15, 18}}));
  EXPECT_EQ(places_of("ja, ja, ja", "ja", 2).size(), 2U);
  EXPECT_EQ(places_of("hij zei: \"ja\"", "\"ja\"", 2).size(), 1U);
  EXPECT_TRUE(places_of("tekst", "", 2).empty());
}

}  // namespace
}  // namespace volgens::archive
