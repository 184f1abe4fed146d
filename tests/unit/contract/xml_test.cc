// Subject: src/contract/xml.h.
#include "contract/xml.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

TEST(XmlEscaped, KeepsWhatXmlTakes) {
  EXPECT_EQ(xml_escaped("één\t\"dijk\"\n<a> & b\r\n"), "één\t&quot;dijk&quot;\n&lt;a&gt; &amp; b&#13;\n");
  EXPECT_EQ(xml_escaped(""), "");
}

TEST(XmlEscaped, ReplacesWhatItDoesNot) {
  EXPECT_EQ(xml_escaped(std::string_view("a\0b\x1B"
                                         "c",
                                         5)),
            "a\uFFFDb\uFFFDc");
  EXPECT_EQ(xml_escaped("\uFFFE\uFFFF\uFFFD"), "\uFFFD\uFFFD\uFFFD");
}

}  // namespace
}  // namespace volgens
