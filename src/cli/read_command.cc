// Flags into plain structs, articles through the engine on as many threads as asked, results out in input order.
// Tested by tests/golden.
#include "cli/read_command.h"

#include <unistd.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "cli/date_option.h"
#include "cli/in_order.h"
#include "cli/layer_output.h"
#include "cli/messages.h"
#include "cli/model_name.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "contract/json.h"
#include "contract/listing.h"
#include "contract/tsv.h"
#include "engine/word_layers.h"
#include "read/inputs.h"
#include "volgens/engine.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens read krant.txt                       who said what in one article
  volgens read krant/                          in every article of a folder
  curl -s https://example.org/a.txt | volgens read --date 2019-03 -
  volgens read --format jsonl krant/ > uit.jsonl
  volgens read --format jsonl --from jsonl in.jsonl
  volgens read --format tsv krant/ > uit.tsv   for a spreadsheet
  volgens read --format naf --output naf krant/   a NAF file for each article
  volgens read --explain krant.txt             why each part was read so

A plain text may begin with `date YYYY`, `date YYYY-MM` or `date YYYY-MM-DD`.
Exit status: 0 when statements were found, 1 when none, 2 on an error.)";

/// The flags as given. `threads` 0 means one per processor.
struct ReadFlags {
  std::vector<std::string> inputs;
  std::string format = "text";
  std::string from = "auto";
  std::string date;
  std::string output;  // folder
  std::string colour = "auto";
  std::size_t width = 0;  // 0: the terminal's
  double min_confidence = EngineOptions{}.min_confidence;
  std::string knowledge;
  unsigned threads = 1;
  std::uint64_t max_article_bytes = std::uint64_t{64} << 20;
  bool explain = false;
  bool quiet = false;
};

/// An article, and how many were taken in up to it.
struct Numbered {
  Article article;
  std::size_t number = 0;
};

/// What comes out of one article.
struct Shown {
  std::string id;
  std::size_t number = 0;
  std::string text;
  std::size_t statements = 0;
  std::size_t article_bytes = 0;
};

ReadOptions read_options(const ReadFlags& flags, Messages& messages) {
  ReadOptions options;
  if (flags.from == "text") options.format = InputFormat::text;
  if (flags.from == "jsonl") options.format = InputFormat::jsonl;
  if (!flags.date.empty()) options.date = flags.date;
  options.max_article_bytes = flags.max_article_bytes;
  options.warn = [&messages](const Error& error) { messages.warning(error); };
  return options;
}

class Reader {
 public:
  Reader(const ReadFlags& flags, const Engine& engine) : flags_(flags), engine_(engine) {
    listing_ = {flags.width > 0 ? flags.width : terminal_width(), use_colour(flags.colour), flags.explain};
    if (flags.format == "naf") made_by_ = {model_name(), "volgens " VOLGENS_VERSION};
  }

  [[nodiscard]] Shown read(const Numbered& numbered) const {
    const Article& article = numbered.article;
    WordLayers layers;
    const Reading reading = engine_.read(article, layers);
    return {article.id, numbered.number, shown_as(numbered, reading, layers), reading.statements.size(),
            article.text.size()};
  }

 private:
  [[nodiscard]] std::string shown_as(const Numbered& numbered, const Reading& reading, const WordLayers& layers) const {
    const Article& article = numbered.article;
    if (is_layer_format(flags_.format))
      return layers_text(flags_.format, article, reading, layers.document, layers.analysis, numbered.number, made_by_);
    if (flags_.format == "jsonl") return to_json(article, reading, {flags_.explain}) + "\n";
    if (flags_.format == "tsv") return to_tsv(article, reading);
    return to_listing(article, reading, listing_);
  }

  const ReadFlags& flags_;
  const Engine& engine_;
  ListingOptions listing_;
  NafOptions made_by_;
};

int read_all(const ReadFlags& flags, const Engine& engine, Output& output, Messages& messages) {
  const std::unique_ptr<ArticleSource> source = open_inputs(flags.inputs, read_options(flags, messages));
  bool found = false;
  bool failed = false;
  std::size_t count = 0;
  const auto next = [&]() -> std::optional<Numbered> {
    while (std::optional<Result<Article>> article = source->next()) {
      if (article->ok()) return Numbered{std::move(*article).value(), ++count};
      messages.error(article->error());
      failed = true;
    }
    return std::nullopt;
  };
  const Reader reader(flags, engine);
  ArticleOutput articles(output, flags.output, flags.format);
  const auto work = [&](const Numbered& numbered) { return reader.read(numbered); };
  const auto write = [&](const Shown& shown) {
    found = found || shown.statements > 0;
    messages.article_done(shown.article_bytes);
    return articles.write(shown.id, shown.number, shown.text);
  };
  const unsigned threads = flags.threads > 0 ? flags.threads : std::max(1U, std::thread::hardware_concurrency());
  if (flags.format == "tsv") output.write(tsv_header());
  InOrder<Numbered, Shown>(work, write, threads).run(next);
  if (output.state() == Output::State::failed || articles.error()) {
    messages.error(articles.error().value_or(Error{ErrorCode::unreadable, output.problem(), ""}));
    return 2;
  }
  if (output.state() == Output::State::reader_gone) return 0;
  return failed ? 2 : found ? 0 : 1;
}

int run_read(const ReadFlags& flags) {
  Messages messages(flags.quiet, ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0 && !flags.quiet);
  ReadFlags given = flags;
  if (given.inputs.empty()) {
    if (::isatty(STDIN_FILENO) != 0) {
      messages.error(
          {ErrorCode::invalid_option, "nothing to read; give a file, a folder, or - for standard input", ""});
      return 2;
    }
    given.inputs.emplace_back("-");
  }
  if (const auto wrong = output_folder_error(given.output, given.format)) {
    messages.error(*wrong);
    return 2;
  }
  Result<Engine> engine =
      Engine::load({.model = {}, .min_confidence = given.min_confidence, .knowledge = given.knowledge});
  if (!engine) {
    messages.error(engine.error());
    return 2;
  }
  Output output(STDOUT_FILENO);
  return read_all(given, engine.value(), output, messages);
}

}  // namespace

void add_read_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<ReadFlags>();
  CLI::App* command = program.add_subcommand("read", "Read articles and show who said what");
  command->footer(examples);
  command->add_option("INPUT", flags->inputs, "Files, folders with all that is in them, or - for standard input")
      ->option_text("...");
  command
      ->add_option("--format", flags->format,
                   "How to show it: text for people (default), jsonl for programs, tsv for a spreadsheet, conllu or "
                   "naf for linguists")
      ->check(CLI::IsMember({"text", "jsonl", "tsv", "conllu", "naf"}))
      ->option_text("FORMAT");
  command->add_option("--output", flags->output, "With --format naf: the folder for a file an article")
      ->option_text("FOLDER");
  command
      ->add_option("--from", flags->from,
                   "What the input is: text, jsonl, or auto to tell from the file name (default)")
      ->check(CLI::IsMember({"auto", "text", "jsonl"}))
      ->option_text("FORMAT");
  command
      ->add_option("--date", flags->date,
                   "Publication date of the articles, whatever they say: YYYY, YYYY-MM or YYYY-MM-DD")
      ->check(calendar_date())
      ->option_text("DATE");
  command
      ->add_option("--min-confidence", flags->min_confidence,
                   "Leave out statements that are less sure; 0 to 1 (default 0.3)")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("P");
  command
      ->add_option("--knowledge", flags->knowledge,
                   "Table of who held which office when, besides the built-in one (docs/cli.md)")
      ->option_text("FILE");
  command->add_flag("--explain", flags->explain, "Say how sure each statement is and what led to each part");
  command
      ->add_option("--color", flags->colour, "Colour the text form: auto for on a terminal (default), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("WHEN");
  command->add_option("--width", flags->width, "Columns of the text form (default: those of the terminal, else 80)")
      ->check(CLI::Range(20UL, 10000UL))
      ->option_text("N");
  command->add_option("--jobs", flags->threads, "Articles read at the same time (default 1); 0 for one per processor")
      ->check(CLI::Range(0U, 256U))
      ->option_text("N");
  command
      ->add_option("--max-article-size", flags->max_article_bytes,
                   "Refuse a larger article, as in 500K or 64M (default 64M)")
      ->transform(CLI::AsSizeValue(false))
      ->option_text("SIZE");
  command->add_flag("--quiet", flags->quiet, "No warnings and no progress");
  command->callback([flags, &status] { status = run_read(*flags); });
}

}  // namespace volgens::cli
