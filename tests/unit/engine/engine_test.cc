// What the engine promises for any article and any options. Subject: include/volgens/engine.h.
#include "volgens/engine.h"

#include <gtest/gtest.h>

#include <limits>

namespace volgens {
namespace {

Article article_of(std::string text) {
  Article article;
  article.id = "test";
  article.text = std::move(text);
  return article;
}

TEST(Engine, RefusesALeastConfidenceThatIsNoProbability) {
  for (double least : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    const auto engine = Engine::load({.min_confidence = least});
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

TEST(Engine, AMovedEngineReadsOn) {
  auto loaded = Engine::load();
  ASSERT_TRUE(loaded.ok());
  Engine engine = std::move(loaded).value();
  EXPECT_TRUE(engine.read(article_of("")).statements.empty());
}

}  // namespace
}  // namespace volgens
