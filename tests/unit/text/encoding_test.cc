// Bytes to text. Subject: src/text/encoding.h.
#include "text/encoding.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8.h"

namespace volgens {
namespace {

TEST(Encoding, KeepsUtf8AndDropsItsByteOrderMark) {
  const DecodedText plain = decode("geïnd\n");
  EXPECT_EQ(plain.text, "geïnd\n");
  EXPECT_EQ(plain.encoding, Encoding::utf8);
  EXPECT_FALSE(plain.replaced);
  EXPECT_EQ(decode("\xEF\xBB\xBFgeïnd").text, "geïnd");
}

TEST(Encoding, DecodesWindows1252) {
  const DecodedText decoded = decode(
      "\x93"
      "Geen co\xEF"
      "ncidentie\x94, zegt Ren\xE9"
      "e. \x80 5");
  EXPECT_EQ(decoded.encoding, Encoding::windows_1252);
  EXPECT_EQ(decoded.text, "“Geen coïncidentie”, zegt Renée. € 5");
  EXPECT_FALSE(decoded.replaced);
}

TEST(Encoding, DecodesUtf16WithAByteOrderMark) {
  const DecodedText little =
      decode(std::string("\xFF\xFE"
                         "d\0\xEB\0=\xD8\0\xDE",
                         10));
  EXPECT_EQ(little.text, "dë😀");
  EXPECT_EQ(encoding_name(little.encoding), "UTF-16LE");
  EXPECT_FALSE(little.replaced);
  const DecodedText big = decode(std::string("\xFE\xFF\0d\0\xEB", 6));
  EXPECT_EQ(big.text, "dë");
  EXPECT_EQ(encoding_name(big.encoding), "UTF-16BE");
}

TEST(Encoding, LoneSurrogatesAndHalfUnitsAreReplaced) {
  const DecodedText decoded =
      decode(std::string("\xFF\xFE"
                         "a\0\x3D\xD8"
                         "b\0c",
                         9));
  EXPECT_EQ(decoded.text,
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
  EXPECT_TRUE(decoded.replaced);
}

TEST(Encoding, FewBrokenBytesLeaveUtf8AsItIs) {
  const DecodedText decoded = decode(
      "één coöperatie, \xFF"
      "en dan n\xED\xA0\x80g café");
  EXPECT_EQ(decoded.encoding, Encoding::utf8);
  EXPECT_TRUE(decoded.replaced);
  EXPECT_NE(decoded.text.find("één coöperatie"), std::string::npos);
  EXPECT_NE(decoded.text.find("\xEF\xBF\xBD"
                              "en"),
            std::string::npos);
}

TEST(Encoding, KeepsControlCharacters) {
  const std::string bytes("a\0b\x01", 4);
  EXPECT_EQ(decode(bytes).text, bytes);
}

TEST(Encoding, AnyBytesGiveValidUtf8) {
  std::mt19937 random(20);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 64, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_TRUE(is_valid_utf8(decode(bytes).text));
    EXPECT_TRUE(is_valid_utf8(decode("\xFF\xFE" + bytes).text));
  }
  EXPECT_EQ(decode("").text, "");
}

}  // namespace
}  // namespace volgens
