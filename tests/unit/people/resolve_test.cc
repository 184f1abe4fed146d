// Who is meant by each name, description and pronoun. Subject: src/people/resolve.cc.
#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

/// Who is meant by the mention around the last token that is `word`.
std::string meant(const ReadText& read, std::string_view word) {
  std::uint32_t last = read.token(word);
  for (std::uint32_t t = last + 1; t < read.document.tokens.size(); ++t)
    if (read.document.word(t) == word) last = t;
  return read.who(read.mention(last).identities);
}

TEST(Resolve, ASurnameIsTheFullNameBefore) {
  EXPECT_EQ(
      meant(ReadText("Wethouder Sanne de Wit kwam te laat. De brug was dicht. Wethouder De Wit kwam lopend."), "Wit"),
      "Wethouder Sanne de Wit");
}

TEST(Resolve, AFullNameBehindASurnameNamesThePerson) {
  EXPECT_EQ(
      meant(ReadText("Minister Postma kwam te laat. De brug was dicht. Minister Karin Postma kwam lopend."), "Karin"),
      "Minister Karin Postma");
  const ReadText read("Minister Postma kwam te laat. De brug was dicht. Minister Karin Postma kwam lopend.");
  EXPECT_EQ(read.mention(read.token("Postma")).identities, read.mention(read.token("Karin")).identities);
}

TEST(Resolve, TwoOfOneSurnameStayTwo) {
  const ReadText read("Jan Kramer is bakker. Els Kramer is lerares.");
  EXPECT_EQ(meant(read, "Jan"), "Jan Kramer");
  EXPECT_EQ(meant(read, "Els"), "Els Kramer");
}

TEST(Resolve, ARoleIsWhoeverHasIt) {
  EXPECT_EQ(meant(ReadText("Burgemeester Karin Postma bezocht de brug. De burgemeester kwam lopend."), "burgemeester"),
            "Burgemeester Karin Postma");
}

TEST(Resolve, AnotherRoleIsSomebodyElse) {
  EXPECT_EQ(meant(ReadText("Burgemeester Karin Postma bezocht de brug. Een chauffeur kwam lopend."), "chauffeur"),
            "Een chauffeur");
}

TEST(Resolve, PronounsKeepToTheGender) {
  const ReadText read("Karin Postma en Jan Kramer bezochten de school. Zij kwam lopend. Hij kwam met de bus.");
  EXPECT_EQ(meant(read, "Zij"), "Karin Postma");
  EXPECT_EQ(meant(read, "Hij"), "Jan Kramer");
}

TEST(Resolve, APronounWithNobodyBeforeItIsNobody) { EXPECT_EQ(meant(ReadText("Hij kwam met de bus."), "Hij"), "?"); }

TEST(Resolve, TheTwoAreBoth) {
  EXPECT_EQ(meant(ReadText("Karin Postma en Jan Kramer bezochten de school. De twee kwamen lopend."), "twee"),
            "Karin Postma + Jan Kramer");
}

TEST(Resolve, AFirstNameAloneIsTheFullNameBehindIt) {
  EXPECT_EQ(meant(ReadText("Karin bezocht de school. Karin Postma kwam lopend. Karin zwaaide."), "Karin"),
            "Karin Postma");
}

TEST(Resolve, TheNameBehindAnOfficeOfSomethingIsThatOfItsHolder) {
  const ReadText read("Schepen van Mobiliteit Dirk Coppieters zei dat de brug dicht is. Coppieters kwam lopend.");
  EXPECT_EQ(read.who(read.mention(read.token("Coppieters")).identities), "Dirk Coppieters");
  EXPECT_EQ(read.mention(read.token("Schepen")).identities, read.mention(read.token("Dirk")).identities);
}

TEST(Resolve, ANameBehindACommaNamesTheDescription) {
  const ReadText read("De wethouder, Karin Postma, bezocht de brug.");
  EXPECT_EQ(read.mention(read.token("wethouder")).identities, read.mention(read.token("Karin")).identities);
}

TEST(Resolve, ATitleNamesWhoeverWasOnlyDescribedByIt) {
  const ReadText read("De burgemeester bezocht de brug. Burgemeester Karin Postma kwam lopend.");
  EXPECT_EQ(read.mention(read.token("burgemeester")).identities, read.mention(read.token("Karin")).identities);
  const ReadText other("Een chauffeur bezocht de brug. Chauffeur Karin Postma kwam lopend.");
  EXPECT_NE(other.mention(other.token("chauffeur")).identities, other.mention(other.token("Karin")).identities);
}

TEST(Resolve, ANounIsTheCompoundThatEndsWithIt) {
  const ReadText read("De voorzieningenrechter bezocht de brug. Daarna ging de rechter naar huis.");
  EXPECT_EQ(read.mention(read.token("rechter")).identities,
            read.mention(read.token("voorzieningenrechter")).identities);
}

TEST(Resolve, ABodyIsKnownByTheStartOfItsNameAndByItsLetters) {
  const ReadText read("General Motors bouwt auto's. GM bouwt ook bussen.");
  EXPECT_EQ(read.mention(read.token("GM")).identities, read.mention(read.token("General")).identities);
}

TEST(Resolve, OfAFamilyTheSurnameAloneIsWhoeverGoesByIt) {
  const ReadText read(
      "Hilde Kramer kwam te laat. Kramer wachtte bij de brug. Haar broer Wim Kramer kwam lopend. Later "
      "ging Kramer naar huis.");
  const std::uint32_t last = read.token("Kramer", read.token("Later"));
  EXPECT_EQ(read.who(read.mention(last).identities), "Hilde Kramer");
}

TEST(Resolve, TheTwoAreThoseWhoStandTogether) {
  EXPECT_EQ(meant(ReadText("Karin Postma en Jan Kramer spraken met minister Els Bos. De twee kwamen lopend."), "twee"),
            "Karin Postma + Jan Kramer");
}

TEST(Resolve, TheVerbOfAClauseBelowMakesNobodyPlural) {
  const ReadText read("Karin Postma riep de chauffeurs op. Ze betwijfelde of de bussen reden.");
  EXPECT_EQ(meant(read, "Ze"), "Karin Postma");
}

TEST(Resolve, AnObjectPronounIsNotItsOwnClausesSubject) {
  const ReadText read("Jan Kramer is bakker. Wim Postma heeft volgens hem niets gedaan.");
  EXPECT_EQ(meant(read, "hem"), "Jan Kramer");
}

TEST(Resolve, ALengthIsNobody) {
  EXPECT_EQ(meant(ReadText("De weg is dertig meter opgeschoven. Ze kwam lopend."), "Ze"), "?");
}

TEST(Resolve, WhatIsHisIsNoted) {
  const ReadText read("Jan Kramer bezocht zijn school.");
  ASSERT_EQ(read.people.possessives.size(), 1U);
  EXPECT_EQ(read.who({read.people.possessives[0].identity}), "Jan Kramer");
}

TEST(Resolve, AFamilyIsNotOneOfIts) {
  const ReadText read("De Holtrops kwamen te laat. De Holtrop's zijn boeren. Geert Holtrop kwam lopend.");
  EXPECT_NE(read.mention(read.token("Holtrop's")).identities, read.mention(read.token("Geert")).identities);
}

TEST(Resolve, ASurnameIsThePersonWhateverItLooksLike) {
  const ReadText read("Sanne Noord is zangeres. De zaal was vol. Noord zong drie uur.");
  EXPECT_EQ(meant(read, "Noord"), "Sanne Noord");
}

TEST(Resolve, ALongSurnameWithALetterOtherwise) {
  const ReadText read("Dimitar Kostadinovski is trainer. De zaal was vol. Kostadimovski kwam lopend.");
  EXPECT_EQ(meant(read, "Kostadimovski"), "Dimitar Kostadinovski");
}

TEST(Resolve, APredicateIsItsSubject) {
  const ReadText read("Karin Postma is een ervaren wethouder. Jan Kramer is geen wethouder.");
  EXPECT_EQ(read.mention(read.token("ervaren")).identities, read.mention(read.token("Karin")).identities);
  EXPECT_NE(read.mention(read.token("geen")).identities, read.mention(read.token("Jan")).identities);
}

TEST(Resolve, SomebodyIsNobodyNamedBefore) {
  const ReadText read("Jan Kramer opende de brug. Iemand zwaaide. Hij kwam lopend.");
  EXPECT_EQ(meant(read, "Iemand"), "Iemand");
  EXPECT_EQ(meant(read, "Hij"), "Jan Kramer");
}

TEST(Resolve, TwoRolesBehindANameAreOnePersons) {
  const ReadText read(
      "Jan Kramer, wethouder in Holwerd en de tweede man van het dorp, kwam lopend. Els Bos, hoogleraar taalkunde en "
      "voorzitter van de raad, kwam ook.");
  EXPECT_EQ(meant(read, "wethouder"), "Jan Kramer");
  EXPECT_EQ(meant(read, "man"), "Jan Kramer");
  EXPECT_EQ(meant(read, "hoogleraar"), "Els Bos");
  EXPECT_EQ(meant(read, "voorzitter"), "Els Bos");
}

TEST(Resolve, TwoRolesBeforeANameAreOnePersonsUnlessTheVerbIsAPlural) {
  const ReadText read("Haar trainer en vriend Jan Kramer kwam lopend. De premier en minister Karin Postma kwamen ook.");
  EXPECT_EQ(meant(read, "trainer"), meant(read, "vriend"));
  EXPECT_NE(read.mention(read.token("premier")).identities, read.mention(read.token("minister")).identities);
}

TEST(Resolve, TheNameIsTheMakersAndNotTheGames) {
  EXPECT_EQ(meant(ReadText("De maker van het spel, Jan Kramer, kwam lopend."), "maker"), "Jan Kramer");
}

TEST(Resolve, ABodyIsWhatItsNameOrRoleEndsIn) {
  EXPECT_EQ(
      meant(ReadText("De Arbeidsinspectie kwam langs. De brug was dicht. De inspectie ontkent dat."), "inspectie"),
      "De Arbeidsinspectie");
  EXPECT_EQ(
      meant(ReadText("Zeeliedenbond Noordzee kwam langs. De brug was dicht. De bond dreigt met stakingen."), "bond"),
      "Zeeliedenbond Noordzee");
  EXPECT_EQ(meant(ReadText("Zorgverzekeraar Zuidland kwam langs. De verzekeraar ontkent dat."), "verzekeraar"),
            "Zorgverzekeraar Zuidland");
}

TEST(Resolve, ARoleWithAComplementIsWhoeverIsMostPresentByFar) {
  EXPECT_EQ(
      meant(ReadText("Jan Kramer schreef een boek. Hij won veel. De winnaar van twee medailles zei dat hij moe is."),
            "winnaar"),
      "Jan Kramer");
  EXPECT_EQ(meant(ReadText("Jan Kramer kwam lopend. De advocaat van Kramer zei dat hij moe is."), "advocaat"),
            "De advocaat van Kramer");
}

TEST(Resolve, ANounForPeopleAndBodiesIsABody) {
  EXPECT_EQ(
      meant(ReadText("De Autoriteit Consument en Markt kwam langs. De toezichthouder ontkent dat."), "toezichthouder"),
      "De Autoriteit Consument en Markt");
}

TEST(Resolve, AnArabicNameIsSpeltInManyWays) {
  EXPECT_EQ(meant(ReadText("Minister Walid Al-Hoessamni kwam langs. De zaal was vol. Hussamni zei dat hij blijft."),
                  "Hussamni"),
            "Minister Walid Al-Hoessamni");
}

}  // namespace
}  // namespace volgens
