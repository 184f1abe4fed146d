// Subject: src/archive/person_parts.h: in some articles it is somebody else of the same name.
#include "archive/person_parts.h"

#include "fixture.h"

namespace volgens::archive {
namespace {

using Names = std::vector<std::string>;

class PersonParts : public ArchiveTest {
 protected:
  Archive three() {
    Archive archive =
        with({told("a", "2019", {{"Jan Kok", "de brug is open"}}), told("b", "2020", {{"Jan Kok", "de bal was rond"}}),
              told("c", "2021", {{"Jan Kok", "de bal was in"}, {"Eva Bos", "ja"}})});
    EXPECT_FALSE(archive.link_people());
    return archive;
  }

  static Result<std::int64_t> split(Archive& archive, const std::string& person, const Names& articles) {
    PersonCorrection correction;
    correction.kind = PersonCorrection::Kind::split;
    correction.person = person;
    correction.articles = articles;
    correction.who = "eva";
    correction.made = "2026-01-02T03:04:05Z";
    return archive.correct(correction);
  }
};

TEST_F(PersonParts, BecomeSomebodyElse) {
  Archive archive = three();
  const auto number = split(archive, "Jan Kok", {"b", "c"});
  ASSERT_TRUE(number.ok()) << number.error().describe();
  EXPECT_EQ(found(archive, {.speaker = "#1"}), Names{"a#1"});
  EXPECT_EQ(found(archive, {.speaker = "#3"}), (Names{"c#1", "b#1"}));
  const auto people = archive.people("Jan Kok", 9);
  ASSERT_EQ(people->size(), 2U);
  EXPECT_EQ((*people)[0].names[0].because, "split off by eva on 2026-01-02");
  EXPECT_EQ((*people)[0].statements, 2U);
  const auto corrections = archive.corrections();
  ASSERT_EQ(corrections->size(), 1U);
  EXPECT_EQ((*corrections)[0].articles, (Names{"b", "c"}));
  EXPECT_EQ((*corrections)[0].number_of_other, 3);
  EXPECT_FALSE(archive.undo_correction(*number, "2026-02-02T00:00:00Z"));
  EXPECT_EQ(found(archive, {.speaker = "Jan Kok"}), (Names{"c#1", "b#1", "a#1"}));
  EXPECT_EQ(archive.people("Jan Kok", 9)->size(), 1U) << "nothing is left of the other";
}

TEST_F(PersonParts, StayWhenTheArticleIsCorrectedOrReadAgain) {
  Archive archive = three();
  ASSERT_TRUE(split(archive, "Jan Kok", {"b"}).ok());
  StatementCorrection form;
  form.statement = 2;
  form.form = Form::free;
  const auto number = archive.correct(form);
  ASSERT_TRUE(number.ok());
  EXPECT_FALSE(archive.undo_correction(*number, "2026-02-02T00:00:00Z"));
  EXPECT_EQ(found(archive, {.speaker = "#3"}), Names{"b#1"});
  const ReadArticle read = told("b", "2020", {{"Jan Kok", "de bal was rond"}});
  EXPECT_FALSE(archive.reread(2, PreparedArticle(read.article, read.reading), {"volgens 9.0.0", "x"}));
  EXPECT_FALSE(archive.commit());
  EXPECT_FALSE(archive.link_people());
  EXPECT_EQ(found(archive, {.speaker = "#3"}), Names{"b#1"});
  EXPECT_EQ(found(archive, {.speaker = "#1"}), (Names{"c#1", "a#1"}));
}

TEST_F(PersonParts, MustBeClear) {
  Archive archive = three();
  EXPECT_EQ(split(archive, "Eva Bos", {"a"}).error().message, "does not name this person");
  EXPECT_EQ(split(archive, "Jan Kok", {"z"}).error().code, ErrorCode::not_found);
  EXPECT_EQ(split(archive, "Niemand", {"a"}).error().code, ErrorCode::not_found);
  EXPECT_TRUE(archive.corrections()->empty());
  EXPECT_EQ(archive.people("Jan Kok", 9)->size(), 1U);
}

}  // namespace
}  // namespace volgens::archive
