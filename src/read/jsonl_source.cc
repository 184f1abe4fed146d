// Lines through ByteStream, each by itself. Tested by tests/unit/read/jsonl_source_test.cc and tests/corrupt.
#include "read/jsonl_source.h"

#include "read/text_article.h"

namespace volgens {

std::optional<Result<Article>> JsonlSource::next() {
  while (!ended_) {
    Result<ByteStream::Line> got = stream_.read_line(line_, options_.max_article_bytes);
    number_ += 1;
    if (!got) {
      ended_ = true;
      return got.error();
    }
    if (got.value() == ByteStream::Line::end) break;
    const bool complete = got.value() == ByteStream::Line::complete;
    if (complete && line_.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string where = valid_id(stream_.name()) + ":" + std::to_string(number_);
    if (!complete)
      return Error{ErrorCode::limit,
                   "is longer than " + readable_size(options_.max_article_bytes) +
                       ", the most that one article may have; split it, or raise the limit with --max-article-size",
                   where};
    if (number_ == 1 && line_.starts_with("\xEF\xBB\xBF")) line_.erase(0, 3);
    return article_from_line(line_, where, options_);
  }
  ended_ = true;
  return std::nullopt;
}

}  // namespace volgens
