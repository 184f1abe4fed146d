// Subject: src/archive/span_text.h
#include "archive/span_text.h"

#include <gtest/gtest.h>

namespace volgens::archive {
namespace {

TEST(SpanText, GoesOutAndBack) {
  const std::vector<Span> spans = {{0, 5}, {9, 12}};
  EXPECT_EQ(spans_text(spans), "[[0,5],[9,12]]");
  EXPECT_EQ(spans_from(spans_text(spans)), spans);
  Statement statement;
  statement.content = spans;
  statement.source = {{13, 20}};
  EXPECT_EQ(statement_spans_text(statement), "[[[0,5],[9,12]],[],[[13,20]],[]]");
  Statement again;
  statement_spans_from(statement_spans_text(statement), again);
  EXPECT_EQ(again.content, spans);
  EXPECT_EQ(again.source, statement.source);
  EXPECT_TRUE(again.cue.empty());
  EXPECT_EQ(speakers_from(speakers_text({{8, 1234}, {2, 7}})), (SpeakerRows{{8, 1234}, {2, 7}}));
}

TEST(SpanText, TimesAndTexts) {
  const auto times = times_from(times_text({{{3, 9}, TimeType::duration, "P2D"}}));
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].value, "P2D");
  EXPECT_EQ(times[0].type, TimeType::duration);
  const std::vector<std::string> texts = {"de \"minister\"", "één"};
  EXPECT_EQ(texts_from(texts_text(texts)), texts);
  EXPECT_EQ(texts_text({}), "");
}

TEST(SpanText, WhatIsOfAnotherFormGivesNothing) {
  for (const char* text : {"", "{}", "[[1]]", "[[\"a\",2]]", "[[-1,2]]", "[[", "7"}) {
    EXPECT_TRUE(spans_from(text).empty()) << text;
    EXPECT_TRUE(times_from(text).empty()) << text;
  }
}

}  // namespace
}  // namespace volgens::archive
