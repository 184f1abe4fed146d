// The `date` header of a plain text. Subject: src/text/date_header.h.
#include "text/date_header.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(DateHeader, ReadsEachPrecision) {
  EXPECT_EQ(find_date_header("date 2018 De krant").value, "2018");
  EXPECT_EQ(find_date_header("date 2018-07 De krant").value, "2018-07");
  EXPECT_EQ(find_date_header("date 2018-07-16 De krant").value, "2018-07-16");
}

TEST(DateHeader, EndsBehindItsDate) {
  const DateHeader header = find_date_header("date 2018-07 De krant");
  EXPECT_EQ(header.end, std::string_view("date 2018-07").size());
}

TEST(DateHeader, MayHaveWhiteSpaceBeforeIt) {
  EXPECT_EQ(find_date_header(" \r\n\t date 2018-07 De krant").value, "2018-07");
  EXPECT_EQ(find_date_header("\u00A0\uFEFFdate 2018-07 De krant").value, "2018-07");
}

TEST(DateHeader, MayStandAloneOnItsLine) {
  EXPECT_EQ(find_date_header("date 2018-07\nDe krant").value, "2018-07");
  EXPECT_EQ(find_date_header("date 2018-07").value, "2018-07");
}

TEST(DateHeader, StandsOnlyAtTheStart) {
  EXPECT_EQ(find_date_header("De krant, date 2018-07").value, "");
  EXPECT_EQ(find_date_header("").value, "");
}

TEST(DateHeader, NeedsItsBlankAndItsEnd) {
  EXPECT_EQ(find_date_header("date2018 De krant").value, "");
  EXPECT_EQ(find_date_header("dates 2018 De krant").value, "");
  EXPECT_EQ(find_date_header("date 2018-07: de krant").value, "");
  EXPECT_EQ(find_date_header("date").value, "");
  EXPECT_EQ(find_date_header("date ").value, "");
}

TEST(DateHeader, TellsOfADateThatDoesNotExist) {
  for (const char* date : {"2018-13", "2018-00", "2018-02-30", "2019-02-29", "2018-7", "20180716", "0000"}) {
    const DateHeader header = find_date_header("date " + std::string(date) + " De krant");
    EXPECT_EQ(header.value, "") << date;
    EXPECT_EQ(header.end, 0U) << date;
    EXPECT_EQ(header.impossible, date);
  }
}

TEST(DateHeader, IsSilentAboutAnOrdinaryFirstWord) {
  EXPECT_EQ(find_date_header("date night in Utrecht").impossible, "");
  EXPECT_EQ(find_date_header("date 30 van het jaar").impossible, "");
}

TEST(DateHeader, HasLinesUnderIt) {
  const std::string lines =
      "date 2018-07\ntitle De dijk\r\nauthor  Ilse Wagenaar\npublisher\tDe Bode \nurl https://bode.nl/1";
  const DateHeader header = find_date_header(lines + "\n\nDe krant");
  EXPECT_EQ(header.title, "De dijk");
  EXPECT_EQ(header.publisher, "De Bode");
  EXPECT_EQ(header.url, "https://bode.nl/1");
  EXPECT_EQ(header.end, lines.size());
}

TEST(DateHeader, HasEachLineOnceAndNoOther) {
  const DateHeader twice = find_date_header("date 2018-07\ntitle De dijk\ntitle Het dorp\npublisher De Bode");
  EXPECT_EQ(twice.end, std::string_view("date 2018-07\ntitle De dijk").size());
  EXPECT_EQ(twice.publisher, "");
  for (const char* text : {"\n\ntitle De dijk", " title De dijk", "\ntitle", "\ntitle \n", "\ntitles van De dijk"}) {
    const DateHeader header = find_date_header("date 2018-07" + std::string(text));
    EXPECT_EQ(header.title, "") << text;
    EXPECT_EQ(header.end, std::string_view("date 2018-07").size()) << text;
  }
  EXPECT_EQ(find_date_header("date 2018-07\ntitle " + std::string(2000, 'a')).title, "");
}

TEST(DateHeader, MayBeDutch) {
  const std::string lines =
      "Datum: dinsdag 12 maart 2019\nTitel: De dijk: hoger\nkrant De Bode\nDoor: Ilse Wagenaar\nLink: "
      "https://bode.nl/1";
  const DateHeader header = find_date_header(lines + "\n\nDe krant");
  EXPECT_EQ(header.value, "2019-03-12");
  EXPECT_EQ(header.title, "De dijk: hoger");
  EXPECT_EQ(header.publisher, "De Bode");
  EXPECT_EQ(header.url, "https://bode.nl/1");
  EXPECT_EQ(header.end, lines.size());
}

TEST(DateHeader, ReadsDatesInWords) {
  for (const char* line :
       {"date 12 maart 2019", "datum 12 maart 2019", "datum: 12 mrt. 2019, 10.30 uur", "DATUM : 12-03-2019",
        "publicatiedatum: za 12 maart 2019", "gepubliceerd: 2019-03-12T10:00:00Z", "date 12/3/2019"}) {
    const DateHeader header = find_date_header(std::string(line) + "\nDe krant");
    EXPECT_EQ(header.value, "2019-03-12") << line;
    EXPECT_EQ(header.end, std::string_view(line).size()) << line;
    EXPECT_EQ(header.impossible, "") << line;
  }
  EXPECT_EQ(find_date_header("datum maart 2019\nDe krant").value, "2019-03");
}

TEST(DateHeader, MayStandUnderOtherLines) {
  const DateHeader header = find_date_header("title De dijk\nauthor Ilse Wagenaar\ndate 2018-07\n\nDe krant");
  EXPECT_EQ(header.value, "2018-07");
  EXPECT_EQ(header.title, "De dijk");
  EXPECT_EQ(find_date_header("Titel: De dijk\n\nDe krant").title, "De dijk");
}

TEST(DateHeader, IsNoSentenceThatBeginsSo) {
  for (const char* text : {"title De dijk\nDe krant", "Titel De dijk\nDe krant", "Bron van de brand was een kaars.\n",
                           "Door de storm viel een boom om.\n", "Link naar de brand.", "Datum en plaats volgen.",
                           "datum nog onbekend", "Kop en staart zijn af."}) {
    EXPECT_EQ(find_date_header(text).end, 0U) << text;
    EXPECT_EQ(find_date_header(text).impossible, "") << text;
  }
}

TEST(DateHeader, TellsOfADateInWordsThatItCannotRead) {
  const DateHeader unknown = find_date_header("Datum: afgelopen zomer, in de vakantie\nTitel: De dijk\n\nDe krant");
  EXPECT_EQ(unknown.value, "");
  EXPECT_EQ(unknown.impossible, "afgelopen zomer, in de v");
  EXPECT_EQ(unknown.title, "De dijk") << "the other lines are read";
  EXPECT_EQ(find_date_header("date 12 maart 2019 De krant meldt.").impossible, "12 maart 2019 De krant m");
  EXPECT_EQ(find_date_header("datum: 31 februari 2019").impossible, "31 februari 2019");
}

TEST(DateHeader, RepeatsNoMegabyteOfIt) {
  EXPECT_LT(find_date_header("date " + std::string(1 << 20, '9')).impossible.size(), 40U);
}

}  // namespace
}  // namespace volgens
