// Folders file by file, also strange ones. Subject: src/read/file_walk.h.
#include "read/file_walk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "temporary_folder.h"

namespace volgens {
namespace {

class FileWalkTest : public testing::Test {
 protected:
  /// Paths below the folder, without its own; errors and warnings go to told_.
  std::vector<std::string> walk() {
    FileWalk walk(folder_.path(), [this](const Error& error) { told_.push_back(error.message); });
    std::vector<std::string> found;
    while (std::optional<Result<std::string>> next = walk.next()) {
      if (next->ok())
        found.push_back(next->value().substr(folder_.path().size() + 1));
      else
        told_.push_back(next->error().message);
    }
    return found;
  }

  TemporaryFolder folder_;
  std::vector<std::string> told_;
};

using Paths = std::vector<std::string>;

TEST_F(FileWalkTest, SortsByNameInEachFolder) {
  for (const char* name : {"b.txt", "a/2.txt", "a/10.txt", "c/x.txt", "A.txt"}) folder_.write(name, "");
  EXPECT_EQ(walk(), (Paths{"A.txt", "a/10.txt", "a/2.txt", "b.txt", "c/x.txt"}));
}

TEST_F(FileWalkTest, PassesOverHiddenNames) {
  for (const char* name : {".git/config", ".krant.txt", "a/.b", "krant.txt"}) folder_.write(name, "");
  EXPECT_EQ(walk(), (Paths{"krant.txt"}));
}

TEST_F(FileWalkTest, EndsWhenLinksLeadInACircle) {
  folder_.write("a/x.txt", "");
  std::filesystem::create_directory_symlink("..", folder_.path("a/up"));
  std::filesystem::create_directory_symlink("a", folder_.path("b"));
  EXPECT_EQ(walk(), (Paths{"a/x.txt"}));
  EXPECT_EQ(told_, (Paths{"leads back to a folder that was read before, so it is left out",
                          "leads back to a folder that was read before, so it is left out"}));
}

TEST_F(FileWalkTest, TellsOfADeadLinkAndGoesOn) {
  std::filesystem::create_symlink("none", folder_.path("a"));
  std::filesystem::create_symlink("b", folder_.path("b"));
  folder_.write("c.txt", "");
  EXPECT_EQ(walk(), (Paths{"c.txt"}));
  EXPECT_EQ(told_, (Paths{"there is no such file; check the name or give a folder",
                          "is a symbolic link that leads back to itself; remove it"}));
}

TEST_F(FileWalkTest, LeavesOutAPipeInsteadOfWaitingForIt) {
  ASSERT_EQ(::mkfifo(folder_.path("a").c_str(), 0600), 0);
  folder_.write("b.txt", "");
  EXPECT_EQ(walk(), (Paths{"b.txt"}));
  EXPECT_EQ(told_, (Paths{"is no file but a pipe, socket or device, so it is left out"}));
}

TEST_F(FileWalkTest, FollowsALinkToAFile) {
  folder_.write(".x/krant", "");
  std::filesystem::create_symlink(".x/krant", folder_.path("krant.txt"));
  EXPECT_EQ(walk(), (Paths{"krant.txt"}));
}

TEST_F(FileWalkTest, EndsAtOnceInAnEmptyFolder) { EXPECT_TRUE(walk().empty()); }

}  // namespace
}  // namespace volgens
