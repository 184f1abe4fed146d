// NewsML-G2 and NITF. Subject: src/read/newsml.h.
#include "read/newsml.h"

#include <gtest/gtest.h>

#include "input_reader.h"

namespace volgens {
namespace {

TEST(Newsml, ReadsTheItemsOfAMessage) {
  InputReader reader;
  const auto found =
      reader.file("m.xml", R"(<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:bureau:1" version="1"><itemMeta><provider literal="Bureau"/><versionCreated>2019-03-12T10:00:00Z</versionCreated></itemMeta>
<contentMeta><headline>Brug dicht</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Een.</p><p>Twee.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:bureau:2"><contentMeta><headline>Foto</headline></contentMeta><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>
<newsItem guid="urn:newsml:bureau:3"><contentSet><inlineData contenttype="text/plain">Drie.</inlineData></contentSet></newsItem></itemSet></newsMessage>)");
  ASSERT_EQ(found.articles.size(), 2U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].id, "urn:newsml:bureau:1");
  EXPECT_EQ(found.articles[0].text, "Brug dicht\n\nEen.\n\nTwee.");
  EXPECT_EQ(found.articles[0].publisher, "Bureau");
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
  EXPECT_EQ(found.articles[1].text, "Drie.");
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_NE(found.warnings[0].message.find("1 item holds no text"), std::string::npos);
}

TEST(Newsml, ReadsNitf) {
  InputReader reader;
  const auto found = reader.file(
      "n.xml", R"(<nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20190312T1000"/></docdata></head>
<body><body.head><hedline><hl1>Brug dicht</hl1></hedline></body.head><body.content><p>Een.</p><p>Twee.</p></body.content></body></nitf>)");
  ASSERT_EQ(found.articles.size(), 1U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].id, "n1");
  EXPECT_EQ(found.articles[0].text, "Brug dicht\n\nEen.\n\nTwee.");
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
}

TEST(Newsml, GoesOnBehindABrokenItem) {
  InputReader reader;
  const auto found = reader.file("m.xml",
                                 "<newsMessage><newsItem guid='1'><a></newsItem>\n<newsItem "
                                 "guid='2'><contentSet><inlineData>Ja.</inlineData></contentSet></newsItem>");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].id, "2");
  EXPECT_EQ(found.errors.size(), 1U);
}

}  // namespace
}  // namespace volgens
