// Edit scripts: what they make of a form, and scripts that are none.
#include "language/lemma.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

std::string lemma(std::string_view script, std::string_view form) {
  const auto parsed = EditScript::parse(script);
  EXPECT_TRUE(parsed.ok()) << script;
  return parsed.ok() ? parsed.value().apply(form) : "";
}

TEST(Lemma, ExchangesBeginningAndEnd) {
  EXPECT_EQ(lemma("k||0|", "huis"), "huis");
  EXPECT_EQ(lemma("l||0|", "De"), "de");
  EXPECT_EQ(lemma("f||2|", "Huizen"), "huiz");
  EXPECT_EQ(lemma("k|0,2,|1|en", "gewerkt"), "werken");
  EXPECT_EQ(lemma("k|2,2,_|1|pen", "opgestapt"), "op_stappen");
  EXPECT_EQ(lemma("k|=|*|zijn", "is"), "zijn");
  EXPECT_EQ(lemma("l||1|", "Éénen"), "ééne");
  EXPECT_EQ(lemma("k||0||x", "a"), "a|x");
}

TEST(Lemma, ScriptsThatDoNotFitLeaveTheForm) {
  EXPECT_EQ(lemma("k||9|en", "ja"), "ja");
  EXPECT_EQ(lemma("k|3,4,|0|", "ja"), "ja");
  EXPECT_EQ(lemma("k|0,1,|2|", "ja"), "a");
  EXPECT_EQ(lemma("l||9|", "JA"), "ja");
  EXPECT_EQ(lemma("k||1|", ""), "");
}

TEST(Lemma, ParticlesAreMarked) { EXPECT_TRUE(EditScript::parse("+k||1|en").value().particle); }

TEST(Lemma, MalformedScriptsAreErrors) {
  for (const char* text :
       {"", "k", "k|", "k||", "x||0|", "kk||0|", "k||a|", "k|1|0|", "k|1,a,|0|", "k||99999999999|", "k||-1|"}) {
    EXPECT_FALSE(EditScript::parse(text).ok()) << text;
  }
}

}  // namespace
}  // namespace volgens
