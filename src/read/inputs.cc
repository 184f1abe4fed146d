// Paths in order; folders through FileWalk, files to the reader that their name or the options call for.
// Tested by tests/unit/read/inputs_test.cc and tests/golden.
#include "read/inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "read/byte_stream.h"
#include "read/file_walk.h"
#include "read/jsonl_source.h"
#include "read/text_article.h"

namespace volgens {
namespace {

/// The ending of a file name in lower case, without its dot; empty when what stands behind the last dot is no ending
/// (`12.03.2018`, `J. Jansen`).
std::string ending(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
  std::string found = path.substr(dot + 1);
  bool letter = false;
  for (char& c : found) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z')
      letter = true;
    else if (c < '0' || c > '9')
      return {};
  }
  return letter && found.size() <= 8 ? found : std::string();
}

bool is_jsonl(const std::string& ending) { return ending == "jsonl" || ending == "ndjson"; }

class Inputs : public ArticleSource {
 public:
  Inputs(std::vector<std::string> paths, ReadOptions options)
      : paths_(std::move(paths)), options_(std::move(options)) {}

  std::optional<Result<Article>> next() override {
    for (;;) {
      if (lines_) {
        if (std::optional<Result<Article>> article = lines_->next()) return article;
        lines_.reset();
      } else if (walk_) {
        if (std::optional<Result<Article>> article = next_in_folder()) return article;
      } else if (at_ < paths_.size()) {
        if (std::optional<Result<Article>> article = begin(paths_[at_++])) return article;
      } else {
        return std::nullopt;
      }
    }
  }

 private:
  std::optional<Result<Article>> begin(const std::string& path) {
    struct stat status = {};
    if (path != "-") {
      if (::stat(path.c_str(), &status) != 0) return named(file_error(path, errno));
      if (S_ISDIR(status.st_mode)) {
        walk_ = std::make_unique<FileWalk>(path, options_.warn);
        folder_ = path;
        left_out_ = 0;
        return std::nullopt;
      }
    }
    return read_file(path);
  }

  std::optional<Result<Article>> next_in_folder() {
    std::optional<Result<std::string>> path = walk_->next();
    if (!path) {
      walk_.reset();
      tell_left_out();
      return std::nullopt;
    }
    if (!path->ok()) return named(path->error());
    if (!belongs(path->value())) {
      left_out_ += 1;
      return std::nullopt;
    }
    std::optional<Result<Article>> article = read_file(path->value());
    if (article && !article->ok() && article->error().code == ErrorCode::unsupported) {
      warn(article->error());
      return std::nullopt;
    }
    return article;
  }

  /// Nothing when the file is JSON Lines, which then stands open in lines_.
  std::optional<Result<Article>> read_file(const std::string& path) {
    Result<ByteStream> stream = ByteStream::open(path);
    if (!stream) return named(stream.error());
    const bool lines = options_.format == InputFormat::jsonl ||
                       (options_.format == InputFormat::detect && path != "-" && is_jsonl(ending(path)));
    if (lines) {
      lines_ = std::make_unique<JsonlSource>(std::move(stream).value(), options_);
      return std::nullopt;
    }
    Result<std::string> bytes = stream->read_all(options_.max_article_bytes);
    if (!bytes) return named(bytes.error());
    return article_from_bytes(valid_id(path), valid_id(stream->name()), std::move(bytes).value(), options_);
  }

  [[nodiscard]] bool belongs(const std::string& path) const {
    if (options_.format != InputFormat::detect) return true;
    const std::string found = ending(path);
    return found.empty() || found == "txt" || found == "text" || is_jsonl(found);
  }

  void tell_left_out() {
    if (left_out_ == 0) return;
    const bool one = left_out_ == 1;
    warn({ErrorCode::unsupported,
          std::to_string(left_out_) + (one ? " file was" : " files were") +
              " left out because of the ending of the name; --from text reads every file as text",
          folder_});
  }

  void warn(const Error& error) const {
    if (options_.warn) options_.warn(named(error));
  }

  /// File names may be any bytes; messages are UTF-8.
  static Error named(Error error) {
    error.where = valid_id(error.where);
    return error;
  }

  const std::vector<std::string> paths_;
  const ReadOptions options_;
  std::size_t at_ = 0;
  std::unique_ptr<FileWalk> walk_;
  std::unique_ptr<JsonlSource> lines_;
  std::string folder_;
  std::size_t left_out_ = 0;
};

}  // namespace

std::unique_ptr<ArticleSource> open_inputs(std::vector<std::string> paths, ReadOptions options) {
  return std::make_unique<Inputs>(std::move(paths), std::move(options));
}

}  // namespace volgens
