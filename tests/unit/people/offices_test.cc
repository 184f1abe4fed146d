// The tables of offices and what descriptions say of them. Subject: src/people/offices.h.
#include "people/offices.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

const Offices& offices() {
  static const Offices loaded = [] {
    auto result = Offices::load();
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().describe());
    return std::move(result).value();
  }();
  return loaded;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all(1);
  for (const char c : text)
    if (c == ' ')
      all.emplace_back();
    else
      all.back() += c;
  return all;
}

std::string name_of(const Offices& table, std::int32_t holder) {
  if (holder < 0) return "?";
  std::string all;
  for (const std::string& word : table.person(holder).names[0]) all += (all.empty() ? "" : " ") + word;
  return all;
}

/// Who a description means at a date; `-` when it is no office.
std::string holder(std::string_view text, std::string_view date, const Offices& table = offices()) {
  const auto phrase = table.understand(words(text));
  return phrase ? name_of(table, table.holder(*phrase, days_of(date))) : "-";
}

TEST(Offices, TheDateDecidesWhoIsMeant) {
  EXPECT_EQ(holder("Amerikaanse president", "2018-07"), "Donald Trump");
  EXPECT_EQ(holder("Amerikaanse president", "2016-07-04"), "Barack Obama");
  EXPECT_EQ(holder("Russische president", "2010-03"), "Dmitri Medvedev");
  EXPECT_EQ(holder("Russische president", "2018"), "Vladimir Poetin");
}

TEST(Offices, AHandoverInTheTimeThatTheDateMayBeDecidesNothing) {
  EXPECT_EQ(holder("Amerikaanse president", "2017-01"), "?");
  EXPECT_EQ(holder("Amerikaanse president", "2017-01-20"), "?");
  EXPECT_EQ(holder("Amerikaanse president", "2017"), "?");
  EXPECT_EQ(holder("Amerikaanse president", "2017-01-21"), "Donald Trump");
}

TEST(Offices, WithoutADateOrAfterTheTableEndsNobodyIsMeant) {
  EXPECT_EQ(holder("Amerikaanse president", ""), "?");
  EXPECT_EQ(holder("Amerikaanse president", "2099-01"), "?");
  EXPECT_EQ(holder("Amerikaanse president", "1950-01"), "?");
}

TEST(Offices, RoleAndPlaceAreSaidInManyWays) {
  for (const char* text : {"president van Rusland", "Russische president", "machtige Russische president",
                           "president van de Russische Federatie", "Kremlinleider"})
    EXPECT_EQ(holder(text, "2018-07"), "Vladimir Poetin") << text;
  for (const char* text : {"secretaris-generaal van de NAVO", "NAVO-chef", "NAVO-secretaris-generaal"})
    EXPECT_EQ(holder(text, "2018-07"), "Jens Stoltenberg") << text;
  for (const char* text : {"minister van Buitenlandse Zaken van Rusland", "Russische minister van Buitenlandse Zaken",
                           "Russische buitenlandminister"})
    EXPECT_EQ(holder(text, "2018-07"), "Sergej Lavrov") << text;
  EXPECT_EQ(holder("Commissievoorzitter", "2022-07"), "Ursula von der Leyen");
  EXPECT_EQ(holder("VVD-leider", "2018-07"), "Mark Rutte");
  EXPECT_EQ(holder("paus", "2018-07"), "Franciscus");
}

TEST(Offices, WithoutAPlaceARoleMeansNobody) {
  EXPECT_EQ(holder("president", "2018-07"), "?");
  EXPECT_EQ(holder("minister van Financiën", "2018-07"), "?");
}

TEST(Offices, WhoHasAnOfficeNoLongerOrNotYetIsNotItsHolder) {
  for (const char* text : {"toenmalige Amerikaanse president", "nieuwe Amerikaanse president",
                           "gekozen Amerikaanse president", "eerste zwarte Amerikaanse president"})
    EXPECT_EQ(holder(text, "2018-07"), "?") << text;
  for (const char* text : {"Amerikaanse oud-president", "president van de rechtbank", "presidentsvrouw",
                           "Amerikaanse president van de Europese Raad", "president van de Amerikaanse bank"})
    EXPECT_EQ(holder(text, "2018-07"), "-") << text;
}

TEST(Offices, APlaceWhereNobodyIsKnownIsAPlaceStill) {
  EXPECT_FALSE(offices().understand(words("Letse premier"))->places.empty());
  EXPECT_EQ(holder("Letse premier", "2018-07"), "?");
}

TEST(Offices, ASurnameNeedsTheOfficeAndItsTime) {
  const auto minister = offices().understand(words("minister"));
  EXPECT_EQ(name_of(offices(), offices().named({"Blok"}, minister, days_of("2019-03"))), "Stef Blok");
  EXPECT_EQ(offices().named({"Blok"}, minister, days_of("1999-03")), -1);
  EXPECT_EQ(offices().named({"Blok"}, std::nullopt, days_of("2019-03")), -1);
  EXPECT_EQ(offices().named({"Els", "Blok"}, minister, days_of("2019-03")), -1);
}

TEST(Offices, AFullNameThatOthersBearNeedsTheOffice) {
  EXPECT_EQ(offices().named({"Cees", "Veerman"}, std::nullopt, days_of("2004-03")), -1);
  const auto minister = offices().understand(words("minister"));
  EXPECT_EQ(name_of(offices(), offices().named({"Cees", "Veerman"}, minister, days_of("2004-03"))), "Cees Veerman");
}

TEST(Offices, AnAliasCountsWhileInOffice) {
  EXPECT_EQ(name_of(offices(), offices().named({"Poetin"}, std::nullopt, days_of("2018-07"))), "Vladimir Poetin");
  EXPECT_EQ(offices().named({"Poetin"}, std::nullopt, days_of("1990-07")), -1);
  EXPECT_EQ(name_of(offices(), offices().named({"Vladimir", "Poetin"}, std::nullopt, {})), "Vladimir Poetin");
}

TEST(Offices, AKingIsCalledWithoutHisNumber) {
  const auto king = offices().understand(words("koning"));
  EXPECT_EQ(name_of(offices(), offices().named({"Albert"}, king, days_of("2003-07"))), "Albert II");
}

Offices with(std::string_view table) {
  Offices all = Offices::load().value();
  const auto added = all.add(table, "eigen.tsv");
  EXPECT_TRUE(added.ok()) << (added.ok() ? "" : added.error().describe());
  return all;
}

TEST(Offices, AUsersTableIsAddedAndGoesFirst) {
  const Offices all = with(
      "# eigen\r\nSanne de Wit\tDe Wit\tburgemeester\tAmersfoort\t2015\t2021-03\tx:1\r\n"
      "Karel Proef\t\tpresident\tVS\t2018-02-01\t2018-11-30\t\n");
  EXPECT_EQ(holder("burgemeester van Amersfoort", "2018-07", all), "Sanne de Wit");
  EXPECT_EQ(holder("Amersfoortse burgemeester", "2018-07", all), "Sanne de Wit");
  EXPECT_EQ(holder("burgemeester van Amersfoort", "2015", all), "?");
  EXPECT_EQ(holder("burgemeester van Amersfoort", "2021-03-02", all), "?");
  EXPECT_EQ(holder("Amerikaanse president", "2018-07", all), "Karel Proef");
  EXPECT_EQ(holder("Amerikaanse president", "2019-07", all), "Donald Trump");
}

TEST(Offices, AnOpenEndGoesOn) {
  EXPECT_EQ(holder("burgemeester van Ons Dorp", "2090-01", with("Jan Nu\t\tburgemeester\tOns Dorp\t2020\t\t")),
            "Jan Nu");
}

TEST(Offices, ABrokenRowIsAnErrorWithItsLineAndAddsNothing) {
  const std::pair<const char*, const char*> rows[] = {
      {"A\tB\n", "has 2 columns instead of 7"},
      {"\t\tpresident\tVS\t\t\t", "has no name"},
      {"Jan\t\t\tVS\t\t\t", "has no role"},
      {"Jan\t\tpresident\t\t\t\t", "has no country or organisation"},
      {"Jan\t\tpresident\tVS\t2018-13\t\t", "'2018-13' is no date that exists"},
      {"Jan\t\tpresident\tVS\t2018\t2017\t", "ends before it begins"},
      {"Jan\t\tpresident\tVS\t\t\t\t\t\t\t", "columns instead of 7"},
  };
  for (const auto& [row, message] : rows) {
    Offices all = Offices::load().value();
    const auto added = all.add("# kop\nPiet\t\tburgemeester\tEde\t\t\t\n" + std::string(row), "eigen.tsv");
    ASSERT_FALSE(added.ok()) << row;
    EXPECT_EQ(added.error().code, ErrorCode::malformed);
    EXPECT_EQ(added.error().where, "eigen.tsv:3");
    EXPECT_NE(added.error().message.find(message), std::string::npos) << added.error().message;
    EXPECT_EQ(holder("burgemeester van Ede", "2018-07", all), "-");
  }
}

}  // namespace
}  // namespace volgens
