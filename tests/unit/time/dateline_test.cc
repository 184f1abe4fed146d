// The article's own day. Subject: src/time/dateline.h.
#include "time/dateline.h"

#include "time_fixture.h"

namespace volgens {
namespace {

std::string dateline(std::string_view text, std::string_view published) {
  const Document document = make_document(text);
  const auto found = find_times(document, {}, time_lexicon(), {parse_date(published)}).dateline;
  return found ? found->value + " because " + std::string(document.at(found->because)) : "";
}

TEST(DatelineOf, ADayWithItsDate) {
  EXPECT_EQ(dateline("Zij sprak vandaag, maandag 16 juli, met de pers.", "2018-07"),
            "2018-07-16 because vandaag, maandag 16 juli");
  EXPECT_EQ(dateline("Zij sprak gisteren (15 juli) met de pers.", "2018"), "2018-07-16 because gisteren (15 juli");
  EXPECT_EQ(dateline("Zij sprak vandaag, 16 juli 2018, met de pers.", ""), "2018-07-16 because vandaag, 16 juli 2018");
}

TEST(DatelineOf, AWeekdayAndADayThatFitOneMonthOnly) {
  EXPECT_EQ(dateline("Zij sprak vandaag, maandag de 16e, met de pers.", "2018-07"),
            "2018-07-16 because vandaag, maandag de 16e");
  EXPECT_EQ(dateline("Zij sprak vandaag, maandag de 16e, met de pers.", "2018"), "");
  EXPECT_EQ(dateline("Zij sprak vandaag, dinsdag de 16e, met de pers.", "2018-07"), "");
}

TEST(DatelineOf, APlaceAndADateInFront) {
  EXPECT_EQ(dateline("Vorden, 1 juni 2022 – In Dierenpark Oostwoud is een gibbon geboren.", "2022-06"),
            "2022-06-01 because 1 juni 2022");
  EXPECT_EQ(dateline("In Vorden was op 1 juni 2022 feest.", "2022-06"), "");
}

TEST(DatelineOf, AKnownEvent) {
  EXPECT_EQ(dateline("Gisteren eindigde het WK voetbal in Rusland.", "2018-07"), "2018-07-16 because Gisteren");
  EXPECT_EQ(dateline("Vandaag, Koningsdag, was het druk.", "2016"), "2016-04-27 because Vandaag, Koningsdag");
}

TEST(DatelineOf, AnEventOfAnotherYearProvesNothing) {
  EXPECT_EQ(dateline("Gisteren eindigde het WK voetbal.", "2017-07"), "");
  EXPECT_EQ(dateline("Gisteren eindigde het WK voetbal.", ""), "");
}

TEST(DatelineOf, WhatSomebodySaidProvesNothing) {
  EXPECT_EQ(dateline("\"Gisteren eindigde het WK voetbal\", zei zij.", "2018-07"), "");
}

TEST(DatelineOf, ProofsThatDisagree) {
  EXPECT_EQ(dateline("Vandaag, 16 juli, sprak zij. Vandaag, 17 juli, niet.", "2018-07"), "");
  EXPECT_EQ(dateline("Vandaag, 16 augustus, sprak zij.", "2018-07"), "");
}

TEST(DatelineOf, AWholePublicationDateIsEnough) {
  EXPECT_EQ(dateline("Gisteren eindigde het WK voetbal.", "2018-07-16"), "");
}

}  // namespace
}  // namespace volgens
