#include "fixture.h"

namespace volgens::archive {
namespace {

class NearNames : public ArchiveTest {
 protected:
  NearNames()
      : archive_(with({told("a", "2019", {{"Noor Hagedoorn", "a"}, {"Piet Zwager", "b"}, {"Jan Kok", "c"}}),
                       told("b", "2019", {{"André Zwagerman", "d"}, {"Óscar de Kok", "e"}})})) {}

  std::string near(const std::string& name, std::size_t limit = 10) {
    const auto found = archive_.near_names(name, limit);
    EXPECT_TRUE(found.ok());
    std::string names;
    for (const ArchiveSpeaker& one : *found) names += (names.empty() ? "" : ", ") + one.name;
    return names;
  }

  Archive archive_;
};

TEST_F(NearNames, AreThoseWithALetterOrTwoOtherwise) {
  EXPECT_EQ(near("Hagedorn"), "Noor Hagedoorn");
  EXPECT_EQ(near("noor hagendoorn"), "Noor Hagedoorn");
  EXPECT_EQ(near("Hagadorn"), "Noor Hagedoorn");
  EXPECT_EQ(near("Hexedorn"), "");
}

TEST_F(NearNames, ShortWordsMustBeRight) {
  EXPECT_EQ(near("Kop"), "");
  EXPECT_EQ(near("Piet Zwagr"), "Piet Zwager");
}

TEST_F(NearNames, TheBeginningOfAWordWillDo) {
  EXPECT_EQ(near("zwage"), "Piet Zwager, André Zwagerman");
  EXPECT_EQ(near("zwage", 1), "Piet Zwager");
}

TEST_F(NearNames, EveryWordMustBeNear) {
  EXPECT_EQ(near("Jan Hagedorn"), "");
  EXPECT_EQ(near("Oscar Hagedorn"), "");
}

TEST_F(NearNames, NothingIsNearNothing) {
  EXPECT_EQ(near(""), "");
  EXPECT_EQ(near("?!"), "");
  EXPECT_EQ(near(std::string(100000, 'a')), "");
}

}  // namespace
}  // namespace volgens::archive
