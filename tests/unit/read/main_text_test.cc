// What in a page is the article. Subject: src/read/main_text.h and page_parts.h. Whole pages: tests/pages.
#include "read/main_text.h"

#include <gtest/gtest.h>

#include "read/page_parts.h"

namespace volgens {
namespace {

using Strings = std::vector<std::string>;
const std::string one = "De brug over het kanaal is volgens de gemeente nog drie weken dicht voor al het verkeer.";
const std::string two = "Wethouder Noor Hagedoorn zei dat het werk door de vorst langer duurt dan eerst was bedacht.";

Strings text(const std::string& body) { return main_text(HtmlTree::of(plain_page("<body>" + body)), "Kop"); }

HtmlNode node(const std::string& tag, const std::string& names) { return {tag, {}, 0, 1, {{"class", names}}}; }

TEST(PageParts, ReadsTheWordsOfClasses) {
  EXPECT_EQ(part_of(node("div", "article__related-inline")), Part::other);
  EXPECT_EQ(part_of(node("div", "blok leesOok")), Part::other);
  EXPECT_EQ(part_of(node("div", "lees-ook")), Part::other);
  EXPECT_EQ(part_of(node("div", "comment-list")), Part::never);
  EXPECT_EQ(part_of(node("div", "entry-content")), Part::body);
  EXPECT_EQ(part_of(node("div", "heading loading")), Part::unknown);
  EXPECT_EQ(part_of(node("div", "has-comments")), Part::unknown);
  EXPECT_EQ(part_of(node("body", "comments")), Part::unknown);
  EXPECT_EQ(part_of(node("nav", "x")), Part::other);
}

TEST(PageParts, KnowsLinesThatAreNoText) {
  EXPECT_EQ(line_kind("Lees ook: de pont vaart weer"), LineKind::other);
  EXPECT_EQ(line_kind("Reacties (12)"), LineKind::end);
  EXPECT_EQ(line_kind("LEES OOK"), LineKind::head);
  EXPECT_EQ(line_kind("De reacties waren fel."), LineKind::text);
  EXPECT_EQ(line_kind(""), LineKind::text);
}

TEST(MainText, KeepsShortParagraphsAndHeadingsBetweenLongOnes) {
  EXPECT_EQ(text("<p>" + one + "</p><p>„Nee”, zei hij.</p><h2>Vorst</h2><p>" + two + "</p><h2>Meer</h2>"),
            (Strings{one, "„Nee”, zei hij.", "Vorst", two}));
}

TEST(MainText, LeavesOutWhatIsCalledSomethingElseUnlessItIsMostOfThePage) {
  EXPECT_EQ(text("<p>" + one + "</p><div class=promo><p>" + two.substr(0, 60) + ".</p></div><p>" + two + "</p>"),
            (Strings{one, two}));
  EXPECT_EQ(text("<div class=sidebar><p>" + one + "</p><p>" + two + "</p></div>"), (Strings{one, two}));
}

TEST(MainText, EndsWhereTheReadersBegin) {
  EXPECT_EQ(text("<div><p>" + one + "</p><p>" + two + "</p><h3>Reacties</h3><p>" + one + " Dat vind ik.</p></div>"),
            (Strings{one, two}));
}

TEST(MainText, LeavesCaptionsOut) {
  EXPECT_EQ(
      text("<p>" + one + "</p><div><img src=x><div>De brug bij avond, een jaar geleden.</div></div><p>" + two + "</p>"),
      (Strings{one, two}));
  EXPECT_EQ(text("<p>" + one + "</p><p>De brug. Foto: Jan Smit</p><p>" + two + "</p>"), (Strings{one, two}));
}

TEST(MainText, FindsNothingInAListOfLinks) {
  EXPECT_EQ(text("<ul><li><a href=1>" + one + "</a></li><li><a href=2>" + two + "</a></li></ul>"), Strings{});
}

}  // namespace
}  // namespace volgens
