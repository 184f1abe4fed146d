// What is said when there was no time to find out more is no more than what is known. Subject: src/cli/nothing_found.h;
// the sentences themselves are in tests/archive/nothing_found_test.py.
#include "cli/nothing_found.h"

#include "../archive/fixture.h"

namespace volgens::cli {
namespace {

class NothingFoundTest : public archive::ArchiveTest {
 protected:
  Archive archive_ = with({archive::told("a", "2018-07-16", {{"Noor Hagedoorn", "de schippers wachten"}}, "De Bode")});

  std::string told_of(const QueryFlags& flags, std::chrono::milliseconds at_most) {
    Messages messages(false, false);
    testing::internal::CaptureStderr();
    tell_nothing_found(archive_, flags, messages, at_most);
    return testing::internal::GetCapturedStderr();
  }
};

const std::chrono::milliseconds none{0};
const std::chrono::milliseconds enough{60'000};

TEST_F(NothingFoundTest, WithoutTimeNothingIsClaimed) {
  const QueryFlags flags{{"schippers"}, {{"from_date", "2020"}, {"publisher", "Telegraaf"}, {"speaker", "Zwager"}}};
  EXPECT_EQ(told_of(flags, none),
            "volgens: no statement answers all of this; leave out a condition, or give a wider one\n");
  EXPECT_NE(told_of(flags, enough).find("nobody in the archive has this name"), std::string::npos);
}

TEST_F(NothingFoundTest, WordsThatAreThereAreNotSaidToBeMissing) {
  const QueryFlags flags{{"schippers"}, {{"from_date", "2020"}}};
  EXPECT_EQ(told_of(flags, none).find("has these words"), std::string::npos);
  EXPECT_NE(told_of(flags, enough).find("without --from-date there is 1 statement"), std::string::npos);
  // The search itself has looked for words alone.
  EXPECT_NE(told_of({{"molen"}, {}}, none).find("no statement has these words"), std::string::npos);
}

TEST_F(NothingFoundTest, TheArchiveHasNoLimitAfterwards) {
  EXPECT_NE(told_of({{"schippers"}, {{"from_date", "2020"}}}, std::chrono::milliseconds(1)), "");
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(5);
  while (std::chrono::steady_clock::now() < until) {
  }
  for (int at = 0; at < 1000; ++at) ASSERT_TRUE(archive_.total({}).ok());
}

}  // namespace
}  // namespace volgens::cli
