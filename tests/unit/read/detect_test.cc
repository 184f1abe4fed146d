// What an input is, from its first bytes. Subject: src/read/detect.h.
#include "read/detect.h"

#include <gtest/gtest.h>

namespace volgens {
namespace {

std::optional<InputFormat> of(std::string_view head, const std::string& name = "a") {
  return detect_format(head, name, {});
}

TEST(Detect, TellsByContentWhateverTheName) {
  EXPECT_EQ(of("WARC/1.0\r\nWARC-Type: warcinfo"), InputFormat::warc);
  EXPECT_EQ(of("\n <!DOCTYPE html><html>", "a.txt"), InputFormat::html);
  EXPECT_EQ(of("<!-- x --><HTML lang=nl>", "a.txt"), InputFormat::html);
  EXPECT_EQ(of("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">"), InputFormat::feed);
  EXPECT_EQ(of("<feed xmlns=\"http://www.w3.org/2005/Atom\">"), InputFormat::feed);
  EXPECT_EQ(of("<rdf:RDF xmlns:rdf=\"x\">"), InputFormat::feed);
  EXPECT_EQ(of("<?xml version=\"1.0\"?><newsItem guid=\"x\">"), InputFormat::newsml);
  EXPECT_EQ(of("{\"text\":\"een\"}\n{\"text\":\"twee\"}"), InputFormat::jsonl);
  EXPECT_EQ(of("{\n  \"text\": \"een\"\n}"), InputFormat::json);
  EXPECT_EQ(of("[{\"text\":\"een\"}]"), InputFormat::json);
  EXPECT_EQ(of("id,text\n1,Hallo"), InputFormat::table);
  EXPECT_EQ(of("id\t\"text\"\n1\tHallo"), InputFormat::table);
}

TEST(Detect, AsksTheNameWhereContentLeavesItOpen) {
  EXPECT_EQ(of("De krant."), InputFormat::text);
  EXPECT_EQ(of("De krant.", "map.d/12.03.2018"), InputFormat::text);
  EXPECT_EQ(of("De krant.", "a.txt.gz"), InputFormat::text);
  EXPECT_EQ(of("a;b\n1;2", "a.csv"), InputFormat::table);
  EXPECT_EQ(of("niets", "a.jsonl"), InputFormat::jsonl);
  EXPECT_FALSE(of("De krant.", "a.md"));
  EXPECT_FALSE(of("<?xml version=\"1.0\"?><articles>", "a.xml"));
  EXPECT_FALSE(of("{\"name\":\"x\"}", "package.json"));
}

TEST(Detect, FindsTheSeparatorOutsideQuotationMarks) {
  EXPECT_EQ(separator_of("id;\"a,b,c,d\";text"), ';');
  EXPECT_EQ(separator_of("id\ttext"), '\t');
  EXPECT_FALSE(separator_of("text"));
}

}  // namespace
}  // namespace volgens
