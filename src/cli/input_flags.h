// What every command that reads articles takes in, and the articles in it. Tested by tests/golden/program_test.py and
// tests/golden/sources_test.py.
#pragma once

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "read/article_source.h"

namespace volgens::cli {

/// The flags as given.
struct InputFlags {
  std::vector<std::string> inputs;
  std::string from = "auto";
  std::string fields;
  std::string date;
  std::uint64_t max_article_bytes = std::uint64_t{64} << 20;
};

/// `INPUT...`, `--from`, `--fields`, `--date` and `--max-article-size`.
void add_input_options(CLI::App& command, InputFlags& flags);

/// The articles that the flags name. What cannot be read is told and counted, and the rest goes on. `next` is called by
/// one thread at a time; `failed` by any.
class InputArticles {
 public:
  /// Without an input, standard input is read. Errors: `invalid_option` when that is a terminal, or `--fields` is
  /// wrong.
  static Result<std::unique_ptr<InputArticles>> open(const InputFlags& flags, Messages& messages);

  std::optional<Article> next();
  /// How many files or records could not be read so far.
  [[nodiscard]] std::size_t failed() const { return failed_; }
  /// `, 2 could not be read` for a summary; empty when all could.
  [[nodiscard]] std::string failed_words() const;
  /// Says on standard error how many of how many could not be read, when there was more than one input.
  void report() const;

 private:
  InputArticles(Messages& messages, std::unique_ptr<ArticleSource> source)
      : messages_(messages), source_(std::move(source)) {}

  Messages& messages_;
  std::unique_ptr<ArticleSource> source_;
  std::size_t given_ = 0;
  std::atomic<std::size_t> failed_ = 0;
};

/// Bytes of the files that `paths` name, folders with all that is in them; 0 when one of them is a pipe.
[[nodiscard]] std::size_t bytes_of(const std::vector<std::string>& paths);

}  // namespace volgens::cli
