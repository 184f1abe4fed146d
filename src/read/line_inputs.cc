// One stream after another, read by lines. Tested by tests/unit/read/line_inputs_test.cc.
#include "read/line_inputs.h"

#include "read/text_article.h"

namespace volgens {
namespace {

bool is_json_lines(const std::string& name) {
  for (const char* packed : {"", ".gz", ".xz", ".zst", ".bz2"})
    for (const char* ending : {".jsonl", ".ndjson"})
      if (name.ends_with(std::string(ending) + packed)) return true;
  return false;
}

}  // namespace

std::optional<Result<InputLine>> LineInputs::next() {
  for (;;) {
    if (!stream_) {
      std::optional<Result<OpenInput>> input = streams_.next();
      if (!input) return std::nullopt;
      if (!input->ok()) return input->error();
      if (input->value().in_folder && !is_json_lines(input->value().stream.name())) continue;
      stream_ = std::move(input->value().stream);
      number_ = 0;
    }
    InputLine line;
    const Result<ByteStream::Line> got = stream_->read_line(line.text, max_line_bytes_);
    number_ += 1;
    if (!got || *got == ByteStream::Line::end) {
      stream_.reset();
      if (!got) return got.error();
      continue;
    }
    const bool complete = *got == ByteStream::Line::complete;
    if (complete && line.text.find_first_not_of(" \t\r") == std::string::npos) continue;
    line.where = valid_id(stream_->name()) + ":" + std::to_string(number_);
    if (!complete)
      return Error{ErrorCode::limit,
                   "is longer than " + readable_size(max_line_bytes_) + "; split it, or raise --max-article-size",
                   line.where};
    if (number_ == 1 && line.text.starts_with("\xEF\xBB\xBF")) line.text.erase(0, 3);
    return line;
  }
}

}  // namespace volgens
