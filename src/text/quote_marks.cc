// A table by code point, with doubled single marks joined first. Tested by tests/unit/text/tokens_test.cc and
// quotations_test.cc.
#include "text/quote_marks.h"

#include "text/utf8.h"

namespace volgens {
namespace {

constexpr MarkShape make(QuoteMark family, MarkSide side, std::size_t size) { return {family, side, size}; }

MarkShape doubled(char32_t c, std::size_t size) {
  switch (c) {
    case ',':
    case '`':
    case 0x2018:
    case 0x201A:
      return make(QuoteMark::double_mark, MarkSide::opens, size);
    case '\'':
    case 0x2019:
    case 0xB4:
      return make(QuoteMark::double_mark, MarkSide::either, size);
    case '<':
      return make(QuoteMark::guillemet, MarkSide::opens, size);
    case '>':
      return make(QuoteMark::guillemet, MarkSide::closes, size);
    default:
      return {};
  }
}

MarkShape single(char32_t c, std::size_t size) {
  switch (c) {
    case '"':
    case 0x201F:
    case 0xFF02:
      return make(QuoteMark::double_mark, MarkSide::either, size);
    case 0x201C:
    case 0x201D:
      return make(QuoteMark::double_mark, MarkSide::either, size);
    case 0x201E:
      return make(QuoteMark::double_mark, MarkSide::opens, size);
    case '\'':
    case 0x2019:
    case 0x201B:
      return make(QuoteMark::single_mark, MarkSide::either, size);
    case 0x2018:
      return make(QuoteMark::single_mark, MarkSide::either, size);
    case '`':
    case 0x201A:
      return make(QuoteMark::single_mark, MarkSide::opens, size);
    case 0xB4:
      return make(QuoteMark::single_mark, MarkSide::closes, size);
    case 0xAB:
    case 0xBB:
      return make(QuoteMark::guillemet, MarkSide::either, size);
    case 0x2039:
    case 0x203A:
      return make(QuoteMark::guillemet, MarkSide::either, size);
    default:
      return {};
  }
}

}  // namespace

MarkShape mark_at(std::string_view text, std::size_t at) {
  const CodePoint first = decode_at(text, at);
  const std::size_t second_at = at + first.size;
  if (second_at < text.size() && decode_at(text, second_at).value == first.value) {
    const MarkShape shape = doubled(first.value, std::size_t{2} * first.size);
    if (shape.size > 0) return shape;
  }
  return single(first.value, first.size);
}

}  // namespace volgens
