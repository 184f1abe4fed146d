// Subject: src/archive/identities.h and same_people.h: who is the same under several names.
#include "archive/identities.h"

#include "fixture.h"

namespace volgens::archive {
namespace {

class SamePeople : public ArchiveTest {
 protected:
  /// `name: names` of each who goes by `name`; each name but the fullest with the reason.
  static std::string people(const Archive& archive, const std::string& name) {
    std::string text;
    const auto found = archive.people(name, 100);
    EXPECT_TRUE(found.ok());
    for (const ArchivePerson& person : *found) {
      text += person.name + ":";
      for (const ArchivePerson::Naming& naming : person.names) text += " " + naming.name;
      text += "\n";
    }
    return text;
  }

  static std::int64_t correct(Archive& archive, PersonCorrection::Kind kind, const std::string& person,
                              const std::string& other = "", const std::string& value = "") {
    const auto number = archive.correct(
        {.kind = kind, .person = person, .other = other, .value = value, .who = "eva", .made = "2026-01-02T03:04:05Z"});
    EXPECT_TRUE(number.ok()) << number.error().describe();
    return number.ok() ? *number : 0;
  }

  Archive linked(const std::vector<ReadArticle>& articles) {
    Archive archive = with(articles);
    EXPECT_FALSE(archive.link_people());
    return archive;
  }

  using Kind = PersonCorrection::Kind;
};

ReadArticle wethouder(const std::string& id, const std::string& name) {
  return told(id, "2019", {{name, "wij wachten", EntityKind::person, Gender::unknown, {"de wethouder"}}});
}

TEST_F(SamePeople, ASurnameIsTheOnlyOneOfThatNameAndRole) {
  const Archive archive =
      linked({wethouder("a", "Noor van der Kok"), wethouder("b", "Van der Kok"), wethouder("c", "N. van der Kok")});
  EXPECT_EQ(people(archive, "kok"), "Noor van der Kok: Noor van der Kok Van der Kok N. van der Kok\n");
  const auto found = archive.people("#1", 1);
  EXPECT_EQ((*found)[0].names[1].because, "the only one of that name here, and both wethouder");
  EXPECT_EQ((*found)[0].statements, 3U);
  EXPECT_EQ(this->found(archive, {.speaker = "Noor van der Kok"}).size(), 3U);
}

TEST_F(SamePeople, ASurnameOfTwoIsNeither) {
  const Archive archive = linked({wethouder("a", "Noor Kok"), wethouder("b", "Piet Kok"), wethouder("c", "Kok")});
  EXPECT_EQ(people(archive, "kok").substr(0, 9), "Kok: Kok\n");
}

TEST_F(SamePeople, ASurnameAloneIsNoEvidence) {
  const Archive archive = linked({wethouder("a", "Noor Kok"), told("b", "2019", {{"Kok", "nee"}})});
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok\n");
}

TEST_F(SamePeople, CompanyIsEvidence) {
  const std::vector<Told> others = {{"VVD", "ja", EntityKind::organisation}, {"Rijnoever", "ja", EntityKind::place}};
  const auto with_company = [&](const std::string& id, const std::string& name) {
    std::vector<Told> all = others;
    all.push_back({name, "nee"});
    return told(id, "2019", all);
  };
  const Archive archive = linked({with_company("a", "Noor Kok"), with_company("b", "Kok")});
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok Kok\n");
}

TEST_F(SamePeople, OneIdentifierIsOnePerson) {
  const Archive archive =
      linked({told("a", "2019", {{"Noor Kok", "a", EntityKind::person, Gender::unknown, {}, "Q1"}}),
              told("b", "2019", {{"Eleonora Kok-Bos", "b", EntityKind::person, Gender::unknown, {}, "Q1"}})});
  EXPECT_EQ(people(archive, "Noor Kok"), "Eleonora Kok-Bos: Noor Kok Eleonora Kok-Bos\n");
}

TEST_F(SamePeople, CorrectionsWinAndCanBeTakenBack) {
  Archive archive =
      linked({wethouder("a", "Noor Kok"), wethouder("b", "Kok"), told("c", "2019", {{"Piet Bos", "ja"}})});
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok Kok\n");
  const std::int64_t split = correct(archive, Kind::split, "#2");
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok\n");
  const std::int64_t merge = correct(archive, Kind::merge, "Piet Bos", "#2");
  EXPECT_EQ(people(archive, "Piet Bos"), "Piet Bos: Kok Piet Bos\n");
  EXPECT_TRUE(add(archive, wethouder("d", "Kok")));
  EXPECT_FALSE(archive.commit());
  EXPECT_FALSE(archive.link_people());
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok\n") << "a correction holds when more comes in";
  EXPECT_FALSE(archive.undo_correction(split, "2026-01-03T00:00:00Z"));
  EXPECT_FALSE(archive.undo_correction(merge, "2026-01-03T00:00:00Z"));
  EXPECT_TRUE(archive.undo_correction(merge, "2026-01-03T00:00:00Z").has_value());
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok Kok\n");
  const auto all = archive.corrections();
  ASSERT_EQ(all->size(), 2U);
  EXPECT_EQ((*all)[0].who, "eva");
  EXPECT_EQ((*all)[0].undone, "2026-01-03T00:00:00Z");
}

TEST_F(SamePeople, WhoIsNamedFirstInAMergeKeepsTheirName) {
  Archive archive = linked({wethouder("a", "Noor Kok"), told("b", "2019", {{"Noor van der Kokk", "wij"}})});
  const std::int64_t merge = correct(archive, Kind::merge, "Noor Kok", "Noor van der Kokk");
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Noor Kok Noor van der Kokk\n");
  EXPECT_FALSE(archive.undo_correction(merge, "2026-01-03T00:00:00Z"));
  correct(archive, Kind::merge, "Noor van der Kokk", "Noor Kok");
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor van der Kokk: Noor Kok Noor van der Kokk\n");
}

TEST_F(SamePeople, AFullerNameIsKeptWhicheverIsNamedFirst) {
  Archive archive = linked({told("a", "2019", {{"Kok", "wij"}}), told("b", "2019", {{"Noor Kok", "wij"}})});
  correct(archive, Kind::merge, "#1", "#2");
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: Kok Noor Kok\n");
}

TEST_F(SamePeople, ANameIsKeptBeforeADescription) {
  Archive archive =
      linked({told("a", "2019", {{"een woordvoerder", "wij"}}), told("b", "2019", {{"Noor Kok", "wij"}})});
  correct(archive, Kind::merge, "#1", "#2");
  EXPECT_EQ(people(archive, "Noor Kok"), "Noor Kok: een woordvoerder Noor Kok\n");
}

TEST_F(SamePeople, RenamedAndLinked) {
  Archive archive = linked({wethouder("a", "Noor Kok")});
  correct(archive, Kind::rename, "Noor Kok", "", "Noor Kok-Bos");
  correct(archive, Kind::link, "#1", "", "Q42");
  const auto found = archive.people("Noor Kok", 1);
  EXPECT_EQ((*found)[0].name, "Noor Kok-Bos");
  EXPECT_EQ((*found)[0].link, "Q42");
}

TEST_F(SamePeople, ACorrectionMustBeClear) {
  Archive archive = linked({wethouder("a", "Noor Kok"), wethouder("b", "Piet Kok")});
  EXPECT_FALSE(archive.correct({.kind = Kind::merge, .person = "Kok", .other = "Noor Kok"}).ok());
  EXPECT_FALSE(archive.correct({.kind = Kind::merge, .person = "Eva", .other = "Noor Kok"}).ok());
  EXPECT_FALSE(archive.correct({.kind = Kind::merge, .person = "Noor Kok", .other = "#1"}).ok());
  EXPECT_TRUE(archive.corrections()->empty());
}

}  // namespace
}  // namespace volgens::archive
