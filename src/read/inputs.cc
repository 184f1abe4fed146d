// Streams one by one, each to the reader that its content or the options call for. Tested by
// tests/unit/read/inputs_test.cc and tests/golden.
#include "read/inputs.h"

#include <algorithm>
#include <utility>

#include "read/byte_stream.h"
#include "read/detect.h"
#include "read/feed.h"
#include "read/html.h"
#include "read/input_streams.h"
#include "read/json_source.h"
#include "read/jsonl_source.h"
#include "read/newsml.h"
#include "read/table.h"
#include "read/text_article.h"
#include "read/warc.h"
#include "text/encoding.h"

namespace volgens {
namespace {

bool has_utf16_mark(std::string_view head) { return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"); }

class Inputs : public ArticleSource {
 public:
  Inputs(std::vector<std::string> paths, ReadOptions options)
      : options_(std::move(options)), streams_(std::move(paths), options_.warn) {}

  std::optional<Result<Article>> next() override {
    for (;;) {
      if (reader_) {
        if (std::optional<Result<Article>> article = reader_->next()) return article;
        reader_.reset();
      }
      std::optional<Result<OpenInput>> input = streams_.next();
      if (!input || (input->ok() && input->value().given != given_)) tell_left_out();
      if (!input) return std::nullopt;
      if (!input->ok()) return input->error();
      given_ = input->value().given;
      if (std::optional<Result<Article>> article = begin(std::move(*input).value())) return article;
    }
  }

 private:
  /// The article of an input that is one, or nothing when reader_ gives them or the input is left out.
  std::optional<Result<Article>> begin(OpenInput input) {
    const std::string name = valid_id(input.stream.name());
    InputFormat format = options_.format;
    if (format == InputFormat::detect) {
      std::string head(input.stream.peek_some(detect_bytes));
      if (has_utf16_mark(head)) head = decode(std::move(head)).text;
      const bool binary = looks_binary(head);
      const std::optional<InputFormat> found =
          detect_format(head, binary ? name : input.stream.name(), options_.fields);
      if (!found && input.in_folder) {
        left_out_ += 1;
        return std::nullopt;
      }
      format = found.value_or(json_format(head).value_or(InputFormat::text));
      if (binary && format != InputFormat::warc) format = InputFormat::text;
    }
    if (format == InputFormat::text || format == InputFormat::html) return whole(std::move(input), format);
    if (has_utf16_mark(input.stream.peek_some(2))) {
      Result<std::string> bytes = input.stream.read_all(options_.max_article_bytes);
      if (!bytes) return named(bytes.error());
      input.stream = ByteStream::of(decode(std::move(bytes).value()).text, input.stream.name());
    }
    reader_ = reader_of(std::move(input.stream), format);
    return std::nullopt;
  }

  std::unique_ptr<ArticleSource> reader_of(ByteStream stream, InputFormat format) {
    switch (format) {
      case InputFormat::feed:
        return std::make_unique<FeedSource>(std::move(stream), options_);
      case InputFormat::warc:
        return std::make_unique<WarcSource>(std::move(stream), options_);
      case InputFormat::json:
        return std::make_unique<JsonSource>(std::move(stream), options_);
      case InputFormat::table:
        return std::make_unique<TableSource>(std::move(stream), options_);
      case InputFormat::newsml:
        return std::make_unique<NewsmlSource>(std::move(stream), options_);
      case InputFormat::detect:
      case InputFormat::text:
      case InputFormat::html:
      case InputFormat::jsonl:
        break;
    }
    return std::make_unique<JsonlSource>(std::move(stream), options_);
  }

  /// An input that is one article. In a folder, one that is none is left out with a warning.
  std::optional<Result<Article>> whole(OpenInput input, InputFormat format) {
    const std::string name = valid_id(input.stream.name());
    Result<std::string> bytes = input.stream.read_all(options_.max_article_bytes);
    if (!bytes) return named(bytes.error());
    Result<Article> article = format == InputFormat::html
                                  ? article_from_page(std::move(input.id), name, std::move(bytes).value(), "", options_)
                                  : article_from_bytes(std::move(input.id), name, std::move(bytes).value(), options_);
    if (article || !input.in_folder || article.error().code != ErrorCode::unsupported) return article;
    if (options_.warn) options_.warn(named(article.error()));
    return std::nullopt;
  }

  void tell_left_out() {
    if (left_out_ > 0 && options_.warn)
      options_.warn({ErrorCode::unsupported,
                     std::to_string(left_out_) + (left_out_ == 1 ? " file was" : " files were") +
                         " left out, since neither the content nor the ending of the name tells of articles; "
                         "--from text reads every file as text",
                     valid_id(given_)});
    left_out_ = 0;
  }

  /// File names may be any bytes; messages are UTF-8.
  static Error named(Error error) {
    error.where = valid_id(error.where);
    return error;
  }

  const ReadOptions options_;
  InputStreams streams_;
  std::unique_ptr<ArticleSource> reader_;
  std::string given_;
  std::size_t left_out_ = 0;
};

}  // namespace

std::unique_ptr<ArticleSource> open_inputs(std::vector<std::string> paths, ReadOptions options) {
  return std::make_unique<Inputs>(std::move(paths), std::move(options));
}

}  // namespace volgens
