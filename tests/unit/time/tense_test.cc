// Past or future by the verb. Subject: src/time/tense.h.
#include "time/tense.h"

#include "time_fixture.h"

namespace volgens {
namespace {

struct WordOf {
  Upos upos;
  const char* feats;
  const char* lemma;
  int head;
};

Tense tense(const char* text, const std::vector<WordOf>& words, std::uint32_t token) {
  const Document document = make_document(text);
  Analysis analysis;
  for (const WordOf& word : words) {
    Word made;
    made.upos = word.upos;
    made.feats = word.feats;
    made.lemma = word.lemma;
    made.head = word.head;
    analysis.words.push_back(made);
  }
  return tense_at(document, analysis, token);
}

constexpr const char* past = "Tense=Past|VerbForm=Fin";
constexpr const char* present = "Tense=Pres|VerbForm=Fin";

TEST(Tense, OfTheFiniteVerbAbove) {
  EXPECT_EQ(tense("Zij kwam maandag",
                  {{Upos::pron, "", "zij", 1}, {Upos::verb, past, "komen", -1}, {Upos::noun, "", "maandag", 1}}, 2),
            Tense::past);
  EXPECT_EQ(tense("Zij komt maandag",
                  {{Upos::pron, "", "zij", 1}, {Upos::verb, present, "komen", -1}, {Upos::noun, "", "maandag", 1}}, 2),
            Tense::present);
}

TEST(Tense, ThePerfectIsPast) {
  EXPECT_EQ(tense("Zij heeft maandag gesproken",
                  {{Upos::pron, "", "zij", 3},
                   {Upos::aux, present, "hebben", 3},
                   {Upos::noun, "", "maandag", 3},
                   {Upos::verb, "VerbForm=Part", "spreken", -1}},
                  2),
            Tense::past);
}

TEST(Tense, AModalVerbLooksAhead) {
  EXPECT_EQ(tense("Zij wil maandag spreken",
                  {{Upos::pron, "", "zij", 3},
                   {Upos::aux, present, "willen", 3},
                   {Upos::noun, "", "maandag", 3},
                   {Upos::verb, "VerbForm=Inf", "spreken", -1}},
                  2),
            Tense::future);
  EXPECT_EQ(tense("Zij zou maandag spreken",
                  {{Upos::pron, "", "zij", 3},
                   {Upos::aux, past, "zullen", 3},
                   {Upos::noun, "", "maandag", 3},
                   {Upos::verb, "VerbForm=Inf", "spreken", -1}},
                  2),
            Tense::future);
}

TEST(Tense, WithoutAVerbThereIsNone) {
  EXPECT_EQ(tense("Maandag feest", {{Upos::noun, "", "maandag", 1}, {Upos::noun, "", "feest", -1}}, 0), Tense::none);
  EXPECT_EQ(tense_at(make_document("Maandag feest"), {}, 0), Tense::none);
}

TEST(Tense, ACircleOfHeadsEnds) {
  EXPECT_EQ(tense("Maandag feest", {{Upos::noun, "", "maandag", 1}, {Upos::noun, "", "feest", 0}}, 0), Tense::none);
}

}  // namespace
}  // namespace volgens
