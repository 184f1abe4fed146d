// Ids of a contract object count from 1, and what refers to one refers to one that is there. Subject: from_json.
#include <gtest/gtest.h>

#include <string>

#include "contract/json.h"

namespace volgens {
namespace {

std::string statement(const std::string& id, const std::string& speakers, const std::string& parent) {
  return R"({"id":)" + id +
         R"(,"form":"direct","mode":"speech","content":[[0,2]],"cue":[],"source":[],"addressee":[],)" +
         R"("speakers":)" + speakers + R"(,"parent":)" + parent + R"(,"confidence":0.5})";
}

/// An object of two statements and one entity.
std::string object(const std::string& first, const std::string& second, const std::string& entity_id = "1") {
  return R"({"id":"a","published":null,"dateline":null,"title":null,"publisher":null,"url":null,"text":"Ja, zei Anna.",)"
         R"("statements":[)" +
         first + "," + second + R"(],"entities":[{"id":)" + entity_id +
         R"(,"name":"Anna","kind":"person","gender":"f","descriptions":[],"mentions":[[8,12]],"link":null}],"times":[]})";
}

std::string wrong_field(const std::string& json) {
  const auto read = from_json(json);
  return read.ok() ? "" : read.error().where;
}

TEST(FromJsonReferences, SoundOnesAreAccepted) {
  const auto read = from_json(object(statement("1", "[1]", "null"), statement("2", "[]", "1")));
  ASSERT_TRUE(read.ok()) << read.error().describe();
  EXPECT_EQ(read->reading.statements[1].parent, 1U);
  EXPECT_TRUE(from_json(object(statement("1", "[1]", "2"), statement("2", "[]", "null"))).ok());
}

TEST(FromJsonReferences, IdsCountFromOne) {
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "null"), statement("3", "[]", "null"))), "statements");
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "null"), statement("1", "[]", "null"))), "statements");
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "null"), statement("2", "[]", "null"), "0")), "entities");
}

TEST(FromJsonReferences, NothingPointsNowhere) {
  EXPECT_EQ(wrong_field(object(statement("1", "[2]", "null"), statement("2", "[]", "null"))), "speakers");
  EXPECT_EQ(wrong_field(object(statement("1", "[0]", "null"), statement("2", "[]", "null"))), "speakers");
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "null"), statement("2", "[]", "3"))), "parent");
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "null"), statement("2", "[]", "0"))), "parent");
}

TEST(FromJsonReferences, NoStatementIsItsOwnAncestor) {
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "1"), statement("2", "[]", "null"))), "parent");
  EXPECT_EQ(wrong_field(object(statement("1", "[]", "2"), statement("2", "[]", "1"))), "parent");
}

TEST(FromJsonReferences, AStatementHasContent) {
  std::string empty = statement("1", "[]", "null");
  empty.replace(empty.find("[[0,2]]"), 7, "[]");
  EXPECT_EQ(wrong_field(object(empty, statement("2", "[]", "null"))), "content");
}

}  // namespace
}  // namespace volgens
