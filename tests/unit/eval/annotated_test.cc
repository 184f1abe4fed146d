// Annotated articles out of their lines. Subject: src/eval/annotated.cc.
#include "eval/annotated.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

std::string line_with(const std::string& statement) {
  return R"({"id": "a", "text": "Café. Bos zei ja.", "statements": [)" + statement + "]}";
}

constexpr const char* good =
    R"({"id": 3, "form": "indirect", "mode": "speech", "content": [[14, 16]], "cue": [[10, 13]], "parent": null,
        "speakers": [{"name": "Bos", "span": [6, 9], "kind": "person"}]})";

std::string problem(const std::string& line) {
  const auto read = annotated_from_line(line, "gold.jsonl:7", {});
  return read ? "" : read.error().describe();
}

TEST(Annotated, TakesWhatStandsThere) {
  const auto read = annotated_from_line(line_with(good), "gold.jsonl:1", {});
  ASSERT_TRUE(read.ok()) << read.error().describe();
  ASSERT_EQ(read->statements.size(), 1U);
  const AnnotatedStatement& one = read->statements[0];
  EXPECT_EQ(one.statement.id, 3U);
  EXPECT_EQ(one.statement.content, (std::vector<Span>{{15, 17}}));  // bytes: é has two
  EXPECT_EQ(one.statement.source, std::vector<Span>{});
  ASSERT_EQ(one.speakers.size(), 1U);
  EXPECT_EQ(one.speakers[0].kind, EntityKind::person);
  EXPECT_FALSE(read->times);
}

TEST(Annotated, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(problem("{]"), "gold.jsonl:7: is not valid JSON at byte 2; correct it or leave it out");
  EXPECT_EQ(problem(R"({"text": "a"})"), "gold.jsonl:7: its \"statements\" is missing; see docs/annotation.md");
  EXPECT_EQ(problem(line_with(R"({"id": 1, "form": "loud"})")),
            "gold.jsonl:7: its \"form\" has a value that the contract does not know; see docs/annotation.md");
  EXPECT_EQ(problem(line_with(R"({"id": 1, "form": "free", "mode": "speech", "content": [[3, 99]]})")),
            "gold.jsonl:7: its \"content\" holds a span outside the text; see docs/annotation.md");
  EXPECT_EQ(problem(line_with(std::string(good) + "," + good)),
            "gold.jsonl:7: its \"id\" stands twice in one article; see docs/annotation.md");
  EXPECT_EQ(
      problem(line_with(R"({"id": 1, "form": "free", "mode": "speech", "content": [], "speakers": [], "parent": 2})")),
      "gold.jsonl:7: its \"parent\" names a statement that is not there; see docs/annotation.md");
  EXPECT_NE(problem(R"({"text": "a", "statements": {}})"), "");
  EXPECT_NE(problem(R"({"text": "a", "statements": [3]})"), "");
  EXPECT_NE(problem(line_with(R"({"id": 1, "form": "free", "mode": "speech", "content": [], "speakers": [7]})")), "");
}

TEST(Annotated, NullIsNothing) {
  EXPECT_EQ(
      problem(line_with(R"({"id": 1, "form": "free", "mode": "speech", "content": [], "cue": null, "speakers": []})")),
      "");
}

}  // namespace
}  // namespace volgens
