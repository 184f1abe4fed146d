// What a verb governs. Subject: src/language/syntax.cc.
#include "language/syntax.h"

#include "../speech/scene_fixture.h"

namespace volgens {
namespace {

std::string word(const ReadText& read, std::int32_t token) {
  return token < 0 ? "-" : std::string(read.document.word(static_cast<std::size_t>(token)));
}

TEST(SyntaxTest, SubjectAndClause) {
  const ReadText read("De burgemeester zei gisteren dat de brug veilig is.");
  const std::uint32_t said = read.token("zei");
  EXPECT_TRUE(read.syntax.finite(said));
  EXPECT_EQ(word(read, read.syntax.subject(said)), "burgemeester");
  EXPECT_EQ(read.words(read.syntax.clause_complement(said)), "dat de brug veilig is");
  EXPECT_EQ(read.words(read.syntax.clause_behind(said)), "dat de brug veilig is");
  EXPECT_TRUE(read.syntax.infinitive_complement(said).empty());
  EXPECT_FALSE(read.syntax.passive(said));
}

TEST(SyntaxTest, JoinedClausesBelongTogether) {
  const ReadText read("De burgemeester zei dat de brug veilig is en dat de bussen weer rijden.");
  EXPECT_EQ(read.words(read.syntax.clause_complement(read.token("zei"))),
            "dat de brug veilig is en dat de bussen weer rijden");
}

TEST(SyntaxTest, AMainClauseBehindTheClauseDoesNot) {
  const ReadText read("De burgemeester zei dat de bussen rijden over de brug en waarschuwde voor nieuwe vertraging.");
  EXPECT_EQ(read.words(read.syntax.clause_complement(read.token("zei"))), "dat de bussen rijden over de brug");
  EXPECT_EQ(word(read, read.syntax.subject(read.token("waarschuwde"))), "burgemeester");
}

TEST(SyntaxTest, Infinitive) {
  const ReadText read("De aannemer beloofde de kabels voor de zomer te vervangen.");
  EXPECT_EQ(read.words(read.syntax.infinitive_complement(read.token("beloofde"))),
            "de kabels voor de zomer te vervangen");
}

TEST(SyntaxTest, ObjectAndPreposition) {
  const ReadText read("De ministers tekenden een verdrag over de visserij. De ministers spraken over de visserij.");
  EXPECT_EQ(word(read, read.syntax.object(read.token("tekenden"))), "verdrag");
  const std::uint32_t spoke = read.token("spraken");
  EXPECT_EQ(word(read, read.syntax.prepositional(spoke, {"over"})), "visserij");
  EXPECT_EQ(word(read, read.syntax.prepositional(spoke, {"voor"})), "-");
  EXPECT_EQ(word(read, read.syntax.object(spoke)), "-");
}

TEST(SyntaxTest, ThePassivesObjectIsItsSubject) {
  const ReadText read("De sluiting werd aangekondigd door de burgemeester.");
  const std::uint32_t announced = read.token("aangekondigd");
  EXPECT_TRUE(read.syntax.passive(announced));
  EXPECT_EQ(word(read, read.syntax.object(announced)), "sluiting");
}

TEST(SyntaxTest, AParticleStandsApart) {
  const ReadText read("De vervoerder kondigde gisteren extra bussen aan.");
  EXPECT_EQ(word(read, read.syntax.particle(read.token("kondigde"), "aan")), "aan");
  EXPECT_EQ(word(read, read.syntax.particle(read.token("kondigde"), "af")), "-");
}

TEST(SyntaxTest, QuotationsAndTheEdgesOfSentences) {
  const ReadText read("\"De brug is veilig\", zei hij.");
  EXPECT_EQ(read.syntax.quotation(read.token("brug")), 0);
  EXPECT_EQ(read.syntax.quotation(read.token("zei")), -1);
  EXPECT_EQ(read.words(read.syntax.trim({0, static_cast<std::uint32_t>(read.document.tokens.size())})),
            "De brug is veilig\", zei hij");
  EXPECT_EQ(read.words(read.syntax.sentence_words(read.token("zei"))), "De brug is veilig\", zei hij");
  EXPECT_TRUE(read.syntax.trim({3, 3}).empty());
}

}  // namespace
}  // namespace volgens
