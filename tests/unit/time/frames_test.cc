// Which words make a time expression. Subject: src/time/frames.h.
#include "time/frames.h"

#include "time_fixture.h"

namespace volgens {
namespace {

constexpr const char* monday = "2018-07-16";

TEST(Frames, TheLongestPatternWins) {
  EXPECT_EQ(times_of("dinsdag 3 juli 2018", monday), Lines{"dinsdag 3 juli 2018 DATE 2018-07-03"});
  EXPECT_EQ(times_of("in de nacht van zondag op maandag", monday),
            Lines{"de nacht van zondag op maandag TIME 2018-07-15TNI"});
}

TEST(Frames, WhatMustStandThereIsNoPartOfTheExpression) {
  EXPECT_EQ(times_of("sinds 1998", monday), Lines{"1998 DATE 1998"});
  EXPECT_EQ(times_of("Om half negen begint het.", monday), Lines{"half negen TIME 2018-07-16T08:30"});
}

TEST(Frames, NeighboursCompleteEachOther) {
  EXPECT_EQ(times_of("morgen om 10 uur", monday), Lines{"morgen om 10 uur TIME 2018-07-17T10:00"});
  EXPECT_EQ(times_of("om 19.30 uur op vrijdag", monday), Lines{"19.30 uur op vrijdag TIME 2018-07-13T19:30"});
  EXPECT_EQ(times_of("vrijdag 12.00 uur", monday), Lines{"vrijdag 12.00 uur TIME 2018-07-13T12:00"});
}

TEST(Frames, NeverOverTheEndOfASentence) {
  EXPECT_EQ(times_of("Dat was morgen.\n\nTien uur later", monday).front(), "morgen DATE 2018-07-17");
}

TEST(Frames, WhatOnlyLooksLikeATime) {
  for (const char* text : {"112 kilometer per uur", "een blauwe maandag", "de stand was 2-1", "2400 migranten",
                           "hij komt nu eenmaal laat"})
    for (const std::string& line : times_of(text, monday)) ADD_FAILURE() << text << ": " << line;
}

}  // namespace
}  // namespace volgens
