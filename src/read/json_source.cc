// Objects are cut out by counting braces outside of strings; each is then parsed by itself, so that a bad one costs
// nothing but itself. Tested by tests/unit/read/json_source_test.cc and tests/corrupt.
#include "read/json_source.h"

#include "read/text_article.h"

namespace volgens {

Result<bool> JsonSource::next_object() {
  object_.clear();
  too_long_ = false;
  std::size_t depth = 0;
  bool string = false;
  bool escaped = false;
  for (;;) {
    Result<std::string_view> some = stream_.take_some(std::size_t{64} << 10);
    if (!some) return some.error();
    if (some->empty()) return depth > 0;  // cut off: the parser says where
    const std::string_view bytes = *some;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const char c = bytes[i];
      if (c == '\n') line_ += 1;
      if (depth == 0) {
        if (c != '{') {
          outside(c);
          continue;
        }
        begin = i;
        begin_line_ = line_;
        depth = 1;
      } else if (string) {
        if (escaped)
          escaped = false;
        else if (c == '\\')
          escaped = true;
        else if (c == '"')
          string = false;
      } else if (c == '"') {
        string = true;
      } else if (c == '{') {
        depth += 1;
      } else if (c == '}' && --depth == 0) {
        if (!too_long_) object_.append(bytes, begin, i + 1 - begin);
        stream_.give_back(bytes.size() - i - 1);
        return true;
      }
    }
    if (depth > 0 && !too_long_) object_.append(bytes, begin, bytes.size() - begin);
    if (object_.size() > options_.max_article_bytes) {
      too_long_ = true;
      object_.clear();
      object_.shrink_to_fit();
    }
  }
}

void JsonSource::outside(char c) {
  if (stray_ || std::string_view(" \t\r\n[],\xEF\xBB\xBF").find(c) != std::string_view::npos) return;
  stray_ = true;
  if (options_.warn)
    options_.warn({ErrorCode::malformed, "holds something that is no JSON object, which is passed over",
                   valid_id(stream_.name()) + ":" + std::to_string(line_)});
}

std::optional<Result<Article>> JsonSource::next() {
  if (ended_) return std::nullopt;
  Result<bool> got = next_object();
  if (!got || !got.value()) {
    ended_ = true;
    if (!got) return got.error();
    return std::nullopt;
  }
  const std::string where = valid_id(stream_.name()) + ":" + std::to_string(begin_line_);
  if (too_long_ || object_.size() > options_.max_article_bytes) return too_large(where, options_.max_article_bytes);
  return article_from_line(object_, where, options_);
}

}  // namespace volgens
