// Articles are read and made ready on all cores, and put into the archive in the order of the input, in batches. What
// is there already is passed over, so that the same command goes on where it was interrupted. Tested by
// tests/archive/import_test.py.
#include "cli/import_command.h"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "cli/archive_batches.h"
#include "cli/archive_flags.h"
#include "cli/in_order.h"
#include "cli/input_flags.h"
#include "cli/messages.h"
#include "cli/model_name.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/values.h"
#include "contract/json.h"
#include "read/line_inputs.h"
#include "volgens/archive.h"
#include "volgens/engine.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens import krant/ --archive news.volgens                  read articles, and keep them with who said what
  volgens import archief.warc.gz feed.xml artikelen.csv --archive news.volgens
  volgens import --readings gelezen.jsonl --archive news.volgens  what volgens read --format jsonl wrote

It may be interrupted at any time: the same command goes on where it was, and nothing is kept twice.
Exit status: 0 when all was kept or there already, 1 when there was no article, 2 on an error.)";

constexpr std::size_t batch_articles = 20'000;
constexpr std::size_t lines_at_once = 32;

struct ImportFlags {
  InputFlags input;
  std::string archive;
  double min_confidence = EngineOptions{}.min_confidence;
  unsigned threads = 0;
  bool readings = false;
  bool explain = false;
  bool quiet = false;
};

/// What one thread does at a time: an article to read, or lines of readings to understand.
using Task = std::variant<Article, std::vector<InputLine>>;

struct Ready {
  std::variant<PreparedArticle, Error> article;
  std::size_t bytes = 0;
  std::size_t statements = 0;
  bool id_is_place = false;
};

class Import {
 public:
  Import(const ImportFlags& flags, Messages& messages) : flags_(flags), messages_(messages) {}

  int run() {
    // One that is not there is made for the first article, so that none is left behind when there is nothing to keep.
    Result<Archive> archive = Archive::open(flags_.archive, Archive::Mode::write);
    if (!archive && archive.error().code != ErrorCode::not_found)
      archive = Archive::open(flags_.archive, Archive::Mode::create);
    if (archive)
      batches_.into(std::move(archive).value());
    else if (archive.error().code != ErrorCode::not_found)
      return batches_.fail(archive.error());
    if (!flags_.readings) {
      Result<Engine> engine = Engine::load({.model = {}, .min_confidence = flags_.min_confidence});
      if (!engine) return batches_.fail(engine.error());
      engine_.emplace(std::move(engine).value());
      provenance_ = {"volgens " VOLGENS_VERSION, model_name()};
    }
    if (flags_.readings || flags_.input.from == "text") messages_.expect(bytes_of(flags_.input.inputs));
    InOrder<Task, std::vector<Ready>> line([this](Task task) { return work(std::move(task)); },
                                           [this](const std::vector<Ready>& ready) { return keep(ready); },
                                           threads_for(flags_.threads));
    if (flags_.readings)
      run_readings(line);
    else if (!run_articles(line))
      return 2;
    batches_.finish();
    return report();
  }

 private:
  void run_readings(InOrder<Task, std::vector<Ready>>& line) {
    std::vector<std::string> inputs = flags_.input.inputs;
    if (inputs.empty()) inputs.emplace_back("-");
    LineInputs lines(std::move(inputs), flags_.input.max_article_bytes,
                     [this](const Error& error) { messages_.warning(error); });
    line.run([&]() -> std::optional<Task> {
      std::vector<InputLine> some;
      while (some.size() < lines_at_once) {
        std::optional<Result<InputLine>> one = lines.next();
        if (!one) break;
        if (one->ok())
          some.push_back(std::move(*one).value());
        else
          batches_.fail(one->error());
      }
      if (some.empty()) return std::nullopt;
      return Task(std::move(some));
    });
  }

  bool run_articles(InOrder<Task, std::vector<Ready>>& line) {
    // Asked on this thread while another writes, so through a connection of its own.
    std::optional<Archive> known;
    if (batches_.archive() != nullptr) {
      Result<Archive> archive = Archive::open(flags_.archive, Archive::Mode::read);
      if (!archive) return batches_.fail(archive.error()) == 0;
      known.emplace(std::move(archive).value());
    }
    Result<std::unique_ptr<InputArticles>> articles = InputArticles::open(flags_.input, messages_);
    if (!articles) return batches_.fail(articles.error()) == 0;
    articles_ = std::move(articles).value();
    line.run([&]() -> std::optional<Task> {
      while (std::optional<Article> article = articles_->next()) {
        const Result<Presence> there = known ? known->presence(*article, is_place(article->id)) : Presence::absent;
        if (!there.ok() || *there == Presence::absent || *there == Presence::undated) return Task(*std::move(article));
        passed_over_ += 1;
        if (*there == Presence::elsewhere) elsewhere_passed_over_ += 1;
        messages_.article_done(article->text.size());
      }
      return std::nullopt;
    });
    return true;
  }

  /// The id is the path that was read, with a line behind it where there are several articles in a file: the input has
  /// no id of its own.
  [[nodiscard]] bool is_place(const std::string& id) const {
    return std::any_of(flags_.input.inputs.begin(), flags_.input.inputs.end(),
                       [&](const std::string& input) { return id.starts_with(input); });
  }

  std::vector<Ready> work(Task task) const {
    std::vector<Ready> ready;
    if (auto* article = std::get_if<Article>(&task)) {
      Reading reading = engine_->read(*article);
      if (!flags_.explain)
        for (Statement& statement : reading.statements) statement.reasons.clear(), statement.evidence.clear();
      const std::size_t bytes = article->text.size();
      const bool place = is_place(article->id);
      ready.push_back({PreparedArticle(std::move(*article), reading), bytes, reading.statements.size(), place});
      return ready;
    }
    for (const InputLine& line : std::get<std::vector<InputLine>>(task)) {
      Result<ReadArticle> read = from_json(line.text);
      if (!read.ok()) {
        Error error = read.error();
        error.where = line.where + (error.where.empty() ? "" : ": " + error.where);
        ready.push_back({std::move(error), line.text.size() + 1, 0, false});
        continue;
      }
      const std::size_t statements = read->reading.statements.size();
      ready.push_back(
          {PreparedArticle(std::move(read->article), read->reading), line.text.size() + 1, statements, false});
    }
    return ready;
  }

  bool keep(const std::vector<Ready>& ready) {
    for (const Ready& one : ready) {
      if (const auto* error = std::get_if<Error>(&one.article)) {
        batches_.fail(*error);
        continue;
      }
      if (batches_.archive() == nullptr) {
        Result<Archive> made = Archive::open(flags_.archive, Archive::Mode::create);
        if (!made.ok()) return batches_.tried(made.error(), false);
        batches_.into(std::move(made).value());
      }
      const Result<Presence> before =
          batches_.archive()->add(std::get<PreparedArticle>(one.article), provenance_, one.id_is_place);
      if (!before.ok()) return batches_.tried(before.error(), false);
      if (*before == Presence::absent) {
        added_ += 1;
        statements_ += one.statements;
      } else {
        there_ += 1;
        elsewhere_ += *before == Presence::elsewhere ? 1 : 0;
        dated_ += *before == Presence::undated ? 1 : 0;
      }
      messages_.article_done(one.bytes);
      const bool changed = *before == Presence::absent || *before == Presence::undated;
      if (!batches_.tried(std::nullopt, changed)) return false;
    }
    return true;
  }

  int report() {
    const std::size_t there = there_ + passed_over_;
    const std::size_t elsewhere = elsewhere_ + elsewhere_passed_over_;
    if (!batches_.stopped() && !flags_.quiet) {
      Output output(STDOUT_FILENO);
      output.write(
          std::to_string(added_) + (added_ == 1 ? " article" : " articles") + " added with " +
          std::to_string(statements_) + (statements_ == 1 ? " statement" : " statements") +
          (there > 0 ? ", " + std::to_string(there) + (there == 1 ? " was" : " were") + " there already" : "") +
          (elsewhere > 0 ? ", " + std::to_string(elsewhere) + " of these under another name" : "") +
          (dated_ > 0 ? ", " + std::to_string(dated_) + " of these got a date" : "") +
          (articles_ ? articles_->failed_words() : "") + "\n");
    }
    if (batches_.failed() || (articles_ && articles_->failed() > 0)) return 2;
    if (added_ + there > 0) return 0;
    tell_no_article(flags_.input.inputs, messages_);
    return 1;
  }

  const ImportFlags& flags_;
  Messages& messages_;
  ArchiveBatches batches_{batch_articles, messages_};
  std::unique_ptr<InputArticles> articles_;
  std::optional<Engine> engine_;
  Provenance provenance_;
  std::size_t added_ = 0;
  std::size_t there_ = 0;
  std::size_t statements_ = 0;
  std::size_t elsewhere_ = 0;  // of those there
  std::size_t dated_ = 0;
  // Counted on the thread that reads the input.
  std::size_t passed_over_ = 0;
  std::size_t elsewhere_passed_over_ = 0;
};

int run_import(const ImportFlags& flags) {
  Messages messages(flags.quiet, ::isatty(STDERR_FILENO) != 0 && !flags.quiet);
  return Import(flags, messages).run();
}

}  // namespace

void add_import_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<ImportFlags>();
  CLI::App* command = program.add_subcommand("import", "Read articles into an archive, to be searched");
  command->footer(examples);
  add_input_options(*command, flags->input);
  add_archive_option(*command, flags->archive);
  command->add_flag("--readings", flags->readings,
                    "The input holds readings already, as volgens read --format jsonl gives");
  command
      ->add_option("--min-confidence", flags->min_confidence,
                   "Leave out statements that are less sure; 0 to 1 (default 0.3)")
      ->check(number_between(0.0, 1.0))
      ->option_text("P");
  command->add_flag("--explain", flags->explain, "Keep also what led to each statement");
  command->add_option("--jobs", flags->threads, "Articles read at the same time; 0 for one per processor (default)")
      ->check(whole_number(0, 256))
      ->option_text("N");
  command->add_flag("--quiet", flags->quiet, "No warnings, no progress and no count");
  command->callback([flags, &status] { status = run_import(*flags); });
}

}  // namespace volgens::cli
