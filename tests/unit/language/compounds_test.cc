// Compounds cut as Alpino cuts them, with the shipped tables.
#include "language/compounds.h"

#include <gtest/gtest.h>

#include "language/model_path.h"

namespace volgens {
namespace {

TEST(Compounds, CutsWhatTheLexiconDoesNotKnow) {
  const auto file = ModelFile::open(default_model_path());
  ASSERT_TRUE(file.ok()) << file.error().describe();
  const auto features = Features::load(file.value());
  const auto compounds = Compounds::load(file.value());
  ASSERT_TRUE(features.ok() && compounds.ok());
  const auto cut = [&](const char* lemma, Upos upos) { return compounds.value().cut(lemma, upos, features.value()); };
  EXPECT_EQ(cut("verzekeringsmaatschappij", Upos::noun), "verzekering_maatschappij");
  EXPECT_EQ(cut("oud-staatssecretaris", Upos::noun), "oud_staatssecretaris");
  EXPECT_EQ(cut("regering", Upos::noun), "regering");
  EXPECT_EQ(cut("huis", Upos::noun), "huis");
  EXPECT_EQ(cut("verzekeringsmaatschappij", Upos::verb), "verzekeringsmaatschappij");
  EXPECT_EQ(cut("", Upos::noun), "");
  EXPECT_EQ(cut("\xC4\xB0\xC4\xB0\xC4\xB0", Upos::noun), "\xC4\xB0\xC4\xB0\xC4\xB0");
}

}  // namespace
}  // namespace volgens
