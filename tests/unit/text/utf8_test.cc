// Decoding, validation and offsets. Subject: src/text/utf8.h.
#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace volgens {
namespace {

TEST(Utf8, DecodesOneToFourBytes) {
  const std::string text = "aé€😀";
  EXPECT_EQ(decode_at(text, 0).value, U'a');
  EXPECT_EQ(decode_at(text, 1).value, U'é');
  EXPECT_EQ(decode_at(text, 3).value, U'€');
  EXPECT_EQ(decode_at(text, 6).value, U'😀');
  EXPECT_EQ(decode_at(text, 6).size, 4);
  EXPECT_EQ(decode_before(text, text.size()).value, U'😀');
  EXPECT_EQ(decode_before(text, 3).value, U'é');
}

TEST(Utf8, KnowsWellFormedFromBroken) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("geïnd, \xEF\xBF\xBD en 😀"));
  EXPECT_TRUE(is_valid_utf8(std::string(1, '\0')));
  for (const char* broken :
       {"\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "abcdefgh\xE2\x82"})
    EXPECT_FALSE(is_valid_utf8(broken)) << broken;
}

TEST(Utf8, BrokenBytesDecodeToTheReplacementCharacterAndMoveOn) {
  EXPECT_EQ(decode_at("\xE2\x82", 0).value, replacement_character);
  EXPECT_EQ(decode_at("\xE2\x82", 0).size, 2);
  EXPECT_EQ(decode_at("\xED\xA0\x80", 0).size, 1);
  EXPECT_EQ(decode_at("\xC3"
                      "a",
                      0)
                .size,
            1);
}

TEST(Utf8, APrefixCutsNoCodePoint) {
  EXPECT_EQ(utf8_prefix("aé€", 10), "aé€");
  EXPECT_EQ(utf8_prefix("aé€", 6), "aé€");
  EXPECT_EQ(utf8_prefix("aé€", 5), "aé");
  EXPECT_EQ(utf8_prefix("aé€", 2), "a");
  EXPECT_EQ(utf8_prefix("\x80\x80\x80", 2), "");
}

TEST(Utf8, AppendsWhatItDecodes) {
  std::string text;
  for (const char32_t c : {U'a', U'é', U'€', U'😀'}) append_utf8(text, c);
  EXPECT_EQ(text, "aé€😀");
  text.clear();
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

void expect_index_agrees(const std::string& text) {
  const CodePointIndex index(text);
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) {
    EXPECT_EQ(index.to_code_points(at), count);
    EXPECT_EQ(index.to_bytes(count), at);
    ++count;
  }
  EXPECT_EQ(index.size(), count);
  EXPECT_EQ(index.to_code_points(text.size()), count);
  EXPECT_EQ(index.to_bytes(count), text.size());
  EXPECT_EQ(index.to_code_points(text.size() + 9), count);
  EXPECT_EQ(index.to_bytes(count + 9), text.size());
}

TEST(CodePointIndex, AgreesWithCountingOneByOne) {
  expect_index_agrees("");
  expect_index_agrees("alleen ascii");
  std::string mixed;
  for (int i = 0; i < 400; ++i) mixed += i % 3 == 0 ? "é" : i % 5 == 0 ? "😀" : i % 7 == 0 ? "€" : "a";
  expect_index_agrees(mixed);
}

}  // namespace
}  // namespace volgens
