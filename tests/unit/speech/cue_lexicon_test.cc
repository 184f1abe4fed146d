// The words that signal an attribution. Subject: src/speech/cue_lexicon.cc.
#include "speech/cue_lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace volgens {
namespace {

class CueLexiconTest : public testing::Test {
 protected:
  void SetUp() override {
    auto loaded = CueLexicon::load();
    ASSERT_TRUE(loaded.ok()) << loaded.error().describe();
    cues = std::move(*loaded);
  }
  const CueForm* form(const char* word, const char* lemma, const char* particle) const {
    for (const CueForm& form : cues.verb(word))
      if (form.lemma == lemma && form.particle == particle) return &form;
    return nullptr;
  }
  CueLexicon cues;
};

TEST_F(CueLexiconTest, AVerbFormLeadsToItsVerb) {
  const CueForm* said = form("zei", "zeggen", "");
  ASSERT_NE(said, nullptr);
  EXPECT_EQ(said->verb->mode, Mode::speech);
  EXPECT_NE(said->verb->frames & frame_quote, 0);
  EXPECT_NE(said->verb->frames & frame_clause, 0);
  ASSERT_NE(form("schrijft", "schrijven", ""), nullptr);
  EXPECT_EQ(form("schrijft", "schrijven", "")->verb->mode, Mode::writing);
  ASSERT_NE(form("vreest", "vrezen", ""), nullptr);
  EXPECT_EQ(form("vreest", "vrezen", "")->verb->mode, Mode::thought);
}

TEST_F(CueLexiconTest, ASeparatedParticleIsLookedForApartAndAJoinedOneIsNot) {
  EXPECT_NE(form("kondigde", "kondigen", "aan"), nullptr);
  EXPECT_NE(form("aangekondigd", "kondigen", ""), nullptr);
  EXPECT_NE(form("wees", "wijzen", "erop"), nullptr);
}

TEST_F(CueLexiconTest, OtherVerbsAreNoCues) {
  EXPECT_TRUE(cues.verb("fietste").empty());
  EXPECT_TRUE(cues.verb("").empty());
}

TEST_F(CueLexiconTest, LongerPrepositionsStandFirst) {
  const auto& list = cues.prepositions("naar");
  ASSERT_GT(list.size(), 1U);
  EXPECT_TRUE(std::is_sorted(list.begin(), list.end(),
                             [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); }));
  ASSERT_EQ(cues.prepositions("volgens").size(), 1U);
  EXPECT_EQ(cues.prepositions("volgens")[0].mode, Mode::speech);
  EXPECT_TRUE(cues.prepositions("langs").empty());
}

TEST_F(CueLexiconTest, APhraseIsFoundByAWordBesideItsVerb) {
  const auto& list = cues.phrases("weten");
  const auto found =
      std::find_if(list.begin(), list.end(), [](const CuePhrase& phrase) { return phrase.infinitive == "laten"; });
  ASSERT_NE(found, list.end());
  EXPECT_EQ(found->words, std::vector<std::string_view>{"weten"});
}

TEST_F(CueLexiconTest, NounsHaveTheirMode) {
  ASSERT_NE(cues.noun("belofte"), nullptr);
  EXPECT_EQ(*cues.noun("belofte"), Mode::speech);
  ASSERT_NE(cues.noun("vrees"), nullptr);
  EXPECT_EQ(*cues.noun("vrees"), Mode::thought);
  EXPECT_EQ(cues.noun("fiets"), nullptr);
}

}  // namespace
}  // namespace volgens
