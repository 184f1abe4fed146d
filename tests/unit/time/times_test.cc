// The room as a whole. Subject: src/time/times.h.
#include "time/times.h"

#include "time_fixture.h"

namespace volgens {
namespace {

TEST(Times, ValuesAreTiedToTheDayThatTheTextProves) {
  EXPECT_EQ(times_of("Gisteren eindigde het WK voetbal. Morgen is er feest.", "2018-07"),
            (Lines{"Gisteren DATE 2018-07-15", "Morgen DATE 2018-07-17"}));
}

TEST(Times, InOrderAndWithoutOverlap) {
  const std::string text =
      "Vorige week maandag om half negen, drie uur na de aftrap, begon het; sinds 1998 elke dinsdag om 20.00 uur, in "
      "de zomer "
      "van 2016 ook 's nachts. Twee jaar later eindigde het op 3 mei.";
  const Document document = make_document(text);
  std::size_t end = 0;
  const Times times = find_times(document, {}, time_lexicon(), {{2018, 7, 16}});
  EXPECT_GE(times.expressions.size(), 7U);
  for (const TimeExpression& time : times.expressions) {
    EXPECT_GE(time.span.begin, end);
    EXPECT_GT(time.span.end, time.span.begin);
    end = time.span.end;
  }
}

TEST(Times, AnyTextHasAReading) {
  for (const char* text :
       {"", " ", "'s", "'s ", "om", "vandaag (", "de nacht van", "over", "'", "31-12-9999 over 1 dag", "0 uur",
        "0 jaar geleden", "\xC2\xA0vandaag\xE2\x80\x8B", "elke elke elke", "1 1 1 1 1 1 1 1 1 1"})
    times_of(text, "9999-12-31");
  times_of("eergisteren vorige week vorig jaar tien eeuwen geleden", "0001-01-01");
}

}  // namespace
}  // namespace volgens
