// The one way in: files, folders and packed files in order. Subject: src/read/input_streams.h.
#include "read/input_streams.h"

#include <gtest/gtest.h>

#include "packed.h"
#include "temporary_folder.h"

namespace volgens {
namespace {

TEST(InputStreams, KeepsTheOrderGivenAndTellsWhatWasFound) {
  TemporaryFolder folder;
  folder.write("b.txt", "b");
  folder.write("map/c.zip", packed({{"d/e.txt", "e"}}));
  InputStreams streams({folder.path("b.txt"), folder.path("map"), folder.path("none")}, nullptr);
  auto first = streams.next();
  ASSERT_TRUE(first && first->ok());
  EXPECT_EQ(first->value().id, folder.path("b.txt"));
  EXPECT_FALSE(first->value().in_folder);
  auto second = streams.next();
  ASSERT_TRUE(second && second->ok());
  EXPECT_EQ(second->value().id, folder.path("map/c.zip/d/e.txt"));
  EXPECT_EQ(second->value().given, folder.path("map"));
  EXPECT_TRUE(second->value().in_folder);
  EXPECT_EQ(second->value().stream.read_all(10).value(), "e");
  auto third = streams.next();
  ASSERT_TRUE(third && !third->ok());
  EXPECT_EQ(third->error().code, ErrorCode::not_found);
  EXPECT_FALSE(streams.next());
}

TEST(InputStreams, EndsAMemberWhenTheNextIsAskedFor) {
  TemporaryFolder folder;
  folder.write("a.zip", packed({{"a.txt", std::string(300'000, 'a')}, {"b.txt", "b"}}));
  InputStreams streams({folder.path("a.zip")}, nullptr);
  auto first = streams.next();
  auto second = streams.next();
  ASSERT_TRUE(second && second->ok());
  EXPECT_EQ(second->value().stream.read_all(10).value(), "b");
  EXPECT_LT(first->value().stream.read_all(1'000'000).value().size(), 300'000U);
}

}  // namespace
}  // namespace volgens
