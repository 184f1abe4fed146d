// Web pages: tags, tree, text, metadata. Subject: src/read/html.h and the files that it uses.
#include "read/html.h"

#include <gtest/gtest.h>

#include "input_reader.h"
#include "read/html_tags.h"
#include "read/html_text.h"

namespace volgens {
namespace {

const std::string one = "De brug over het kanaal is volgens de gemeente nog drie weken dicht voor al het verkeer.";
const std::string two = "Wethouder Noor Hagedoorn zei dat het werk door de vorst langer duurt dan eerst was bedacht.";

Article page(const std::string& head, const std::string& body) {
  auto read =
      article_from_page("a", "a.html", "<html><head>" + head + "</head><body>" + body + "</body></html>", "", {});
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.error().describe());
  return read.ok() ? std::move(read).value() : Article();
}
std::string paragraphs() { return "<p>" + one + "</p><p>" + two + "</p>"; }

TEST(HtmlText, KeepsParagraphsAndLineBreaks) {
  EXPECT_EQ(text_of_html("<p>Een\n  regel.<p>Twee<br>regels.<br><br>Drie <b>vet</b>te.<ul><li>a<li>b</ul>"),
            "Een regel.\n\nTwee\nregels.\n\nDrie vette.\n\na\n\nb");
}

TEST(HtmlText, ResolvesReferences) {
  EXPECT_EQ(text_of_html("Caf&eacute; &amp; &#8364;5&nbsp;&ndash; &#147;Ja&#148; &lt;p&gt; 1 < 2"),
            "Café & €5 – “Ja” <p> 1 < 2");
}

TEST(HtmlText, LeavesScriptsAndCommentsOut) {
  EXPECT_EQ(text_of_html("<script>var a = '<p>nee</p>';</script><style>p{}</style><!-- <p>nee</p> --><p>Ja<svg><path "
                         "d='x'/></svg>.</p><noscript>nee</noscript>"),
            "Ja.");
}

TEST(HtmlTags, WritesTagsThatAnyParserReadsAlike) {
  EXPECT_EQ(plain_page("<P CLASS=x onclick=\"a>b\" title='<'>Ja<Article id=\"a&quot;b\">").tags,
            "<p class=\"x\">Ja<div t=\"article\" id=\"a&quot;b\">");
  EXPECT_EQ(plain_page("<a \"b=\">\" c>d").tags, "<a>d");
  EXPECT_EQ(plain_page("a <1 & <").tags, "a &lt;1 & &lt;");
  EXPECT_EQ(plain_page("<p").tags, "<p>");
  EXPECT_EQ(plain_page("<!--").tags, "");
}

TEST(HtmlTags, KeepsLinkedData) {
  const PlainPage plain = plain_page("<script type=\"application/ld+json\">{\"a\":1}</script><script>x</script>");
  EXPECT_EQ(plain.data, (std::vector<std::string>{"{\"a\":1}"}));
}

TEST(HtmlTags, BoundsTheTagsOfAPage) {
  std::string many;
  for (int i = 0; i < 300'000; ++i) many += "<p>";
  EXPECT_TRUE(plain_page(many).cut);
}

TEST(Html, ReadsWindows1252) {
  const auto read =
      article_from_page("a", "a", "<h1>Caf\xE9</h1><p>" + one + " \x93Ja\x94.</p><p>" + two + "</p>", "", {});
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->text, "Café\n\n" + one + " “Ja”.\n\n" + two);
}

TEST(Html, TakesMetadataOfLinkedDataFirst) {
  const Article article =
      page(R"(<meta property="og:title" content="Andere kop"><meta property="og:site_name" content="Site">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":["NewsArticle"],"headline":"Brug d&amp;icht","datePublished":"2019-03-12T10:00:00Z",
"publisher":{"@type":"Organization","name":"De Veenbode"},"mainEntityOfPage":{"@id":"https://v.example/1"}}]}</script>)",
           paragraphs());
  EXPECT_EQ(article.title, "Brug d&icht");
  EXPECT_EQ(article.published->value, "2019-03-12");
  EXPECT_EQ(article.published->source, DateSource::metadata);
  EXPECT_EQ(article.publisher, "De Veenbode");
  EXPECT_EQ(article.url, "https://v.example/1");
}

TEST(Html, FallsBackToMetaTagsAndThePage) {
  const Article article = page(
      R"(<title>Brug dicht | De Veenbode</title><meta property="og:site_name" content="De Veenbode"><link rel="canonical" href="https://v.example/2">)",
      "<h1>Brug dicht</h1><span class=\"datum\">12 maart 2019</span>" + paragraphs());
  EXPECT_EQ(article.title, "Brug dicht");
  EXPECT_EQ(article.published->value, "2019-03-12");
  EXPECT_EQ(article.url, "https://v.example/2");
  EXPECT_EQ(article.text, "Brug dicht\n\n" + one + "\n\n" + two);
  EXPECT_EQ(page("<meta name=\"DCTERMS.issued\" content=\"2019-03\">", paragraphs()).published->value, "2019-03");
  EXPECT_EQ(page("", "<time datetime=\"2019-03-12T08:00\">dinsdag</time>" + paragraphs()).published->value,
            "2019-03-12");
}

TEST(Html, TakesTheBodyOfLinkedDataWithTheParagraphsOfThePage) {
  const std::string data =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Kop\",\"articleBody\":\"" + one +
      " " + two + "\"}</script>";
  EXPECT_EQ(page(data, "<div>" + paragraphs() +
                           "<p>Meer nieuws volgt later vandaag op deze pagina, blijf ons volgen.</p></div>")
                .text,
            "Kop\n\n" + one + "\n\n" + two);
  EXPECT_EQ(page(data, "<div id=app></div>").text, "Kop\n\n" + one + " " + two);
}

TEST(Html, DoesNotTakeATeaserForTheBody) {
  const std::string data = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + one +
                           " " + one + "\"}</script>";
  EXPECT_EQ(page(data, "<p>" + one + "</p><p>" + two + "</p><p>Ook zei hij: " + two + "</p><p>En dit: " + one + "</p>")
                    .text.find("En dit") == std::string::npos,
            false);
}

TEST(Html, SaysThatAPageHasNoArticle) {
  const auto read = article_from_page("a", "a.html", "<ul><li><a href=1>Brug</a></ul>", "", {});
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::unsupported);
}

TEST(Html, SurvivesDepthAndAttributesWithoutEnd) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  (void)article_from_page("a", "a", deep + paragraphs(), "", {});
  std::string wide = "<p";
  for (int i = 0; i < 300'000; ++i) wide += " a" + std::to_string(i);
  EXPECT_TRUE(article_from_page("a", "a", wide + ">" + one + "</p><p>" + two, "", {}).ok());
  std::string short_ones;
  for (int i = 0; i < 60'000; ++i) short_ones += "<p>ja</p>";
  EXPECT_TRUE(article_from_page("a", "a", paragraphs() + short_ones, "", {}).ok());
  (void)article_from_page(
      "a", "a", "<script type=\"application/ld+json\">" + std::string(500'000, '[') + "</script>" + paragraphs(), "",
      {});
}

}  // namespace
}  // namespace volgens
