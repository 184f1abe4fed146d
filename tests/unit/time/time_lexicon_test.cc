// Words and patterns of lexicon/time. Subject: src/time/time_lexicon.h.
#include "time/time_lexicon.h"

#include "time_fixture.h"

namespace volgens {
namespace {

const Tag* tag(const std::string& words, Field field) {
  if (const auto* tags = time_lexicon().find(words))
    for (const Tag& tag : *tags)
      if (tag.field == static_cast<std::uint16_t>(field)) return &tag;
  return nullptr;
}

TEST(TimeLexicon, DaysAndPartsOfTheDayMakeCompounds) {
  ASSERT_NE(tag("maandagavond", Field::weekday_part), nullptr);
  EXPECT_EQ(tag("maandagavond", Field::weekday_part)->value, 13);
  EXPECT_EQ(tag("gisterochtend", Field::day_word_part)->value, 41);
  EXPECT_EQ(tag("overmorgenmiddag", Field::day_word_part)->value, 72);
}

TEST(TimeLexicon, EntriesOfSeveralWordsKnowTheirLength) {
  EXPECT_EQ(tag("'s nachts", Field::part_adverb)->length, 2);
  EXPECT_EQ(tag("dag van de arbeid", Field::holiday)->length, 4);
  EXPECT_TRUE(time_lexicon().opens_phrase("'s"));
  EXPECT_FALSE(time_lexicon().opens_phrase("nachts"));
}

TEST(TimeLexicon, NoEntryIsLongerThanIsLookedFor) {
  for (const char* words : {"vandaag de dag", "op dit moment", "dag van de arbeid"})
    EXPECT_NE(time_lexicon().find(words), nullptr) << words;
}

TEST(TimeLexicon, EveryEventHasADayAndWords) {
  EXPECT_GE(time_lexicon().events().size(), 100U);
  for (const DatedEvent& event : time_lexicon().events()) {
    EXPECT_TRUE(parse_date(event.date).known()) << event.date;
    EXPECT_FALSE(event.words.empty());
    EXPECT_FALSE(event.verbs.empty());
  }
}

}  // namespace
}  // namespace volgens
