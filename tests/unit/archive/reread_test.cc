// Subject: src/archive/reread.h: a newer reading in the place of an older one, with what people said over it.
#include "archive/reread.h"

#include "archive/words.h"
#include "fixture.h"

namespace volgens::archive {
namespace {

using Kind = StatementCorrection::Kind;
using Names = std::vector<std::string>;

class Rereading : public ArchiveTest {
 protected:
  static ReadArticle bridge() {
    return told("a", "2019", {{"Jan Kok", "de brug blijft vandaag open"}, {"Eva Zwart", "de brug gaat morgen dicht"}});
  }

  static Provenance newer() { return {"volgens 99.0.0", "nieuw"}; }

  static void reread(Archive& archive, const ReadArticle& read) {
    const std::optional<Error> error = archive.reread(1, PreparedArticle(read.article, read.reading), newer());
    EXPECT_FALSE(error) << error->describe();
    EXPECT_FALSE(archive.commit());
    EXPECT_FALSE(archive.link_people());
  }

  static std::int64_t keep(Archive& archive, StatementCorrection correction) {
    correction.who = "eva";
    correction.made = "2026-01-02T03:04:05Z";
    const Result<std::int64_t> number = archive.correct(correction);
    EXPECT_TRUE(number.ok()) << number.error().describe();
    return number.ok() ? *number : 0;
  }

  /// As `bridge`, but the first statement begins a word later and is said by somebody else, and there is one more.
  static ReadArticle read_better() {
    ReadArticle read = bridge();
    read.reading.statements[0].content[0].begin += 3;
    read.reading.statements[0].form = Form::indirect;
    read.reading.statements[0].speakers = {2};
    Statement more = read.reading.statements[1];
    more.id = 3;
    more.content = {{more.content[0].end - 5, more.content[0].end}};
    more.parent = 2;
    read.reading.statements.push_back(more);
    return read;
  }
};

TEST_F(Rereading, StatementsFoundAgainKeepTheirNumbers) {
  Archive archive = with({bridge(), told("b", "2020", {{"Piet Bos", "niets"}})});
  EXPECT_EQ(archive.read_otherwise(newer(), false)->size(), 2U);
  reread(archive, read_better());
  const auto article = archive.article(1);
  EXPECT_EQ(article->numbers, (std::vector<std::int64_t>{1, 2, 4}));
  EXPECT_EQ(article->provenance.program, "volgens 99.0.0");
  EXPECT_EQ(found(archive, {.speaker = "Eva Zwart"}), (Names{"a#3", "a#2", "a#1"}));
  EXPECT_EQ(found(archive, {.speaker = "Jan Kok"}), Names{});
  EXPECT_EQ(archive.read_otherwise(newer(), false)->size(), 1U) << "it goes on where it was";
}

TEST_F(Rereading, TheSameReadingChangesNothing) {
  Archive archive = with({bridge(), told("b", "2020", {{"Piet Bos", "niets"}})});
  const auto exported = [&] {
    std::string all;
    EXPECT_FALSE(archive.each_article([&](const Article& article, const Reading& reading) {
      all += to_json(article, reading);
      return true;
    }));
    return all;
  };
  const std::string before = exported();
  reread(archive, bridge());
  EXPECT_EQ(exported(), before);
  EXPECT_EQ(archive.article(1)->numbers, (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(found(archive, {.words = "brug"}), (Names{"a#2", "a#1"}));
}

TEST_F(Rereading, CorrectionsHold) {
  Archive archive = with({bridge()});
  StatementCorrection speaker{.kind = Kind::change, .statement = 1};
  speaker.speakers = std::vector<NamedSpeaker>{{"De Brugwacht", EntityKind::organisation}};
  keep(archive, speaker);
  const std::int64_t removed = keep(archive, {.kind = Kind::remove, .statement = 2});
  reread(archive, read_better());
  EXPECT_EQ(found(archive, {.speaker = "De Brugwacht"}), Names{"a#1"});
  EXPECT_EQ(found(archive, {.form = Form::indirect}), Names{"a#1"}) << "what nobody corrected is what was read now";
  EXPECT_EQ(archive.article(1)->reading.statements.size(), 2U) << "what is no statement stays away";
  EXPECT_FALSE(archive.article(1)->reading.statements[1].parent);
  EXPECT_FALSE(archive.undo_correction(removed, "2026-02-02T00:00:00Z"));
  EXPECT_EQ(archive.article(1)->reading.statements.size(), 3U);
}

TEST_F(Rereading, WhatAPersonVouchedForStaysWhenTheMachineMissesIt) {
  Archive archive = with({bridge()});
  StatementCorrection form{.kind = Kind::change, .statement = 1};
  form.form = Form::reported;
  keep(archive, form);
  StatementCorrection missed{.kind = Kind::add, .article = "a"};
  missed.form = Form::free;
  missed.content = places_of(bridge().article.text, "morgen dicht", 1);
  keep(archive, missed);
  ReadArticle nothing = bridge();
  nothing.reading.statements.clear();
  reread(archive, nothing);
  const auto article = archive.article(1);
  EXPECT_EQ(article->numbers, (std::vector<std::int64_t>{1, 3}));
  EXPECT_EQ(article->reading.statements[0].form, Form::reported);
  EXPECT_EQ(article->reading.entities[article->reading.statements[0].speakers.at(0) - 1].name, "Jan Kok");
  ReadArticle found_it = bridge();
  found_it.reading.statements.resize(1);
  found_it.reading.statements[0].content = *missed.content;
  const std::optional<Error> error = archive.reread(1, PreparedArticle(found_it.article, found_it.reading), newer());
  EXPECT_FALSE(error);
  EXPECT_FALSE(archive.commit());
  EXPECT_EQ(archive.article(1)->numbers, (std::vector<std::int64_t>{1, 3})) << "not once more";
}

TEST_F(Rereading, EachIsFoundAgainWhereManyOverlap) {
  std::vector<Told> all;
  for (int at = 0; at < 40; ++at) all.push_back({"Jan Kok", "de brug blijft op dag " + std::to_string(at) + " open"});
  Archive archive = with({told("a", "2019", all)});
  ReadArticle read = told("a", "2019", all);
  std::vector<Statement> kept;
  for (std::size_t at = 1; at < 40; at += 2) {
    kept.push_back(read.reading.statements[at]);
    kept.back().id = static_cast<std::uint32_t>(kept.size());
    kept.back().content[0].begin += 3;
  }
  Statement whole = kept.front();
  whole.id = static_cast<std::uint32_t>(kept.size() + 1);
  whole.content = {{0, read.article.text.size()}};
  kept.push_back(whole);
  read.reading.statements = kept;
  reread(archive, read);
  std::vector<std::int64_t> expected;
  for (std::int64_t number = 2; number <= 40; number += 2) expected.push_back(number);
  expected.push_back(41);
  EXPECT_EQ(archive.article(1)->numbers, expected);
}

TEST_F(Rereading, NamesThatNobodyHasAnyMoreGo) {
  Archive archive = with({bridge()});
  ReadArticle read = bridge();
  read.reading.entities[0].name = "J. Kok";
  reread(archive, read);
  const auto people = archive.people("Kok", 9);
  ASSERT_EQ(people->size(), 1U);
  EXPECT_EQ((*people)[0].name, "J. Kok");
}

TEST_F(Rereading, AnotherTextIsRefusedAndAnewerProgramsReadingLeftAlone) {
  Archive archive = with({bridge()});
  ReadArticle other = bridge();
  other.article.text += " ";
  EXPECT_TRUE(archive.reread(1, PreparedArticle(other.article, other.reading), newer()).has_value());
  EXPECT_TRUE(archive.reread(9, PreparedArticle(bridge().article, bridge().reading), newer()).has_value());
  reread(archive, bridge());
  EXPECT_TRUE(archive.read_otherwise({"volgens 2.0.0", "nieuw"}, true)->empty());
  EXPECT_EQ(archive.read_otherwise({"volgens 99.0.0", "nieuwer"}, true)->size(), 1U);
}

}  // namespace
}  // namespace volgens::archive
