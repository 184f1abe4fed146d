// What the engine promises for any article and any options. Subject: include/volgens/engine.h.
#include "volgens/engine.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "engine/word_layers.h"

namespace volgens {
namespace {

Article article_of(std::string text) {
  Article article;
  article.id = "test";
  article.text = std::move(text);
  return article;
}

EngineOptions least_confidence(double least) {
  EngineOptions options;
  options.min_confidence = least;
  return options;
}

TEST(Engine, RefusesALeastConfidenceThatIsNoProbability) {
  for (double least : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    const auto engine = Engine::load(least_confidence(least));
    ASSERT_FALSE(engine.ok()) << least;
    EXPECT_EQ(engine.error().code, ErrorCode::invalid_option);
    EXPECT_EQ(engine.error().where, "min_confidence");
  }
}

TEST(Engine, ATextWithoutWordsHasAnEmptyReading) {
  const auto engine = Engine::load();
  ASSERT_TRUE(engine.ok()) << engine.error().describe();
  for (const char* text : {"", " ", "\n\n\n", "\"", "''", "...", "\xE2\x80\x9C"}) {
    const Reading reading = engine->read(article_of(text));
    EXPECT_TRUE(reading.statements.empty()) << text;
    EXPECT_TRUE(reading.entities.empty()) << text;
  }
}

TEST(Engine, GivesWhatItKnowsOfTheWords) {
  const auto engine = Engine::load();
  ASSERT_TRUE(engine.ok());
  const Article article = article_of("Anna de Wit zei ja.");
  WordLayers layers;
  const Reading reading = engine->read(article, layers);
  EXPECT_EQ(layers.document.tokens.size(), 6U);
  EXPECT_EQ(layers.analysis.words.size(), 6U);
  EXPECT_EQ(reading.entities.size(), engine->read(article).entities.size());
}

TEST(Engine, AMovedEngineReadsOn) {
  auto loaded = Engine::load();
  ASSERT_TRUE(loaded.ok());
  Engine engine = std::move(loaded).value();
  EXPECT_TRUE(engine.read(article_of("")).statements.empty());
}

const char* const nested =
    "Raadslid Femke Bos bezocht de brug. Zij zei dat burgemeester Karin Postma had beloofd dat de brug in april "
    "opengaat.";

TEST(Engine, AReadingNamesItsSpeakersAndNests) {
  const auto engine = Engine::load();
  ASSERT_TRUE(engine.ok());
  const Reading reading = engine->read(article_of(nested));
  ASSERT_EQ(reading.statements.size(), 2U);
  ASSERT_EQ(reading.entities.size(), 2U);
  for (std::uint32_t i = 0; i < 2; ++i) {
    EXPECT_EQ(reading.statements[i].id, i + 1);
    EXPECT_EQ(reading.entities[i].id, i + 1);
    EXPECT_EQ(reading.statements[i].speakers, std::vector<std::uint32_t>{i + 1});
  }
  EXPECT_EQ(reading.statements[0].parent, std::nullopt);
  EXPECT_EQ(reading.statements[1].parent, 1U);
  EXPECT_EQ(reading.entities[0].name, "Femke Bos");
  EXPECT_EQ(reading.entities[0].gender, Gender::female);
  EXPECT_EQ(reading.entities[0].mentions.size(), 2U);
  EXPECT_EQ(reading.entities[1].name, "Karin Postma");
  EXPECT_EQ(reading.entities[1].descriptions, std::vector<std::string>{"burgemeester"});
}

TEST(Engine, SpansAreBytesOfTheWholeText) {
  const auto engine = Engine::load();
  ASSERT_TRUE(engine.ok());
  Article article = article_of("date 2019-03 Café Noé is dicht. Burgemeester Karin Postma zei dat één brug veilig is.");
  article.body_begin = 12;
  const Reading reading = engine->read(article);
  ASSERT_EQ(reading.statements.size(), 1U);
  const Span content = reading.statements[0].content.at(0);
  EXPECT_EQ(article.text.substr(content.begin, content.size()), "dat één brug veilig is");
}

TEST(Engine, TheLeastConfidenceLeavesOut) {
  const auto all = Engine::load(least_confidence(0.0));
  const auto none = Engine::load(least_confidence(1.0));
  ASSERT_TRUE(all.ok() && none.ok());
  EXPECT_GE(all->read(article_of(nested)).statements.size(), 2U);
  EXPECT_TRUE(none->read(article_of(nested)).statements.empty());
}

TEST(Engine, AModelThatIsNotThereIsAnError) {
  EngineOptions options;
  options.model = "none/there.volgens";
  const auto engine = Engine::load(options);
  ASSERT_FALSE(engine.ok());
  EXPECT_EQ(engine.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace volgens
