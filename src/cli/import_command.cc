// Articles are read and made ready on all cores, and put into the archive in the order of the input, in batches. What
// is there already is passed over, so that the same command goes on where it was interrupted. Tested by
// tests/archive/import_test.py.
#include "cli/import_command.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "cli/archive_flags.h"
#include "cli/in_order.h"
#include "cli/input_flags.h"
#include "cli/messages.h"
#include "cli/model_name.h"
#include "cli/output.h"
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

constexpr std::size_t batch_articles = 5000;
constexpr std::chrono::seconds batch_time(5);
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
};

class Import {
 public:
  Import(const ImportFlags& flags, Messages& messages) : flags_(flags), messages_(messages) {}

  int run() {
    Result<Archive> archive = Archive::open(flags_.archive, Archive::Mode::create);
    if (!archive) return fail(archive.error());
    archive_.emplace(std::move(archive).value());
    if (!flags_.readings) {
      Result<Engine> engine = Engine::load({.model = {}, .min_confidence = flags_.min_confidence});
      if (!engine) return fail(engine.error());
      engine_.emplace(std::move(engine).value());
      provenance_ = {"volgens " VOLGENS_VERSION, model_name()};
    }
    const unsigned threads = flags_.threads > 0 ? flags_.threads : std::max(1U, std::thread::hardware_concurrency());
    if (flags_.readings || flags_.input.from == "text") messages_.expect(bytes_of(flags_.input.inputs));
    InOrder<Task, std::vector<Ready>> line([this](Task task) { return work(std::move(task)); },
                                           [this](const std::vector<Ready>& ready) { return keep(ready); }, threads);
    if (flags_.readings)
      run_readings(line);
    else if (!run_articles(line))
      return 2;
    if (!stopped_ && finish_batch())
      if (const std::optional<Error> error = archive_->link_people()) fail(*error);
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
          fail(one->error());
      }
      if (some.empty()) return std::nullopt;
      return Task(std::move(some));
    });
  }

  bool run_articles(InOrder<Task, std::vector<Ready>>& line) {
    // Asked on this thread while another writes, so through a connection of its own.
    Result<Archive> known = Archive::open(flags_.archive, Archive::Mode::read);
    if (!known) return fail(known.error()) == 0;
    Result<std::unique_ptr<InputArticles>> articles = InputArticles::open(flags_.input, messages_);
    if (!articles) return fail(articles.error()) == 0;
    articles_ = std::move(articles).value();
    line.run([&]() -> std::optional<Task> {
      while (std::optional<Article> article = articles_->next()) {
        const Result<bool> there = known->contains(article->id, article->text);
        if (!there.ok() || !*there) return Task(*std::move(article));
        passed_over_ += 1;
        messages_.article_done(article->text.size());
      }
      return std::nullopt;
    });
    return true;
  }

  std::vector<Ready> work(Task task) const {
    std::vector<Ready> ready;
    if (auto* article = std::get_if<Article>(&task)) {
      Reading reading = engine_->read(*article);
      if (!flags_.explain)
        for (Statement& statement : reading.statements) statement.reasons.clear(), statement.evidence.clear();
      const std::size_t bytes = article->text.size();
      ready.push_back({PreparedArticle(std::move(*article), reading), bytes, reading.statements.size()});
      return ready;
    }
    for (const InputLine& line : std::get<std::vector<InputLine>>(task)) {
      Result<ReadArticle> read = from_json(line.text);
      if (!read.ok()) {
        Error error = read.error();
        error.where = line.where + (error.where.empty() ? "" : ": " + error.where);
        ready.push_back({std::move(error), line.text.size() + 1, 0});
        continue;
      }
      const std::size_t statements = read->reading.statements.size();
      ready.push_back({PreparedArticle(std::move(read->article), read->reading), line.text.size() + 1, statements});
    }
    return ready;
  }

  bool keep(const std::vector<Ready>& ready) {
    for (const Ready& one : ready) {
      if (const auto* error = std::get_if<Error>(&one.article)) {
        fail(*error);
        continue;
      }
      const Result<bool> added = archive_->add(std::get<PreparedArticle>(one.article), provenance_);
      if (!added.ok()) {
        fail(added.error());
        stopped_ = true;
        return false;
      }
      (*added ? added_ : there_) += 1;
      if (*added) statements_ += one.statements;
      messages_.article_done(one.bytes);
      in_batch_ += *added ? 1 : 0;
      if (in_batch_ >= batch_articles ||
          (in_batch_ > 0 && std::chrono::steady_clock::now() - batch_begin_ > batch_time))
        if (!finish_batch()) return false;
    }
    return true;
  }

  bool finish_batch() {
    const std::optional<Error> error = archive_->commit();
    in_batch_ = 0;
    batch_begin_ = std::chrono::steady_clock::now();
    if (!error) return true;
    fail(*error);
    stopped_ = true;
    return false;
  }

  int report() {
    const std::size_t there = there_ + passed_over_;
    if (!stopped_ && !flags_.quiet) {
      Output output(STDOUT_FILENO);
      output.write(
          std::to_string(added_) + (added_ == 1 ? " article" : " articles") + " added with " +
          std::to_string(statements_) + (statements_ == 1 ? " statement" : " statements") +
          (there > 0 ? ", " + std::to_string(there) + (there == 1 ? " was" : " were") + " there already" : "") +
          (articles_ ? articles_->failed_words() : "") + "\n");
    }
    return failed_ || (articles_ && articles_->failed() > 0) ? 2 : added_ + there > 0 ? 0 : 1;
  }

  int fail(const Error& error) {
    messages_.error(error);
    failed_ = true;
    return 2;
  }

  const ImportFlags& flags_;
  Messages& messages_;
  std::optional<Archive> archive_;
  std::unique_ptr<InputArticles> articles_;
  std::optional<Engine> engine_;
  Provenance provenance_;
  std::size_t added_ = 0;
  std::size_t there_ = 0;
  std::size_t statements_ = 0;
  std::size_t in_batch_ = 0;
  std::chrono::steady_clock::time_point batch_begin_ = std::chrono::steady_clock::now();
  std::size_t passed_over_ = 0;       // counted on the thread that reads the input
  std::atomic<bool> failed_ = false;  // by that thread, and by the one that writes
  bool stopped_ = false;
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
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("P");
  command->add_flag("--explain", flags->explain, "Keep also what led to each statement");
  command->add_option("--jobs", flags->threads, "Articles read at the same time; 0 for one per processor (default)")
      ->check(CLI::Range(0U, 256U))
      ->option_text("N");
  command->add_flag("--quiet", flags->quiet, "No warnings, no progress and no count");
  command->callback([flags, &status] { status = run_import(*flags); });
}

}  // namespace volgens::cli
