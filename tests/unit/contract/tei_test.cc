// Subject: src/contract/tei.h
#include "contract/tei.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

std::string body_of(const std::string& text, const std::vector<std::vector<Span>>& contents) {
  Article article;
  article.id = "a";
  article.text = text;
  Reading reading;
  for (const auto& content : contents) {
    Statement statement;
    statement.id = static_cast<std::uint32_t>(reading.statements.size() + 1);
    statement.content = content;
    reading.statements.push_back(statement);
  }
  const std::string tei = to_tei(article, reading, 1);
  const std::size_t begin = tei.find("<body>\n") + 7;
  std::string body = tei.substr(begin, tei.find("</body>") - begin);
  const std::string attributes = " direct=\"true\" aloud=\"true\"";
  for (std::size_t at = body.find(attributes); at != std::string::npos; at = body.find(attributes))
    body.erase(at, attributes.size());
  return body;
}

TEST(Tei, PutsContentsInSaid) {
  EXPECT_EQ(body_of("Hij zei ja & nee.", {{{8, 16}}}), "<p>Hij zei <said n=\"1\">ja &amp; nee</said>.</p>\n");
}

TEST(Tei, NestsAndSplits) {
  EXPECT_EQ(body_of("abcdef", {{{0, 6}}, {{2, 4}}}), "<p><said n=\"1\">ab<said n=\"2\">cd</said>ef</said></p>\n");
  EXPECT_EQ(body_of("abcdef", {{{0, 3}, {4, 6}}}),
            "<p><said n=\"1\" xml:id=\"a1s1p1\" next=\"#a1s1p2\">abc</said>d<said n=\"1\" xml:id=\"a1s1p2\" "
            "prev=\"#a1s1p1\">ef</said></p>\n");
  EXPECT_EQ(body_of("abcdef", {{{0, 4}}, {{2, 6}}}),
            "<p><said n=\"1\">ab<said n=\"2\" xml:id=\"a1s2p1\" next=\"#a1s2p2\">cd</said></said><said n=\"2\" "
            "xml:id=\"a1s2p2\" prev=\"#a1s2p1\">ef</said></p>\n");
}

TEST(Tei, KeepsParagraphsApart) {
  EXPECT_EQ(body_of("ab\n\ncd", {{{1, 5}}}),
            "<p>a<said n=\"1\" xml:id=\"a1s1p1\" next=\"#a1s1p2\">b</said></p>\n<p><said n=\"1\" xml:id=\"a1s1p2\" "
            "prev=\"#a1s1p1\">c</said>d</p>\n");
}

TEST(Tei, WritesNothingThatXmlRefuses) {
  EXPECT_EQ(body_of(std::string("a\x01<\0>", 5), {}), "<p>a\uFFFD&lt;\uFFFD&gt;</p>\n");
  EXPECT_EQ(body_of("", {}), "<p/>\n");
}

}  // namespace
}  // namespace volgens
