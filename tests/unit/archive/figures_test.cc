// Subject: src/archive/figures.h and roles.h: who of one name is the same.
#include "archive/figures.h"

#include "archive/roles.h"
#include "fixture.h"

namespace volgens::archive {
namespace {

TEST(Roles, TellAField) {
  EXPECT_EQ(field_name(fields_of({"PvdA-Kamerlid"})), "politics");
  EXPECT_EQ(field_name(fields_of({"de oud-voetballer van de club"})), "sport");
  EXPECT_EQ(fields_of({"voorzitter", "hij"}), 0U);
}

TEST(Roles, AreShownWithoutTheirArticle) {
  EXPECT_EQ(plain_role("De minister"), "minister");
  EXPECT_EQ(plain_role("de"), "");
}

TEST(ProperNames, AreToldFromDescriptions) {
  for (const char* name : {"Noor Hagedoorn", "De Wever", "Van 't Hof", "VVD", "van der Meer"})
    EXPECT_TRUE(is_proper_name(name)) << name;
  for (const char* name :
       {"een medewerker", "Een woordvoerster van de VVD", "de minister", "De man", "bewoners", "haar Vader", ""})
    EXPECT_FALSE(is_proper_name(name)) << name;
}

class Namesakes : public ArchiveTest {
 protected:
  /// How many statements each person of that name has, most first.
  static std::vector<std::size_t> counts(const Archive& archive, const std::string& name) {
    std::vector<std::size_t> counts;
    const auto people = archive.people(name, 100);
    EXPECT_TRUE(people.ok());
    for (const ArchivePerson& person : *people) counts.push_back(person.statements);
    return counts;
  }
  using Counts = std::vector<std::size_t>;
};

TEST_F(Namesakes, AreTheSameWhenNothingSpeaksAgainstIt) {
  const Archive archive =
      with({told("a", "2018", {{"Jan Kok", "a", EntityKind::person, Gender::male, {"minister"}}}),
            told("b", "2018", {{"Jan Kok", "b"}}),
            told("c", "2018", {{"JAN KOK", "c", EntityKind::person, Gender::male, {"oud-Kamerlid"}}})});
  EXPECT_EQ(counts(archive, "Jan Kok"), Counts{3});
}

TEST_F(Namesakes, AreKeptApartByField) {
  const Archive archive =
      with({told("a", "2018", {{"Jan Kok", "a", EntityKind::person, Gender::male, {"minister"}}}),
            told("b", "2018", {{"Jan Kok", "b", EntityKind::person, Gender::male, {"voetballer"}}}),
            told("c", "2018", {{"Jan Kok", "c", EntityKind::person, Gender::male, {"de doelman"}}})});
  EXPECT_EQ(counts(archive, "Jan Kok"), (Counts{2, 1}));
}

TEST_F(Namesakes, AreKeptApartByGenderLinkAndKind) {
  const Archive archive = with({told("a", "2018", {{"Kim Bos", "a", EntityKind::person, Gender::male}}),
                                told("b", "2018", {{"Kim Bos", "b", EntityKind::person, Gender::female}}),
                                told("c", "2018", {{"Kim Bos", "c", EntityKind::organisation}}),
                                told("d", "2018", {{"Piet Vos", "d", EntityKind::person, Gender::unknown, {}, "Q1"}}),
                                told("e", "2018", {{"Piet Vos", "e", EntityKind::person, Gender::unknown, {}, "Q2"}})});
  EXPECT_EQ(counts(archive, "Kim Bos"), (Counts{1, 1, 1}));
  EXPECT_EQ(counts(archive, "Piet Vos"), (Counts{1, 1}));
}

TEST_F(Namesakes, ABareNameAmongSeveralIsNobodyInParticular) {
  const Archive archive = with({told("a", "2018", {{"Jan Kok", "a", EntityKind::person, Gender::male, {"minister"}}}),
                                told("b", "2018", {{"Jan Kok", "b", EntityKind::person, Gender::male, {"voetballer"}}}),
                                told("c", "2018", {{"Jan Kok", "c"}})});
  EXPECT_EQ(counts(archive, "Jan Kok"), (Counts{1, 1, 1}));
}

}  // namespace
}  // namespace volgens::archive
