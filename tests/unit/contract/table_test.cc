// Subject: src/contract/table.h
#include "contract/table.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(Table, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv_line({"a", "b,c", "zei \"ja\"", ""}), "a,\"b,c\",\"zei \"\"ja\"\"\",\"\"\n");
}

TEST(Table, KeepsAValueOnOneLine) { EXPECT_EQ(csv_line({"een\r\ntwee"}), "een twee\n"); }

TEST(Table, MakesFormulasHarmless) {
  EXPECT_EQ(harmless_value("=1+1"), "'=1+1");
  EXPECT_EQ(harmless_value("@som"), "'@som");
  EXPECT_EQ(harmless_value("1+1"), "1+1");
}

}  // namespace
}  // namespace volgens
