// Why a statement was read so, in words. Subject: src/speech/explain.cc.
#include <gtest/gtest.h>

#include <algorithm>

#include "scene_fixture.h"
#include "speech/speech.h"

namespace volgens {
namespace {

/// The reasons of the only or last statement of a text, one a line.
std::string reasons_of(const char* text) {
  const ReadText read(text);
  const auto model = ConfidenceModel::load();
  const Speech speech = read_speech(read.scene, model.value(), {});
  if (speech.drafts.empty()) return "no statement";
  std::string all;
  for (const std::string& reason : speech.drafts.back().reasons) all += reason + "\n";
  return all;
}

bool holds(const std::string& all, const std::string& part) { return all.find(part) != std::string::npos; }

TEST(Explain, TellsCueAndSource) {
  const std::string all = reasons_of("Wethouder Sanne de Wit wees de raad erop dat het geld op is.");
  EXPECT_TRUE(holds(all, "the cue is 'wees … erop'")) << all;
  EXPECT_TRUE(holds(all, "the source 'Wethouder Sanne de Wit' holds the name of Sanne de Wit")) << all;
  EXPECT_TRUE(holds(all, "the words are right with probability 0.")) << all;
  EXPECT_TRUE(holds(all, "nobody else came into question")) << all;
}

TEST(Explain, TellsWhoCameSecondToAPronoun) {
  const std::string all = reasons_of("Jan Kramer sprak gisteren met Piet Smit. Hij zei dat de gemeente wacht.");
  EXPECT_TRUE(holds(all, "the source 'Hij' is taken for Jan Kramer, who is most present there")) << all;
  EXPECT_TRUE(holds(all, "the speaker is Jan Kramer with probability 0.")) << all;
  EXPECT_TRUE(holds(all, "Piet Smit came second with probability 0.")) << all;
}

TEST(Explain, TellsWhoSharesTheSurname) {
  const std::string all = reasons_of(
      "Jan Smit en Anna Smit woonden de vergadering bij. Anna Smit zweeg. Volgens Smit is de brug morgen open.");
  EXPECT_TRUE(holds(all, "holds the name of Anna Smit")) << all;
  EXPECT_TRUE(holds(all, "Jan Smit came second with probability 0.")) << all;
}

TEST(Explain, TellsWhoCameSecondToAQuotationAlone) {
  const std::string all =
      reasons_of("Piet Smit wil de brug open. Anna de Boer is het daar niet mee eens. \"Het is een schande.\"");
  EXPECT_TRUE(holds(all, "no cue stands with it")) << all;
  EXPECT_TRUE(holds(all, "the speaker is Anna de Boer with probability 0.")) << all;
  EXPECT_TRUE(holds(all, "Piet Smit came second with probability 0.")) << all;
}

TEST(Explain, TheRunnerUpIsNeverSurerThanWhatIsLeftOver) {
  const ReadText read("Jan Kramer sprak gisteren met Piet Smit. Hij zei dat de gemeente wacht.");
  const auto model = ConfidenceModel::load();
  const Speech speech = read_speech(read.scene, model.value(), {.abstain = false});
  ASSERT_EQ(speech.drafts.size(), 1U);
  const auto probability = [&](const std::string& behind) {
    for (const std::string& reason : speech.drafts[0].reasons)
      if (const std::size_t at = reason.find(behind); at != std::string::npos)
        return std::stod(reason.substr(at + behind.size()));
    return -1.0;
  };
  const double first = probability("Jan Kramer with probability ");
  const double second = probability("came second with probability ");
  EXPECT_GT(second, 0.0);
  EXPECT_LE(second, first);
  EXPECT_LE(first + second, 1.0 + 1e-9);
}

}  // namespace
}  // namespace volgens
