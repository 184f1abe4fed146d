// What each noun phrase is, before anybody is resolved. Subject: src/people/mentions.cc.
#include "people/mentions.h"

#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

std::string extent(const ReadText& read, const char* word) {
  const Mention& mention = read.mention(read.token(word));
  return read.words({mention.begin, mention.end});
}

TEST(Mentions, ANameWithItsRole) {
  const ReadText read("Wethouder Sanne de Wit bezocht de brug.");
  const Mention& mention = read.mention(read.token("Sanne"));
  EXPECT_EQ(mention.type, MentionType::name);
  EXPECT_EQ(mention.kind, EntityKind::person);
  EXPECT_EQ(mention.gender, Gender::female);
  EXPECT_TRUE(mention.subject);
  EXPECT_EQ(extent(read, "Sanne"), "Wethouder Sanne de Wit");
}

TEST(Mentions, ATitleTellsTheGender) {
  const ReadText read("Gisteren kwam mevrouw Postma naar de brug.");
  EXPECT_EQ(read.mention(read.token("Postma")).gender, Gender::female);
}

TEST(Mentions, ADescriptionTakesInItsComplement) {
  const ReadText read("Een woordvoerster van de politie bezocht de brug.");
  const Mention& mention = read.mention(read.token("woordvoerster"));
  EXPECT_EQ(mention.type, MentionType::description);
  EXPECT_EQ(mention.gender, Gender::female);
  EXPECT_EQ(extent(read, "woordvoerster"), "Een woordvoerster van de politie");
}

TEST(Mentions, AThingTakesNoPlaceIn) {
  const ReadText read("De brug bij Oostwijk is dicht.");
  EXPECT_EQ(extent(read, "brug"), "De brug");
}

TEST(Mentions, PronounsHaveTheirGenderAndNumber) {
  const ReadText read("Hij werkt. Zij werkt. Zij werken. Ik werk. Het regent.");
  EXPECT_EQ(read.mention(read.token("Hij")).gender, Gender::male);
  const std::uint32_t she = read.token("Zij");
  EXPECT_EQ(read.mention(she).gender, Gender::female);
  EXPECT_FALSE(read.mention(she).plural);
  EXPECT_TRUE(read.mention(read.token("Zij", she + 1)).plural);
  EXPECT_EQ(read.mention(read.token("Ik")).type, MentionType::first_person);
  EXPECT_EQ(read.mention(read.token("Het")).type, MentionType::none);
}

TEST(Mentions, SomeOfAGroupAreDescribed) {
  const ReadText read("Een van de leden belde. Drie van hen zwegen. Geen van de leden kwam.");
  const Mention& one = read.mention(read.token("Een"));
  EXPECT_EQ(one.type, MentionType::description);
  EXPECT_EQ(one.kind, EntityKind::person);
  EXPECT_FALSE(one.plural);
  EXPECT_EQ(extent(read, "Een"), "Een van de leden");
  const Mention& three = read.mention(read.token("Drie"));
  EXPECT_EQ(three.kind, EntityKind::group);
  EXPECT_TRUE(three.plural);
  EXPECT_EQ(read.mention(read.token("Geen")).type, MentionType::none);
}

TEST(Mentions, PluralsOfAdjectivesAreTheirPeople) {
  const ReadText read("Getroffenen kregen hulp.");
  ASSERT_FALSE(read.people.mentions.empty());
  EXPECT_EQ(read.people.mentions[0].kind, EntityKind::person);
  EXPECT_TRUE(read.people.mentions[0].plural);
}

TEST(Mentions, TheTwoAreJoint) {
  const ReadText read("Jan Kramer en Els Kramer kwamen samen. De twee kwamen lopend.");
  EXPECT_EQ(read.mention(read.token("twee")).type, MentionType::joint);
}

TEST(Mentions, WordsInQuotationMarksKnowTheirQuotation) {
  const ReadText read("\"Mijn zoon werkt in de haven\", zei Jan Kramer.");
  EXPECT_EQ(read.mention(read.token("zoon")).quotation, 0);
  EXPECT_EQ(read.mention(read.token("Kramer")).quotation, -1);
}

TEST(Mentions, AnAppositionStandsBetweenCommas) {
  const ReadText read("Tom Hendriks, ingenieur, bezocht de brug. Tom Hendriks bezocht, ingenieur of niet, de brug.");
  const auto phrase = [&](std::uint32_t token) { return static_cast<std::size_t>(read.syntax.index().holding(token)); };
  const std::uint32_t first = read.token("Tom");
  const std::uint32_t second = read.token("Tom", first + 1);
  EXPECT_EQ(apposition_of(read.document, read.phrases, read.people.mentions, phrase(first)),
            read.syntax.index().holding(read.token("ingenieur")));
  EXPECT_EQ(apposition_of(read.document, read.phrases, read.people.mentions, phrase(second)), -1);
}

}  // namespace
}  // namespace volgens
