// The listing for people. Subjects: src/contract/listing.h, speakers.h.
#include "contract/listing.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace volgens {
namespace {

TEST(Listing, ShowsEachStatementUnderItsArticle) {
  const Article article = sample_article();
  Reading reading = sample_reading(article);
  reading.dateline.reset();
  EXPECT_EQ(to_listing(article, reading),
            "bode/1.txt, 2019-03: 3 statements\n"
            "  Noé Kuiper · indirect speech · zei\n"
            "      dat het café opengaat\n"
            "  Noé Kuiper · direct speech · aldus\n"
            "      “Een feest … voor \"wie wil\"”\n"
            "      Hij (not named) · free thought · denkt\n"
            "          ik win\n"
            "\n");
}

TEST(Listing, FitsItsWidth) {
  const Article article = sample_article();
  EXPECT_EQ(to_listing(article, sample_reading(article), {.width = 30}),
            "bode/1.txt, 2019-03-12 (from\n"
            "  the text): 3 statements\n"
            "  Noé Kuiper · indirect speech\n"
            "      · zei\n"
            "      dat het café opengaat\n"
            "  Noé Kuiper · direct speech ·\n"
            "      aldus\n"
            "      “Een feest … voor \"wie\n"
            "      wil\"”\n"
            "      Hij (not named) · free\n"
            "          thought · denkt\n"
            "          ik win\n"
            "\n");
}

TEST(Listing, ExplainsWhenAsked) {
  const Article article = sample_article();
  const std::string listing = to_listing(article, sample_reading(article), {.explain = true});
  EXPECT_NE(listing.find("      dat het café opengaat\n"
                         "      - confidence 0.91\n"
                         "      - cue “zei” with a clause\n"),
            std::string::npos);
}

TEST(Listing, ColoursWhenAsked) {
  const Article article = sample_article();
  EXPECT_EQ(to_listing(article, sample_reading(article)).find('\x1B'), std::string::npos);
  EXPECT_NE(to_listing(article, sample_reading(article), {.colour = true}).find("  \x1B[1mNoé Kuiper\x1B[0m "),
            std::string::npos);
}

TEST(Listing, SaysWhenThereIsNothing) {
  Article article;
  article.id = "leeg.txt";
  article.title = "Leeg";
  EXPECT_EQ(to_listing(article, {}), "leeg.txt: no statements\nLeeg\n\n");
}

TEST(Listing, PassesOnNoTerminalEscapes) {
  Article article;
  article.id = "a\x1B[31m";
  article.title = "b\x1B]0;titel\x07";
  article.text = "c\x1B[2J";
  Reading reading;
  reading.entities = {{1, "d\x1B[1m", EntityKind::person, Gender::unknown, {}, {}, {}}};
  reading.statements = {
      {1, Form::direct, Mode::speech, {{0, 5}}, {{0, 5}}, {{0, 5}}, {{0, 5}}, {1}, {}, 1.0, {"e\x1B[1m"}}};
  const std::string listing = to_listing(article, reading, {.explain = true});
  EXPECT_EQ(listing.find('\x1B'), std::string::npos);
  EXPECT_EQ(listing.find('\x07'), std::string::npos);
}

TEST(Listing, ShowsEveryStatementWhateverItsParent) {
  Article article;
  article.text = "abc";
  Reading reading;
  Statement statement;
  statement.content = {{0, 1}};
  for (std::uint32_t id = 1; id <= 4; ++id) {
    statement.id = id;
    statement.parent = id == 1 ? 2U : id == 2 ? 1U : id == 3 ? 3U : 99U;
    reading.statements.push_back(statement);
  }
  const std::string listing = to_listing(article, reading);
  std::size_t shown = 0;
  for (std::size_t at = listing.find("(not named)"); at != std::string::npos; at = listing.find("(not named)", at + 1))
    shown += 1;
  EXPECT_EQ(shown, 4U);
}

TEST(Listing, NestsDeeperThanTheStackGoes) {
  Article article;
  article.text = "abc";
  Reading reading;
  for (std::uint32_t id = 1; id <= 200'000; ++id) {
    Statement statement;
    statement.id = id;
    statement.content = {{0, 1}};
    if (id > 1) statement.parent = id - 1;
    reading.statements.push_back(statement);
  }
  EXPECT_GT(to_listing(article, reading).size(), std::size_t{200'000} * 40);
}

}  // namespace
}  // namespace volgens
