// Names of formats to formats, the rest into ReadOptions. Tested by tests/golden/program_test.py and
// tests/golden/sources_test.py.
#include "cli/input_flags.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/values.h"
#include "read/file_walk.h"
#include "read/inputs.h"

namespace volgens::cli {
namespace {

const std::vector<std::pair<std::string, InputFormat>>& formats() {
  static const std::vector<std::pair<std::string, InputFormat>> all = {
      {"auto", InputFormat::detect}, {"text", InputFormat::text}, {"html", InputFormat::html},
      {"rss", InputFormat::feed},    {"atom", InputFormat::feed}, {"warc", InputFormat::warc},
      {"jsonl", InputFormat::jsonl}, {"json", InputFormat::json}, {"ninjs", InputFormat::json},
      {"csv", InputFormat::table},   {"tsv", InputFormat::table}, {"newsml", InputFormat::newsml}};
  return all;
}

}  // namespace

void add_input_options(CLI::App& command, InputFlags& flags) {
  command
      .add_option(
          "INPUT", flags.inputs,
          "Files, folders with all that is in them, or - for standard input; packed ones (.zip, .gz, .xz, .zst) too")
      ->option_text("...");
  std::vector<std::string> names;
  for (const auto& [name, format] : formats()) names.push_back(name);
  command
      .add_option(
          "--from", flags.from,
          "What the input is: text, html, rss, atom, warc, jsonl, json, ninjs, csv, tsv, newsml, or auto to tell "
          "from its content (default)")
      ->check(one_of(names))
      ->option_text("FORMAT");
  command
      .add_option(
          "--fields", flags.fields,
          "Which fields of JSON or columns of a table are id, text, html, date, title, publisher and url, as in "
          "text=body,date=published_at")
      ->option_text("PART=NAME,...");
  command
      .add_option("--date", flags.date,
                  "Publication date of the articles, whatever they say: YYYY, YYYY-MM or YYYY-MM-DD")
      ->check(calendar_date())
      ->option_text("DATE");
  command
      .add_option("--max-article-size", flags.max_article_bytes,
                  "Refuse a larger article, as in 500K or 64M (default 64M)")
      ->transform(size_in_bytes())
      ->option_text("SIZE");
}

Result<std::unique_ptr<InputArticles>> InputArticles::open(const InputFlags& flags, Messages& messages) {
  std::vector<std::string> inputs = flags.inputs;
  if (inputs.empty()) {
    if (::isatty(STDIN_FILENO) != 0)
      return Error{ErrorCode::invalid_option, "nothing to read; give a file, a folder, or - for standard input", ""};
    inputs.emplace_back("-");
  }
  ReadOptions options;
  for (const auto& [name, format] : formats())
    if (name == flags.from) options.format = format;
  Result<FieldMap> fields = FieldMap::parse(flags.fields);
  if (!fields) return fields.error();
  options.fields = std::move(fields).value();
  if (!flags.date.empty()) options.date = flags.date;
  options.max_article_bytes = flags.max_article_bytes;
  options.warn = [&messages](const Error& error) { messages.warning(error); };
  return std::unique_ptr<InputArticles>(
      new InputArticles(messages, open_inputs(std::move(inputs), std::move(options))));
}

std::optional<Article> InputArticles::next() {
  while (std::optional<Result<Article>> article = source_->next()) {
    given_ += 1;
    if (article->ok()) return std::move(*article).value();
    messages_.error(article->error());
    failed_ += 1;
  }
  return std::nullopt;
}

std::string InputArticles::failed_words() const {
  return failed_ == 0 ? "" : ", " + std::to_string(failed_) + " could not be read";
}

void InputArticles::report() const {
  if (failed_ > 0 && given_ > 1)
    messages_.note(std::to_string(failed_) + " of " + std::to_string(given_) + " could not be read and " +
                   (failed_ == 1 ? "was" : "were") + " left out");
}

std::size_t bytes_of(const std::vector<std::string>& paths) {
  std::size_t all = 0;
  const auto add = [&all](const std::string& path) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (!failed) all += size;
    return !failed;
  };
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
      if (!add(path)) return 0;
      continue;
    }
    FileWalk walk(path, nullptr);
    while (const auto file = walk.next())
      if (file->ok()) add(file->value());
  }
  return all;
}

}  // namespace volgens::cli
