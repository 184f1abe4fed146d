// What an archive has of an article that is to be added. Subject: src/archive/presence.h.
#include "fixture.h"

namespace volgens::archive {
namespace {

class Presences : public ArchiveTest {
 protected:
  static ReadArticle at(const std::string& path, const std::string& date, const std::string& publisher = "") {
    return told(path, date, {{"Noor Kok", "wij wachten"}}, publisher);
  }

  static Presence add(Archive& archive, const ReadArticle& read, bool id_is_place = true) {
    const Result<Presence> before =
        archive.add(PreparedArticle(read.article, read.reading), {"test", "none"}, id_is_place);
    EXPECT_TRUE(before.ok());
    EXPECT_FALSE(archive.commit().has_value());
    return before.ok() ? *before : Presence::absent;
  }
};

TEST_F(Presences, TheSameFileUnderAnotherPathIsThere) {
  Archive archive = with({at("krant/a.txt", "2019-03-12", "De Bode")});
  EXPECT_EQ(add(archive, at("/data/krant/a.txt", "2019-03-12", "De Bode")), Presence::elsewhere);
  EXPECT_EQ(add(archive, at("krant/a (1).txt", "2019-03-12", "De Bode")), Presence::elsewhere);
  EXPECT_EQ(archive.size()->articles, 1U);
}

TEST_F(Presences, TheSameTextInAnotherPaperOrOnAnotherDayIsNot) {
  Archive archive = with({at("a.txt", "2019-03-12", "De Bode")});
  EXPECT_EQ(add(archive, at("b.txt", "2019-03-12", "Het Kanaal")), Presence::absent);
  EXPECT_EQ(add(archive, at("c.txt", "2019-03-13", "De Bode")), Presence::absent);
  EXPECT_EQ(add(archive, at("d.txt", "", "De Bode")), Presence::absent);
  EXPECT_EQ(archive.size()->articles, 4U);
}

TEST_F(Presences, WithoutAPublisherTheFileNameDecides) {
  Archive archive = with({at("bode/a.txt", "2019-03-12")});
  EXPECT_EQ(add(archive, at("kanaal/b.txt", "2019-03-12")), Presence::absent);
  EXPECT_EQ(add(archive, at("/data/bode/a.txt", "2019-03-12")), Presence::elsewhere);
}

TEST_F(Presences, AnIdThatTheInputGivesIsItsOwn) {
  Archive archive = with({at("a.txt", "2019-03-12", "De Bode")});
  EXPECT_EQ(add(archive, at("4711", "2019-03-12", "De Bode"), false), Presence::absent);
}

TEST_F(Presences, ADateMayComeLater) {
  Archive archive = with({at("a.txt", "")});
  EXPECT_EQ(archive.size()->first, "");
  EXPECT_EQ(add(archive, at("a.txt", "2019-03")), Presence::undated);
  EXPECT_EQ(archive.article("a.txt")->article.published->value, "2019-03");
  EXPECT_EQ(add(archive, at("a.txt", "2019-03-12")), Presence::undated);
  EXPECT_EQ(add(archive, at("a.txt", "2019-03-12")), Presence::there);
  EXPECT_EQ(add(archive, at("a.txt", "2019")), Presence::there) << "is no more exact";
  EXPECT_EQ(add(archive, at("a.txt", "")), Presence::there);
  EXPECT_EQ(archive.size()->first, "2019-03-12");
  EXPECT_EQ(found(archive, {.from_date = "2019-03", .to_date = "2019-03"}).size(), 1U);
  EXPECT_EQ(archive.size()->articles, 1U);
}

TEST_F(Presences, ADateThatAPersonGaveIsKept) {
  ReadArticle given = at("a.txt", "2019-03-12");
  given.article.published->source = DateSource::option;
  Archive archive = with({given});
  EXPECT_EQ(add(archive, at("a.txt", "2018-01-01")), Presence::there);
  given.article.published->value = "2019-03-13";
  EXPECT_EQ(add(archive, given), Presence::undated);
}

TEST_F(Presences, CorrectionsHoldWhenADateComes) {
  Archive archive = with({at("a.txt", "")});
  StatementCorrection correction;
  correction.statement = 1;
  correction.form = Form::mixed;
  correction.who = "eva";
  correction.made = "2026-01-03T00:00:00Z";
  ASSERT_TRUE(archive.correct(correction).ok());
  EXPECT_EQ(add(archive, at("a.txt", "2019-03-12")), Presence::undated);
  const Result<SearchHit> hit = archive.statement(1);
  ASSERT_TRUE(hit.ok());
  EXPECT_EQ(hit->statement.form, Form::mixed);
  EXPECT_TRUE(hit->corrected);
}

}  // namespace
}  // namespace volgens::archive
