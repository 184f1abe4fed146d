// Lemmas from the shipped lexicon, from tails of unknown words, and with separated particles.
#include "language/lemmatizer.h"

#include <gtest/gtest.h>

#include <optional>

#include "language/model_path.h"

namespace volgens {
namespace {

class Lemmas : public testing::Test {
 protected:
  void SetUp() override {
    auto file = ModelFile::open(default_model_path());
    ASSERT_TRUE(file.ok()) << file.error().describe();
    file_ = file.value();
    auto features = Features::load(*file_);
    auto lemmatizer = Lemmatizer::load(*file_);
    ASSERT_TRUE(features.ok() && lemmatizer.ok());
    features_ = features.value();
    lemmatizer_ = lemmatizer.value();
  }
  std::string lemma(std::string_view form, Upos upos, std::string_view script = "l||0|",
                    const std::vector<std::string>& particles = {}) {
    return lemmatizer_->lemma(form, upos, EditScript::parse(script).value(), particles, *features_);
  }
  std::optional<ModelFile> file_;
  std::optional<Features> features_;
  std::optional<Lemmatizer> lemmatizer_;
};

TEST_F(Lemmas, LexiconGoesFirst) {
  EXPECT_EQ(lemma("benen", Upos::noun), "been");
  EXPECT_EQ(lemma("Rode", Upos::adj), "rood");
  EXPECT_EQ(lemma("kregen", Upos::verb), "krijgen");
}

TEST_F(Lemmas, TailsOfUnknownWords) {
  EXPECT_EQ(lemma("kantoorsporthallen", Upos::noun).substr(0, 7), "kantoor");
  EXPECT_TRUE(lemma("kantoorsporthallen", Upos::noun).ends_with("hal"));
  EXPECT_EQ(lemma("afhaakte", Upos::verb, "k|2,0,_|2|en"), "af_haken");
}

TEST_F(Lemmas, SeparatedParticlesGoInFront) {
  EXPECT_EQ(lemma("nam", Upos::verb, "+k|=|*|nemen", {"aan"}), "aan_nemen");
  EXPECT_EQ(lemma("ging", Upos::verb, "k|=|*|gaan", {"weg"}), "weg_gaan");
  EXPECT_EQ(lemma("kwam", Upos::verb, "k|=|*|komen", {"van"}), "komen");
}

TEST_F(Lemmas, WhatIsUnknownFollowsTheScript) {
  EXPECT_EQ(lemma("Qwxzfoo", Upos::propn, "k||0|"), "Qwxzfoo");
  EXPECT_EQ(lemma("", Upos::x, "k||0|"), "");
}

}  // namespace
}  // namespace volgens
