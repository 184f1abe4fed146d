// Which field is which part of an article. Subject: src/read/field_map.h.
#include "read/field_map.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(FieldMap, KeepsWhatIsNotNamed) {
  const FieldMap map = FieldMap::parse("text=body,date=published_at").value();
  EXPECT_EQ(map.text, "body");
  EXPECT_EQ(map.date, "published_at");
  EXPECT_EQ(map.title, "title");
  EXPECT_EQ(FieldMap::parse("").value().text, "text");
}

TEST(FieldMap, TakesThePublishedOfTheContractForTheDate) {
  EXPECT_EQ(FieldMap::parse("published=day").value().date, "day");
}

TEST(FieldMap, SaysWhatIsWrong) {
  for (const char* wrong : {"body", "text=", "tekst=body", "text=a,,"}) {
    const auto map = FieldMap::parse(wrong);
    ASSERT_FALSE(map.ok()) << wrong;
    EXPECT_EQ(map.error().where, "--fields");
  }
}

}  // namespace
}  // namespace volgens
