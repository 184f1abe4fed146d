// Decodes by the table of well-formed byte sequences (Unicode 15, table 3-7). The index keeps one count per block of
// bytes. Tested by tests/unit/text/utf8_test.cc.
#include "text/utf8.h"

#include <algorithm>
#include <cstring>

namespace volgens {
namespace {

constexpr std::size_t block_size = 256;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Bytes at the start of `text` that are ASCII, eight at a time.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U) ++at;
  return at;
}

/// What may follow a lead byte: how many continuation bytes, and the range of the first of them.
struct Lead {
  int continuations = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
};

Lead describe_lead(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0};
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t at) {
  const unsigned first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const Lead lead = describe_lead(first);
  if (lead.continuations == 0) return {replacement_character, 1};
  char32_t value = first & (0x3FU >> lead.continuations);
  for (int i = 1; i <= lead.continuations; ++i) {
    const std::size_t next = at + static_cast<std::size_t>(i);
    const unsigned byte = next < text.size() ? static_cast<unsigned char>(text[next]) : 0;
    const unsigned low = i == 1 ? lead.low : 0x80;
    const unsigned high = i == 1 ? lead.high : 0xBF;
    if (byte < low || byte > high) return {replacement_character, static_cast<std::uint8_t>(i)};
    value = (value << 6U) | (byte & 0x3FU);
  }
  return {value, static_cast<std::uint8_t>(lead.continuations + 1)};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  for (int i = 0; i < 3 && begin > 0 && is_continuation(text[begin]); ++i) --begin;
  return decode_at(text, begin);
}

bool is_valid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (true) {
    at += ascii_prefix(bytes.substr(at));
    if (at >= bytes.size()) return true;
    const CodePoint point = decode_at(bytes, at);
    // A replacement character that the text itself holds takes three bytes, a bad sequence at most three that differ
    // from it.
    if (point.value == replacement_character && bytes.substr(at, 3) != "\xEF\xBF\xBD") return false;
    at += point.size;
  }
}

void append_utf8(std::string& text, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = replacement_character;
  const auto byte = [&text](char32_t bits) { text.push_back(static_cast<char>(bits)); };
  if (value < 0x80) {
    byte(value);
  } else if (value < 0x800) {
    byte(0xC0U | (value >> 6U));
    byte(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    byte(0xE0U | (value >> 12U));
    byte(0x80U | ((value >> 6U) & 0x3FU));
    byte(0x80U | (value & 0x3FU));
  } else {
    byte(0xF0U | (value >> 18U));
    byte(0x80U | ((value >> 12U) & 0x3FU));
    byte(0x80U | ((value >> 6U) & 0x3FU));
    byte(0x80U | (value & 0x3FU));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += is_continuation(byte) ? 0 : 1;
  return count;
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && is_continuation(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text), size_(text.size()) {
  if (ascii_prefix(text) == text.size()) return;
  before_block_.reserve(text.size() / block_size + 1);
  size_ = 0;
  for (std::size_t begin = 0; begin < text.size(); begin += block_size) {
    before_block_.push_back(size_);
    size_ += count_code_points(text.substr(begin, block_size));
  }
}

std::size_t CodePointIndex::to_code_points(std::size_t byte) const {
  if (byte >= text_.size()) return size_;
  if (before_block_.empty()) return byte;
  const std::size_t block = byte / block_size;
  return before_block_[block] + count_code_points(text_.substr(block * block_size, byte - block * block_size));
}

std::size_t CodePointIndex::to_bytes(std::size_t code_point) const {
  if (code_point >= size_) return text_.size();
  if (before_block_.empty()) return code_point;
  const auto after = std::upper_bound(before_block_.begin(), before_block_.end(), code_point);
  const auto block = static_cast<std::size_t>(after - before_block_.begin()) - 1;
  std::size_t left = code_point - before_block_[block];
  std::size_t byte = block * block_size;
  while (byte < text_.size() && is_continuation(text_[byte])) ++byte;
  for (; left > 0; --left) {
    ++byte;
    while (byte < text_.size() && is_continuation(text_[byte])) ++byte;
  }
  return byte;
}

}  // namespace volgens
