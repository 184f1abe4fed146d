// Lines of annotations and readings. Subject: src/read/line_inputs.h.
#include "read/line_inputs.h"

#include <gtest/gtest.h>

#include "packed.h"
#include "temporary_folder.h"

namespace volgens {
namespace {

TEST(LineInputs, GivesLinesWithTheirPlaces) {
  TemporaryFolder folder;
  folder.write("a.txt",
               "\xEF\xBB\xBF"
               "een\n\n  \ntwee");
  folder.write("map/b.jsonl.gz", gzip("drie\n"));
  folder.write("map/c.txt", "niet");
  LineInputs lines({folder.path("a.txt"), folder.path("map")}, 100, nullptr);
  std::vector<std::string> found;
  while (const auto line = lines.next()) found.push_back(line->value().text + "@" + line->value().where);
  EXPECT_EQ(found,
            (std::vector<std::string>{"een@" + folder.path("a.txt") + ":1", "twee@" + folder.path("a.txt") + ":4",
                                      "drie@" + folder.path("map/b.jsonl.gz") + ":1"}));
}

TEST(LineInputs, PassesOverALineOverTheLimit) {
  TemporaryFolder folder;
  folder.write("a.jsonl", std::string(500, 'x') + "\nkort\n");
  LineInputs lines({folder.path("a.jsonl")}, 100, nullptr);
  const auto first = lines.next();
  ASSERT_TRUE(first && !first->ok());
  EXPECT_EQ(first->error().where, folder.path("a.jsonl") + ":1");
  EXPECT_EQ(lines.next()->value().text, "kort");
}

}  // namespace
}  // namespace volgens
