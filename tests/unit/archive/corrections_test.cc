// Subject: src/archive/corrections.h: what people say of statements wins, is kept with its history, and can be undone.
#include "archive/corrections.h"

#include "archive/words.h"
#include "fixture.h"

namespace volgens::archive {
namespace {

using Kind = StatementCorrection::Kind;
using Names = std::vector<std::string>;

class Corrections : public ArchiveTest {
 protected:
  /// Two articles: `a` with three statements, the second inside the first; `b` with one of Piet Bos.
  Archive two() {
    ReadArticle a = told("a", "2019",
                         {{"Jan Kok", "de brug blijft open"}, {"Eva Zwart", "de brug gaat dicht"}, {"Jan Kok", "nee"}});
    a.reading.statements[1].parent = 1;
    return with({a, told("b", "2020", {{"Piet Bos", "wij wachten op de brug"}})});
  }

  static StatementCorrection about(std::int64_t statement, Kind kind = Kind::change) {
    StatementCorrection made;
    made.kind = kind;
    made.statement = statement;
    made.who = "eva";
    made.made = "2026-01-02T03:04:05Z";
    return made;
  }

  static std::int64_t keep(Archive& archive, const StatementCorrection& correction) {
    const Result<std::int64_t> number = archive.correct(correction);
    EXPECT_TRUE(number.ok()) << number.error().describe();
    return number.ok() ? *number : 0;
  }

  static void undo(Archive& archive, std::int64_t number) {
    EXPECT_FALSE(archive.undo_correction(number, "2026-02-02T00:00:00Z").has_value());
  }

  static std::string refused(Archive& archive, const StatementCorrection& correction) {
    const Result<std::int64_t> number = archive.correct(correction);
    return number.ok() ? std::string() : number.error().message;
  }

  static std::string exported(const Archive& archive) {
    std::string all;
    EXPECT_FALSE(archive.each_article([&](const Article& article, const Reading& reading) {
      all += to_json(article, reading, {.reasons = true}) + "\n";
      return true;
    }));
    return all;
  }

  static std::vector<Span> words(const Archive& archive, const std::string& article, const char* text) {
    return places_of(archive.article(article)->article.text, text, 1);
  }
};

TEST_F(Corrections, ASpeakerIsFoundByNameAndOverAllArticles) {
  Archive archive = two();
  StatementCorrection speaker = about(1);
  speaker.speakers = std::vector<NamedSpeaker>{{"Eva Zwart"}};
  keep(archive, speaker);
  EXPECT_EQ(found(archive, {.speaker = "Eva Zwart"}), (Names{"a#2", "a#1"}));
  EXPECT_EQ(found(archive, {.speaker = "Jan Kok"}), (Names{"a#3"}));
  EXPECT_EQ(archive.article("a")->reading.entities.size(), 3U) << "the article knows her already";
  const auto rows = archive.stats({}, StatsBy::speaker);
  ASSERT_TRUE(rows.ok());
  EXPECT_EQ((*rows)[0].value, "Eva Zwart");
  EXPECT_EQ((*rows)[0].statements, 2U);
  StatementCorrection other = about(1);
  other.speakers = std::vector<NamedSpeaker>{{"#3"}};
  keep(archive, other);
  EXPECT_EQ(found(archive, {.speaker = "Piet Bos"}), (Names{"b#1", "a#1"}));
  const auto hit = archive.statement(1);
  ASSERT_TRUE(hit.ok());
  EXPECT_EQ(hit->speakers[0].name, "Piet Bos");
  EXPECT_TRUE(hit->corrected);
  EXPECT_EQ(hit->statement.confidence, 1.0);
  EXPECT_FALSE(archive.statement(2)->corrected);
}

TEST_F(Corrections, SomebodyNewIsNamed) {
  Archive archive = two();
  StatementCorrection speaker = about(4);
  speaker.speakers = std::vector<NamedSpeaker>{{"De Brugwacht", EntityKind::organisation}};
  keep(archive, speaker);
  EXPECT_EQ(found(archive, {.speaker = "De Brugwacht"}), (Names{"b#1"}));
  speaker.speakers->clear();
  keep(archive, speaker);
  EXPECT_EQ(found(archive, {.speaker = "De Brugwacht"}), Names{});
  EXPECT_TRUE(archive.article("b")->reading.statements[0].speakers.empty());
}

TEST_F(Corrections, FormAndSpans) {
  Archive archive = two();
  StatementCorrection change = about(4);
  change.form = Form::mixed;
  change.mode = Mode::writing;
  change.content = words(archive, "b", "op de brug");
  change.cue = words(archive, "b", "wachten");
  change.source = std::vector<Span>{};
  keep(archive, change);
  EXPECT_EQ(found(archive, {.words = "wachten"}), Names{});
  EXPECT_EQ(found(archive, {.words = "\"op de brug\"", .form = Form::mixed, .mode = Mode::writing}), Names{"b#1"});
  const Statement statement = archive.article("b")->reading.statements[0];
  EXPECT_EQ(statement.cue, words(archive, "b", "wachten"));
  EXPECT_TRUE(statement.source.empty());
}

TEST_F(Corrections, WhatIsNoStatementGoesAndWhatWasMissedComes) {
  Archive archive = two();
  keep(archive, about(1, Kind::remove));
  EXPECT_EQ(found(archive, {.words = "open"}), Names{});
  const auto left = archive.article("a");
  EXPECT_EQ(left->numbers, (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(left->reading.statements[0].id, 1U) << "numbers in the article count from 1";
  EXPECT_FALSE(left->reading.statements[0].parent) << "its parent is gone";
  StatementCorrection missed = about(0, Kind::add);
  missed.article = "a";
  missed.form = Form::indirect;
  missed.content = words(archive, "a", "gaat dicht");
  missed.speakers = std::vector<NamedSpeaker>{{"Jan Kok"}};
  keep(archive, missed);
  EXPECT_EQ(found(archive, {.words = "dicht", .speaker = "Jan Kok"}), (Names{"a#2"}));
  const auto more = archive.article("a");
  EXPECT_EQ(more->numbers, (std::vector<std::int64_t>{2, 5, 3}));
  EXPECT_EQ(more->reading.statements[1].parent, 1U) << "it stands in what Eva Zwart said";
  EXPECT_TRUE(add(archive, told("c", "2021", {{"Eva Zwart", "later"}})));
  EXPECT_FALSE(archive.commit());
  EXPECT_EQ(archive.article("c")->numbers, (std::vector<std::int64_t>{6})) << "no number is given twice";
}

TEST_F(Corrections, EachCanBeTakenBackAndTheMachinesReadingIsKept) {
  Archive archive = two();
  const std::string before = exported(archive);
  StatementCorrection form = about(1);
  form.form = Form::reported;
  const std::int64_t first = keep(archive, form);
  StatementCorrection speaker = about(1);
  speaker.speakers = std::vector<NamedSpeaker>{{"Piet Bos"}};
  const std::int64_t second = keep(archive, speaker);
  const std::int64_t gone = keep(archive, about(2, Kind::remove));
  undo(archive, first);
  EXPECT_EQ(archive.article("a")->reading.statements[0].form, Form::direct);
  EXPECT_EQ(found(archive, {.speaker = "Piet Bos"}), (Names{"b#1", "a#1"})) << "the other one still holds";
  undo(archive, gone);
  undo(archive, second);
  EXPECT_EQ(exported(archive), before);
  EXPECT_EQ(found(archive, {.words = "brug"}), (Names{"b#1", "a#2", "a#1"})) << "and the word index";
  EXPECT_EQ(found(archive, {.speaker = "Piet Bos"}), Names{"b#1"});
  EXPECT_TRUE(archive.undo_correction(second, "2026-02-02T00:00:00Z").has_value());
  const auto all = archive.statement_corrections();
  ASSERT_EQ(all->size(), 3U);
  EXPECT_EQ((*all)[1].who, "eva");
  EXPECT_EQ((*all)[1].undone, "2026-02-02T00:00:00Z");
  EXPECT_EQ((*all)[1].before->speakers[0].name, "Jan Kok");
  EXPECT_EQ((*all)[1].before->statement.form, Form::reported) << "as it was when it was corrected";
  EXPECT_EQ(archive.statement_corrections(2)->size(), 0U);
  EXPECT_EQ(open_database(path(), Database::Mode::read)->number("SELECT count(*) FROM original_statement"), 0)
      << "nothing is kept twice";
}

TEST_F(Corrections, WhatWasSaidOfAnAddedStatementGoesWithIt) {
  Archive archive = two();
  StatementCorrection missed = about(0, Kind::add);
  missed.article = "b";
  missed.form = Form::indirect;
  missed.content = words(archive, "b", "de brug");
  const std::int64_t added = keep(archive, missed);
  StatementCorrection form = about(5);
  form.form = Form::reported;
  keep(archive, form);
  EXPECT_EQ(archive.article("b")->reading.statements.size(), 2U);
  undo(archive, added);
  EXPECT_EQ(archive.article("b")->reading.statements.size(), 1U);
}

TEST_F(Corrections, AnArticleThatWasCheckedSaysSo) {
  Archive archive = two();
  StatementCorrection check = about(0, Kind::check);
  check.article = "b";
  const std::int64_t number = keep(archive, check);
  EXPECT_TRUE(archive.article("b")->checked);
  EXPECT_FALSE(archive.article("a")->checked);
  undo(archive, number);
  EXPECT_FALSE(archive.article("b")->checked);
}

TEST_F(Corrections, MustBeClear) {
  Archive archive = two();
  const std::string before = exported(archive);
  EXPECT_EQ(refused(archive, about(99)).substr(0, 38), "there is no statement of this number; ");
  StatementCorrection change = about(1);
  change.content = std::vector<Span>{{3, 100'000}};
  EXPECT_EQ(refused(archive, change), "must be spans of the article's text that are not empty");
  change.content = std::vector<Span>{{5, 9}, {8, 12}};
  EXPECT_EQ(refused(archive, change), "has spans that overlap; give each part of the text once");
  change.content = std::vector<Span>{};
  EXPECT_EQ(refused(archive, change), "must hold what was said");
  change.content.reset();
  change.speakers = std::vector<NamedSpeaker>{{"#99"}};
  EXPECT_EQ(refused(archive, change), "nobody in the archive has this name or number");
  change.speakers = std::vector<NamedSpeaker>{{""}};
  EXPECT_NE(refused(archive, change), "");
  StatementCorrection missed = about(0, Kind::add);
  missed.article = "z";
  EXPECT_EQ(refused(archive, missed), "the archive has no article of this name");
  missed.article = "a";
  missed.content = std::vector<Span>{{0, 3}};
  EXPECT_EQ(refused(archive, missed), "a statement that is added needs content and form");
  EXPECT_TRUE(archive.statement_corrections()->empty());
  EXPECT_EQ(exported(archive), before);
}

TEST_F(Corrections, ThatAnotherProgramSpoiltAreHarmless) {
  Archive archive = two();
  StatementCorrection speaker = about(1);
  speaker.speakers = std::vector<NamedSpeaker>{{"Piet Bos"}};
  keep(archive, speaker);
  for (const char* value :
       {R"({"speakers":[{"name":7,"span":"x","figure":"y"}],"content":[[5,900000]],"form":3})", "[]",
        R"({"speakers":[{"name":"Eva","span":[900000,900001],"figure":777}]})", "kapot", ""}) {
    const auto database = open_database(path(), Database::Mode::write);
    Query spoil = database->query("UPDATE correction SET value = ?, was = value WHERE key = 1");
    spoil.with(value);
    spoil.run();
    keep(archive, about(2));
    EXPECT_EQ(archive.article("a")->numbers.size(), 3U) << value;
    EXPECT_TRUE(archive.statement_corrections().ok());
  }
}

TEST_F(Corrections, SpansPartNoCharacter) {
  Archive archive = with({told("a", "2019", {{"Zoë", "één"}})});
  StatementCorrection change = about(1);
  change.content = std::vector<Span>{{0, 3}};
  EXPECT_EQ(refused(archive, change), "parts a character of the text");
}

}  // namespace
}  // namespace volgens::archive
