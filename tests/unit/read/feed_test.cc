// RSS and Atom. Subject: src/read/feed.h and xml_records.h.
#include "read/feed.h"

#include <gtest/gtest.h>

#include "input_reader.h"

namespace volgens {
namespace {

constexpr const char* rss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>De Veenbode</title><link>https://v.example</link>
<item><title>Brug dicht &amp;amp; open</title><link>https://v.example/1</link><guid isPermaLink="false">v-1</guid><pubDate>Tue, 12 Mar 2019 10:22:00 +0100</pubDate>
<description>Kort.</description><content:encoded><![CDATA[<p>De brug is &lt;dicht&gt;.</p><p>Lees ook: <a href="x">meer</a></p><p>Zei de caf&eacute;baas.</p></item>]]></content:encoded></item>
<!-- <item><title>niet</title></item> -->
<item><title>Alleen een samenvatting</title><description>De pont vaart &lt;b&gt;niet&lt;/b&gt;.</description></item>
</channel></rss>)";

TEST(Feed, ReadsRss) {
  InputReader reader;
  const auto found = reader.file("feed.xml", rss);
  ASSERT_EQ(found.articles.size(), 2U) << (found.errors.empty() ? "" : found.errors[0].describe());
  const Article& first = found.articles[0];
  EXPECT_EQ(first.id, "v-1");
  EXPECT_EQ(first.title, "Brug dicht & open");
  EXPECT_EQ(first.text, "Brug dicht & open\n\nDe brug is <dicht>.\n\nZei de cafébaas.");
  EXPECT_EQ(first.published->value, "2019-03-12");
  EXPECT_EQ(first.url, "https://v.example/1");
  EXPECT_EQ(first.publisher, "De Veenbode");
  EXPECT_EQ(found.articles[1].text, "Alleen een samenvatting\n\nDe pont vaart niet.");
  EXPECT_EQ(found.articles[1].id, reader.folder.path("feed.xml") + ":6");
}

TEST(Feed, ReadsAtom) {
  InputReader reader;
  const auto found = reader.file("a.atom", R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Omroep</a:title>
<a:entry><a:title type="html">Caf&amp;eacute; open</a:title><a:link rel="self" href="https://o.example/self"/><a:link href="https://o.example/1"/><a:id>tag:o,1</a:id>
<a:updated>2019-03-13T01:00:00Z</a:updated><a:published>2019-03-12T01:00:00Z</a:published>
<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Een.</p><p>Twee.</p></div></a:content></a:entry></a:feed>)");
  ASSERT_EQ(found.articles.size(), 1U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].text, "Café open\n\nEen.\n\nTwee.");
  EXPECT_EQ(found.articles[0].id, "tag:o,1");
  EXPECT_EQ(found.articles[0].url, "https://o.example/1");
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
  EXPECT_EQ(found.articles[0].publisher, "Omroep");
}

TEST(Feed, GoesOnBehindABrokenItem) {
  InputReader reader;
  const auto found =
      reader.file("f.xml",
                  "<rss><channel>\n<item><title>Een</title></item>\n<item><title>Twee</titel></item>\n"
                  "<item><title>Drie\n<item><title>Vier</title></item>\n<item/><item><title>Vijf</title></channel>");
  ASSERT_EQ(found.articles.size(), 2U);
  EXPECT_EQ(found.articles[1].text, "Vier");
  ASSERT_EQ(found.errors.size(), 4U);
  EXPECT_EQ(found.errors[0].where, reader.folder.path("f.xml") + ":3");
  EXPECT_NE(found.errors[1].message.find("never closed"), std::string::npos);
  EXPECT_EQ(found.errors[1].where, reader.folder.path("f.xml") + ":4");
}

TEST(Feed, DoesNotExpandEntities) {
  InputReader reader;
  const auto found = reader.file("f.xml",
                                 "<!DOCTYPE rss [<!ENTITY a \"haha\"><!ENTITY b "
                                 "\"&a;&a;<item>\">]><rss><channel><item><title>&b;</title></item></channel></rss>");
  ASSERT_EQ(found.articles.size(), 1U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].text.find("haha"), std::string::npos);
}

TEST(Feed, RefusesAnItemOverTheLimitAndGoesOn) {
  InputReader reader;
  reader.options.max_article_bytes = 1000;
  const auto found = reader.file("f.xml", "<rss><item><title>" + std::string(200'000, 'x') +
                                              "</title></item><item><title>Kort</title></item></rss>");
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.errors.at(0).code, ErrorCode::limit);
}

}  // namespace
}  // namespace volgens
