// Values of time expressions. Subject: src/time/resolve.h.
#include "time/resolve.h"

#include "time_fixture.h"

namespace volgens {
namespace {

constexpr const char* monday = "2018-07-16";

std::string only(std::string_view text, std::string_view date = monday, const std::vector<Verb>& verbs = {}) {
  const Lines lines = times_of(text, date, verbs);
  if (lines.size() != 1) return std::to_string(lines.size()) + " times in " + std::string(text);
  return lines.front();
}

TEST(Resolve, DaysAroundTheArticle) {
  EXPECT_EQ(only("eergisteren"), "eergisteren DATE 2018-07-14");
  EXPECT_EQ(only("overmorgen"), "overmorgen DATE 2018-07-18");
  EXPECT_EQ(only("gisteren", "2020-03-01"), "gisteren DATE 2020-02-29");
  EXPECT_EQ(only("gisteravond"), "gisteravond TIME 2018-07-15TEV");
  EXPECT_EQ(only("vannacht"), "vannacht TIME 2018-07-16TNI");
}

TEST(Resolve, AWeekdayFollowsTheTense) {
  EXPECT_EQ(only("Zij kwam woensdag.", monday, {{"kwam", "Past"}}), "woensdag DATE 2018-07-11");
  EXPECT_EQ(only("Zij komt woensdag.", monday, {{"komt", "Pres"}}), "woensdag DATE 2018-07-18");
  EXPECT_EQ(only("Zij kwam maandag.", monday, {{"kwam", "Past"}}), "maandag DATE 2018-07-16");
  EXPECT_EQ(only("Zij komt maandagavond.", monday, {{"komt", "Pres"}}), "maandagavond TIME 2018-07-16TEV");
}

TEST(Resolve, AMonthFollowsTheTense) {
  EXPECT_EQ(only("Zij kwam in september.", monday, {{"kwam", "Past"}}), "september DATE 2017-09");
  EXPECT_EQ(only("Zij komt in september.", monday, {{"komt", "Pres"}}), "september DATE 2018-09");
  EXPECT_EQ(only("Zij kwam op 3 september.", monday, {{"kwam", "Past"}}), "3 september DATE 2017-09-03");
}

TEST(Resolve, WordsThatTellTheDirection) {
  EXPECT_EQ(only("afgelopen woensdag"), "afgelopen woensdag DATE 2018-07-11");
  EXPECT_EQ(only("komende woensdag"), "komende woensdag DATE 2018-07-18");
  EXPECT_EQ(only("vorige week woensdag"), "vorige week woensdag DATE 2018-07-11");
  EXPECT_EQ(only("volgende week"), "volgende week DATE 2018-W30");
  EXPECT_EQ(only("afgelopen weekend"), "afgelopen weekend DATE 2018-W28-WE");
  EXPECT_EQ(only("vorige maand"), "vorige maand DATE 2018-06");
  EXPECT_EQ(only("dit jaar"), "dit jaar DATE 2018");
  EXPECT_EQ(only("eind vorige week"), "eind vorige week DATE 2018-W28");
  EXPECT_EQ(only("maart vorig jaar"), "maart vorig jaar DATE 2017-03");
}

TEST(Resolve, Distances) {
  EXPECT_EQ(only("twee jaar geleden"), "twee jaar geleden DATE 2016");
  EXPECT_EQ(only("over drie maanden"), "over drie maanden DATE 2018-10");
  EXPECT_EQ(only("tien dagen geleden"), "tien dagen geleden DATE 2018-07-06");
  EXPECT_EQ(only("een paar jaar geleden"), "een paar jaar geleden DATE PAST_REF");
}

TEST(Resolve, SeasonsHolidaysAndEras) {
  EXPECT_EQ(only("in de zomer van 2016"), "de zomer van 2016 DATE 2016-SU");
  EXPECT_EQ(only("Pasen 2018"), "Pasen 2018 DATE 2018-04-01");
  EXPECT_EQ(only("Koningsdag 2014"), "Koningsdag 2014 DATE 2014-04-26");
  EXPECT_EQ(only("de jaren zeventig"), "de jaren zeventig DATE 197");
  EXPECT_EQ(only("de achttiende eeuw"), "de achttiende eeuw DATE 17");
  EXPECT_EQ(only("komend seizoen"), "komend seizoen DATE FUTURE_REF");
  EXPECT_EQ(only("het derde kwartaal"), "het derde kwartaal DATE 2018-Q3");
}

TEST(Resolve, Durations) {
  EXPECT_EQ(only("drie weken lang"), "drie weken lang DURATION P3W");
  EXPECT_EQ(only("anderhalf jaar"), "anderhalf jaar DURATION P18M");
  EXPECT_EQ(only("anderhalf uur"), "anderhalf uur DURATION PT90M");
  EXPECT_EQ(only("een kwartier"), "een kwartier DURATION PT15M");
  EXPECT_EQ(only("2 uur en 48 minuten"), "2 uur en 48 minuten DURATION PT2H48M");
  EXPECT_EQ(only("de afgelopen twee weken"), "de afgelopen twee weken DURATION P2W");
  EXPECT_EQ(only("jarenlang"), "jarenlang DURATION PXY");
}

TEST(Resolve, Sets) {
  EXPECT_EQ(only("elke dinsdag"), "elke dinsdag SET XXXX-WXX-2");
  EXPECT_EQ(only("iedere ochtend"), "iedere ochtend SET XXXX-XX-XXTMO");
  EXPECT_EQ(only("twee keer per jaar"), "twee keer per jaar SET P1Y");
  EXPECT_EQ(only("elke ochtend om vier uur"), "elke ochtend om vier uur SET XXXX-XX-XXT04:00");
}

TEST(Resolve, HoursOfTheTwelveHourDial) {
  EXPECT_EQ(only("om drie uur"), "drie uur TIME 2018-07-16T15:00");
  EXPECT_EQ(only("acht uur 's avonds"), "acht uur 's avonds TIME 2018-07-16T20:00");
  EXPECT_EQ(only("om tien over half twee"), "tien over half twee TIME 2018-07-16T13:40");
  EXPECT_EQ(only("kwart voor twaalf"), "kwart voor twaalf TIME 2018-07-16T11:45");
  EXPECT_EQ(only("drie uur 's nachts"), "drie uur 's nachts TIME 2018-07-16T03:00");
  EXPECT_EQ(only("na drie uur debat"), "drie uur DURATION PT3H");
}

TEST(Resolve, WhatTheTextNamedLast) {
  EXPECT_EQ(times_of("Zij kwam in 1951. Twee jaar later brak de dijk.", monday),
            (Lines{"1951 DATE 1951", "Twee jaar later DATE 1953"}));
  EXPECT_EQ(times_of("Zij kwam vrijdag. Die avond regende het.", monday),
            (Lines{"vrijdag DATE 2018-07-13", "Die avond TIME 2018-07-13TEV"}));
  EXPECT_EQ(times_of("Op 4 november 2008 won zij. Op 12 november vertrok ze.", monday).back(),
            "12 november DATE 2008-11-12");
}

TEST(Resolve, AnArticleOfAMonthOrAYear) {
  EXPECT_EQ(only("vandaag", "2018-07"), "vandaag DATE 2018-07-XX");
  EXPECT_EQ(only("gisteren", "2018-07"), "gisteren DATE XXXX-XX-XX");
  EXPECT_EQ(only("vorige maand", "2018-07"), "vorige maand DATE 2018-06");
  EXPECT_EQ(only("maandag", "2018-07"), "maandag DATE XXXX-WXX-1");
  EXPECT_EQ(only("maandagavond", "2018-07"), "maandagavond TIME XXXX-WXX-1TEV");
  EXPECT_EQ(only("twee jaar geleden", "2018"), "twee jaar geleden DATE 2016");
  EXPECT_EQ(only("3 mei", "2018"), "3 mei DATE 2018-05-03");
}

TEST(Resolve, AnArticleWithoutADate) {
  EXPECT_EQ(only("vandaag", ""), "vandaag DATE XXXX-XX-XX");
  EXPECT_EQ(only("3 mei", ""), "3 mei DATE XXXX-05-03");
  EXPECT_EQ(only("twee jaar geleden", ""), "twee jaar geleden DATE XXXX-XX-XX");
  EXPECT_EQ(only("in 1998", ""), "1998 DATE 1998");
}

TEST(Resolve, NumbersBeyondEveryCalendar) {
  EXPECT_EQ(only("een miljoen jaar geleden"), "een miljoen jaar geleden DATE PAST_REF");
  EXPECT_EQ(only("900000 jaar geleden"), "900000 jaar geleden DATE PAST_REF");
  EXPECT_EQ(only("over 900000000 dagen"), "over 900000000 dagen DATE FUTURE_REF");
  EXPECT_EQ(only("over 999999999 eeuwen"), "over 999999999 eeuwen DATE FUTURE_REF");
  EXPECT_EQ(times_of("99999999999 jaar geleden", monday), Lines{});
  EXPECT_EQ(only("999999999 eeuwen"), "999999999 eeuwen DURATION P99999999900Y");
  EXPECT_EQ(times_of("31 februari 2018", monday), Lines{});
}

TEST(Resolve, PlansLookAhead) {
  EXPECT_EQ(times_of("woensdag", monday, {}, Undecided::future), Lines{"woensdag DATE 2018-07-18"});
  EXPECT_EQ(times_of("maandag", monday, {}, Undecided::future), Lines{"maandag DATE 2018-07-23"});
}

}  // namespace
}  // namespace volgens
