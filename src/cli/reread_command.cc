// Articles come out of the archive by number, are read on all cores, and go back in batches; what was read is marked
// with what read it, so that the same command goes on where it was interrupted. Tested by tests/archive/reread_test.py.
#include "cli/reread_command.h"

#include <unistd.h>

#include <memory>

#include "cli/archive_batches.h"
#include "cli/archive_flags.h"
#include "cli/in_order.h"
#include "cli/messages.h"
#include "cli/model_name.h"
#include "cli/output.h"
#include "cli/values.h"
#include "volgens/archive.h"
#include "volgens/engine.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens reread --archive news.volgens        read again what an older program or another model has read

What people corrected stays: a statement is found again by its words. It may be interrupted at any time: the same
command goes on where it was.
Exit status: 0 when something was read again, 1 when all was read by this program and model, 2 on an error.)";

constexpr std::size_t batch_articles = 1000;

struct RereadFlags {
  std::string archive;
  double min_confidence = EngineOptions{}.min_confidence;
  unsigned threads = 0;
  bool imported = false;
  bool explain = false;
  bool quiet = false;
};

struct Task {
  std::int64_t number = 0;
  Article article;
};

struct Ready {
  std::int64_t number = 0;
  PreparedArticle article;
  std::size_t bytes = 0;
  std::size_t statements = 0;
};

class Reread {
 public:
  Reread(const RereadFlags& flags, Messages& messages) : flags_(flags), messages_(messages) {}

  int run() {
    Result<Archive> archive = Archive::open(flags_.archive, Archive::Mode::write);
    if (!archive) return batches_.fail(archive.error());
    batches_.into(std::move(archive).value());
    Result<Engine> engine = Engine::load({.model = {}, .min_confidence = flags_.min_confidence});
    if (!engine) return batches_.fail(engine.error());
    engine_.emplace(std::move(engine).value());
    provenance_ = {"volgens " VOLGENS_VERSION, model_name()};
    const Result<std::vector<OlderReading>> older = batches_.archive()->read_otherwise(provenance_, flags_.imported);
    if (!older.ok()) return batches_.fail(older.error());
    std::size_t bytes = 0;
    for (const OlderReading& one : *older) bytes += one.bytes;
    messages_.expect(bytes);
    // Asked on this thread while another writes, so through a connection of its own.
    Result<Archive> source = Archive::open(flags_.archive, Archive::Mode::read);
    if (!source) return batches_.fail(source.error());
    InOrder<Task, Ready> line([this](Task task) { return work(std::move(task)); },
                              [this](const Ready& ready) { return keep(ready); }, threads_for(flags_.threads));
    std::size_t at = 0;
    line.run([&]() -> std::optional<Task> {
      while (at < older->size()) {
        const std::int64_t number = (*older)[at++].number;
        Result<ArchiveArticle> article = source->article(number);
        if (article.ok()) return Task{number, std::move(article->article)};
        batches_.fail(article.error());
      }
      return std::nullopt;
    });
    batches_.finish();
    return report();
  }

 private:
  Ready work(Task task) const {
    Reading reading = engine_->read(task.article);
    if (!flags_.explain)
      for (Statement& statement : reading.statements) statement.reasons.clear(), statement.evidence.clear();
    const std::size_t bytes = task.article.text.size();
    return {task.number, PreparedArticle(std::move(task.article), reading), bytes, reading.statements.size()};
  }

  bool keep(const Ready& ready) {
    const std::optional<Error> error = batches_.archive()->reread(ready.number, ready.article, provenance_);
    if (!error) {
      read_ += 1;
      statements_ += ready.statements;
      messages_.article_done(ready.bytes);
    }
    return batches_.tried(error, true);
  }

  int report() {
    if (!batches_.stopped() && !flags_.quiet) {
      Output output(STDOUT_FILENO);
      output.write(std::to_string(read_) + (read_ == 1 ? " article" : " articles") + " read again with " +
                   std::to_string(statements_) + (statements_ == 1 ? " statement\n" : " statements\n"));
    }
    return batches_.failed() ? 2 : read_ > 0 ? 0 : 1;
  }

  const RereadFlags& flags_;
  Messages& messages_;
  ArchiveBatches batches_{batch_articles, messages_};
  std::optional<Engine> engine_;
  Provenance provenance_;
  std::size_t read_ = 0;
  std::size_t statements_ = 0;
};

}  // namespace

void add_reread_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<RereadFlags>();
  CLI::App* command = program.add_subcommand("reread", "Read articles of an archive again that an older program read");
  command->footer(examples);
  add_archive_option(*command, flags->archive);
  command
      ->add_option("--min-confidence", flags->min_confidence,
                   "Leave out statements that are less sure; 0 to 1 (default 0.3)")
      ->check(number_between(0.0, 1.0))
      ->option_text("P");
  command->add_flag("--imported", flags->imported, "Also articles whose readings were imported with --readings");
  command->add_flag("--explain", flags->explain, "Keep also what led to each statement");
  command->add_option("--jobs", flags->threads, "Articles read at the same time; 0 for one per processor (default)")
      ->check(whole_number(0, 256))
      ->option_text("N");
  command->add_flag("--quiet", flags->quiet, "No progress and no count");
  command->callback([flags, &status] {
    Messages messages(flags->quiet, ::isatty(STDERR_FILENO) != 0 && !flags->quiet);
    status = Reread(*flags, messages).run();
  });
}

}  // namespace volgens::cli
