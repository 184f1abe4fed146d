// Web archives. Subject: src/read/warc.h and http_body.h.
#include "read/warc.h"

#include <gtest/gtest.h>

#include "input_reader.h"
#include "packed.h"
#include "read/http_body.h"

namespace volgens {
namespace {

const std::string paragraph =
    "De brug over het kanaal is volgens de gemeente nog drie weken dicht voor al het verkeer.";
const std::string page = "<html><head><title>Brug dicht</title></head><body><h1>Brug dicht</h1><p>" + paragraph +
                         "</p><p>" + paragraph + " Dat zei zij.</p></body></html>";
const std::string text = "Brug dicht\n\n" + paragraph + "\n\n" + paragraph + " Dat zei zij.";

std::string record(const std::string& type, const std::string& address, const std::string& content,
                   const std::string& kind = "application/http;msgtype=response") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\nContent-Type: " + kind +
         "\r\nContent-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
}

std::string answer(const std::string& headers, const std::string& body, const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body;
}

TEST(Warc, ReadsPagesAndPassesOverTheRest) {
  InputReader reader;
  const auto found = reader.file(
      "a.warc",
      record("warcinfo", "", "software: x", "application/warc-fields") +
          record("request", "https://v.example/1", "GET / HTTP/1.1\r\n\r\n", "application/http;msgtype=request") +
          record("response", "<https://v.example/2019/03/12/brug>", answer("", page)) +
          record("response", "https://v.example/2", answer("", "<p>weg</p>", "404 Not Found")) +
          record("response", "https://v.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
          record("response", "https://v.example/3", answer("", "<p>Kort.</p>")) +
          record("resource", "https://v.example/4", page, "text/html"));
  ASSERT_EQ(found.articles.size(), 2U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].id, "https://v.example/2019/03/12/brug");
  EXPECT_EQ(found.articles[0].text, text);
  EXPECT_EQ(found.articles[0].published->value, "2019-03-12");
  EXPECT_EQ(found.articles[1].url, "https://v.example/4");
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_NE(found.warnings[0].message.find("1 page holds no article"), std::string::npos);
}

TEST(Warc, ReadsRecordsThatAreEachPacked) {
  InputReader reader;
  const auto found = reader.file("a.warc.gz", gzip(record("response", "https://v.example/1", answer("", page))) +
                                                  gzip(record("response", "https://v.example/2", answer("", page))));
  ASSERT_EQ(found.articles.size(), 2U);
  EXPECT_EQ(found.articles[1].id, "https://v.example/2");
}

TEST(Warc, ReadsChunksAndCompression) {
  InputReader reader;
  const std::string small = gzip(page);
  char size[20];
  std::snprintf(size, sizeof size, "%zx;x=y\r\n", small.size() - 10);
  const std::string chunks = "a\r\n" + small.substr(0, 10) + "\r\n" + size + small.substr(10) + "\r\n0\r\n\r\n";
  const auto found =
      reader.file("a.warc", record("response", "https://v.example/1",
                                   answer("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks)) +
                                record("response", "https://v.example/2",
                                       answer("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", page)));
  ASSERT_EQ(found.articles.size(), 2U) << (found.errors.empty() ? "" : found.errors[0].describe());
  EXPECT_EQ(found.articles[0].text, text);
  EXPECT_EQ(found.articles[1].text, text);
}

TEST(Warc, FindsTheNextRecordBehindABrokenOne) {
  InputReader reader;
  const auto found =
      reader.file("a.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\nwie weet\r\n" +
                                record("response", "https://v.example/1", answer("", page)) + "rommel\r\n" +
                                record("response", "https://v.example/2", answer("", page)) +
                                record("response", "https://v.example/3", answer("", page)).substr(0, 400));
  ASSERT_EQ(found.articles.size(), 2U);
  ASSERT_EQ(found.errors.size(), 3U);
  EXPECT_NE(found.errors[0].message.find("does not say how long"), std::string::npos);
  EXPECT_NE(found.errors[2].where.find("record 4 (https://v.example/3)"), std::string::npos);
  EXPECT_NE(found.errors[2].message.find("is cut off"), std::string::npos);
}

TEST(Warc, BoundsWhatComesOutOfAPage) {
  InputReader reader;
  reader.options.max_article_bytes = 100'000;
  const auto found =
      reader.file("a.warc", record("response", "https://v.example/1",
                                   answer("Content-Encoding: gzip\r\n", gzip(std::string(5'000'000, 'x')))) +
                                record("response", "https://v.example/2", answer("", std::string(200'000, 'x'))) +
                                record("response", "https://v.example/3", answer("", page)));
  ASSERT_EQ(found.articles.size(), 1U);
  ASSERT_EQ(found.errors.size(), 2U);
  EXPECT_EQ(found.errors[0].code, ErrorCode::limit);
  EXPECT_EQ(found.errors[1].code, ErrorCode::limit);
}

TEST(HttpBody, KnowsHeadersInAnyCase) {
  const HttpHead head = http_head("HTTP/1.1 200 OK\nCONTENT-TYPE: Text/HTML\ncontent-encoding:  GZIP \n\nx");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.type, "text/html");
  EXPECT_EQ(head.encoding, "gzip");
  EXPECT_EQ(head.size, std::string("HTTP/1.1 200 OK\nCONTENT-TYPE: Text/HTML\ncontent-encoding:  GZIP \n\n").size());
  EXPECT_EQ(http_head("GET / HTTP/1.1\r\n\r\n").status, 0);
}

TEST(HttpBody, DoesNotEndAHeaderThatIsCutOff) {
  for (const char* cut :
       {"HTTP/1.1 200 OK\r\n\r", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK", "HTTP/", "HTTP/1.1 200 OK\n\r"})
    EXPECT_EQ(http_head(cut).size, 0U) << cut;
}

TEST(HttpBody, SaysWhatItDoesNotKnow) {
  HttpHead head;
  head.encoding = "compress";
  EXPECT_EQ(http_body(head, "x", 10, "hier").error().code, ErrorCode::unsupported);
  head.encoding = "br";
  EXPECT_EQ(http_body(head, "geen brotli", 10, "hier").error().where, "hier");
}

}  // namespace
}  // namespace volgens
