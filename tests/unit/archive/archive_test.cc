// Subject: include/volgens/archive.h: what goes in comes out.
#include "volgens/archive.h"

#include "archive/hash.h"
#include "fixture.h"

namespace volgens::archive {
namespace {

Article named(const std::string& id, const std::string& text) {
  Article article;
  article.id = id;
  article.text = text;
  return article;
}

using KeptArticles = ArchiveTest;

ReadArticle full() {
  ReadArticle read =
      told("krant/één.txt", "2018-07", {{"Jan Kramer", "de brug blijft open"}, {"Piet", "nee"}}, "De Bode");
  read.article.title = "Brug \"open\"";
  read.article.url = "https://example.org/één";
  read.reading.dateline = Dateline{"2018-07-16", {0, 3}};
  read.reading.times = {{{4, 10}, TimeType::set, "P1D"}};
  read.reading.statements[1].parent = 1;
  read.reading.statements[1].form = Form::mixed;
  read.reading.statements[1].mode = Mode::thought;
  read.reading.statements[0].reasons = {"a verb of saying"};
  read.reading.statements[0].evidence = {"x=1"};
  read.reading.entities[0].descriptions = {"de burgemeester", "hij"};
  read.reading.entities[0].link = "Q42";
  return read;
}

TEST_F(KeptArticles, ComeOutAsTheyWentIn) {
  const ReadArticle read = full();
  const Archive archive = with({read, told("leeg", "", {})});
  std::vector<std::string> kept;
  EXPECT_FALSE(archive.each_article([&](const Article& article, const Reading& reading) {
    kept.push_back(to_json(article, reading, {.reasons = true}));
    return true;
  }));
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0], to_json(read.article, read.reading, {.reasons = true}));
}

TEST_F(KeptArticles, AreKeptOnce) {
  Archive archive = with({full()});
  EXPECT_FALSE(add(archive, full()));
  EXPECT_EQ(*archive.presence(named("krant/één.txt", full().article.text)), Presence::there);
  EXPECT_EQ(*archive.presence(named("krant/één.txt", "een andere tekst")), Presence::absent);
  EXPECT_EQ(*archive.presence(named("ander", full().article.text)), Presence::absent);
}

TEST_F(KeptArticles, WithoutACommitAreGone) {
  {
    Archive archive = with({told("een", "2018", {})});
    EXPECT_TRUE(add(archive, told("twee", "2018", {})));
  }
  const Archive archive = open(Archive::Mode::read);
  EXPECT_EQ(*archive.presence(named("een", "")), Presence::there);
  EXPECT_EQ(*archive.presence(named("twee", "")), Presence::absent);
}

TEST_F(KeptArticles, MayBeReadWhileOthersAreAdded) {
  Archive writer = with({told("een", "2018", {})});
  EXPECT_TRUE(add(writer, told("twee", "2018", {})));
  const Archive reader = open(Archive::Mode::read);
  EXPECT_EQ(*reader.presence(named("twee", "")), Presence::absent);
  EXPECT_FALSE(writer.commit());
  EXPECT_EQ(*reader.presence(named("twee", "")), Presence::there);
}

TEST_F(KeptArticles, TextHashIsTheSameEverywhere) {
  EXPECT_EQ(text_hash("").size(), 16U);
  // XXH3 of nothing, as its authors give it: 99aa06d3014798d86001c324468d497f.
  EXPECT_EQ(text_hash(""), std::string("\x99\xaa\x06\xd3\x01\x47\x98\xd8\x60\x01\xc3\x24\x46\x8d\x49\x7f"));
}

}  // namespace
}  // namespace volgens::archive
