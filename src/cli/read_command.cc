// Flags into plain structs, articles through the engine on as many threads as asked, results out in input order.
// Tested by tests/golden.
#include "cli/read_command.h"

#include <unistd.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "cli/in_order.h"
#include "cli/input_flags.h"
#include "cli/layer_output.h"
#include "cli/messages.h"
#include "cli/model_name.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "contract/json.h"
#include "contract/listing.h"
#include "contract/tsv.h"
#include "engine/word_layers.h"
#include "volgens/engine.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens read krant.txt                       who said what in one article
  volgens read krant/                          in every article of a folder
  curl -s https://example.org/a.txt | volgens read --date 2019-03 -
  volgens read --format jsonl krant/ > uit.jsonl
  volgens read pagina.html feed.xml archief.warc.gz krant.zip   web pages, feeds, web archives, packed files
  volgens read --fields text=body,date=published_at artikelen.csv
  volgens read --format tsv krant/ > uit.tsv   for a spreadsheet
  volgens read --format naf --output naf krant/   a NAF file for each article
  volgens read --explain krant.txt             why each part was read so

A plain text may begin with `date YYYY`, `date YYYY-MM` or `date YYYY-MM-DD`.
Exit status: 0 when statements were found, 1 when none, 2 on an error.)";

/// The flags as flags. `threads` 0 means one per processor.
struct ReadFlags {
  InputFlags input;
  std::string format = "text";
  std::string output;  // folder
  std::string colour = "auto";
  std::size_t width = 0;  // 0: the terminal's
  double min_confidence = EngineOptions{}.min_confidence;
  std::string knowledge;
  unsigned threads = 1;
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

int read_all(const ReadFlags& flags, const Engine& engine, InputArticles& input, Output& output, Messages& messages) {
  std::size_t statements = 0;
  std::size_t count = 0;
  const auto next = [&]() -> std::optional<Numbered> {
    std::optional<Article> article = input.next();
    if (!article) return std::nullopt;
    return Numbered{*std::move(article), ++count};
  };
  const Reader reader(flags, engine);
  ArticleOutput articles(output, flags.output, flags.format);
  const auto work = [&](const Numbered& numbered) { return reader.read(numbered); };
  const auto write = [&](const Shown& shown) {
    statements += shown.statements;
    messages.article_done(shown.article_bytes);
    return articles.write(shown.id, shown.number, shown.text);
  };
  const unsigned threads = flags.threads > 0 ? flags.threads : std::max(1U, std::thread::hardware_concurrency());
  if (flags.format == "tsv") output.write(tsv_header());
  InOrder<Numbered, Shown>(work, write, threads).run(next);
  const std::optional<Error> error = articles.finish();
  if (output.state() == Output::State::failed || error) {
    messages.error(error.value_or(Error{ErrorCode::unreadable, output.problem(), ""}));
    return 2;
  }
  if (output.state() == Output::State::reader_gone) return 0;
  input.report();
  if (input.failed() > 0) return 2;
  if (count == 0) tell_no_article(flags.input.inputs, messages);
  if (count > 0 && statements == 0 && flags.format == "tsv")
    messages.note("nobody says anything in " + std::string(count == 1 ? "this article" : "these articles"));
  return statements > 0 ? 0 : 1;
}

int run_read(const ReadFlags& flags) {
  Messages messages(flags.quiet, ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0 && !flags.quiet);
  Result<std::unique_ptr<InputArticles>> input = InputArticles::open(flags.input, messages);
  if (!input) {
    messages.error(input.error());
    return 2;
  }
  if (const auto wrong = output_folder_error(flags.output, flags.format)) {
    messages.error(*wrong);
    return 2;
  }
  Result<Engine> engine =
      Engine::load({.model = {}, .min_confidence = flags.min_confidence, .knowledge = flags.knowledge});
  if (!engine) {
    messages.error(engine.error());
    return 2;
  }
  Output output(STDOUT_FILENO);
  return read_all(flags, engine.value(), *input.value(), output, messages);
}

}  // namespace

void add_read_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<ReadFlags>();
  CLI::App* command = program.add_subcommand("read", "Read articles and show who said what");
  command->footer(examples);
  add_input_options(*command, flags->input);
  command
      ->add_option("--format", flags->format,
                   "How to show it: text for people (default), jsonl for programs, tsv for a spreadsheet, conllu or "
                   "naf for linguists")
      ->check(one_of({"text", "jsonl", "tsv", "conllu", "naf"}))
      ->option_text("FORMAT");
  command->add_option("--output", flags->output, "With --format naf: the folder for a file an article")
      ->option_text("FOLDER");
  command
      ->add_option("--min-confidence", flags->min_confidence,
                   "Leave out statements that are less sure; 0 to 1 (default 0.3)")
      ->check(number_between(0.0, 1.0))
      ->option_text("P");
  command
      ->add_option("--knowledge", flags->knowledge,
                   "Table of who held which office when, besides the built-in one (docs/cli.md)")
      ->option_text("FILE");
  command->add_flag("--explain", flags->explain, "Say how sure each statement is and what led to each part");
  command
      ->add_option("--color", flags->colour, "Colour the text form: auto for on a terminal (default), always or never")
      ->check(one_of({"auto", "always", "never"}))
      ->option_text("WHEN");
  command->add_option("--width", flags->width, "Columns of the text form (default: those of the terminal, else 80)")
      ->check(whole_number(20, 10000))
      ->option_text("N");
  command->add_option("--jobs", flags->threads, "Articles read at the same time (default 1); 0 for one per processor")
      ->check(whole_number(0, 256))
      ->option_text("N");
  command->add_flag("--quiet", flags->quiet, "No warnings and no progress");
  command->callback([flags, &status] { status = run_read(*flags); });
}

}  // namespace volgens::cli
