// Lines through ByteStream; what is wrong with one is told with file and line. Tested by tests/golden/eval_test.py.
#include "eval/annotated_source.h"

#include "read/text_article.h"

namespace volgens {

Result<ByteStream> open_lines(const std::string& path) {
  Result<ByteStream> opened = ByteStream::open(path);
  if (!opened && opened.error().code == ErrorCode::not_found)
    return Error{ErrorCode::not_found, "there is no such file; check the name", opened.error().where};
  return opened;
}

Result<bool> next_line(ByteStream& stream, std::size_t limit, std::string& line, std::size_t& number) {
  for (;;) {
    const Result<ByteStream::Line> got = stream.read_line(line, limit);
    number += 1;
    if (!got) return got.error();
    if (got.value() == ByteStream::Line::end) return false;
    if (got.value() == ByteStream::Line::too_long)
      return Error{ErrorCode::limit, "is longer than " + readable_size(limit) + "; split it",
                   valid_id(stream.name()) + ":" + std::to_string(number)};
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.find_first_not_of(" \t\r") != std::string::npos) return true;
  }
}

std::optional<Result<Annotated>> AnnotatedSource::next() {
  for (;;) {
    if (!stream_) {
      if (at_ == paths_.size()) return std::nullopt;
      Result<ByteStream> opened = open_lines(paths_[at_++]);
      if (!opened) return opened.error();
      stream_ = std::move(opened).value();
      number_ = 0;
    }
    const Result<bool> got = next_line(*stream_, options_.max_article_bytes, line_, number_);
    if (!got && got.error().code != ErrorCode::limit) stream_.reset();
    if (!got) return got.error();
    if (got.value()) return from_line(valid_id(stream_->name()) + ":" + std::to_string(number_));
    stream_.reset();
  }
}

Result<Annotated> AnnotatedSource::from_line(const std::string& where) {
  Result<Annotated> annotated = annotated_from_line(line_, where, options_);
  if (annotated && !ids_.insert(annotated->article.id).second)
    return Error{ErrorCode::malformed, "the id " + annotated->article.id + " stood before; give each article its own",
                 where};
  return annotated;
}

}  // namespace volgens
