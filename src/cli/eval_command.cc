// Articles through the engine, or ready-made readings beside them, on as many threads as asked; scores are added up in
// the order of the input. Tested by tests/golden/eval_test.py.
#include "cli/eval_command.h"

#include <unistd.h>

#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "cli/in_order.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/pager.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "contract/json.h"
#include "eval/annotated_source.h"
#include "eval/calibration.h"
#include "eval/differences.h"
#include "eval/report.h"
#include "read/line_inputs.h"
#include "volgens/engine.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens eval gold.jsonl                      read each article and score it
  volgens eval gold.jsonl --readings uit.jsonl   score what was read before, by any program
  volgens eval gold.jsonl --errors             look through what went wrong
  volgens eval gold.jsonl --errors --only wrong-speaker
  volgens eval gold.jsonl --curve --reliability  wrong names against coverage; calibration
  volgens eval gold.jsonl --json > scores.json

Exit status: 0 when articles were scored, 1 when there were none, 2 on an error.)";

constexpr const char* legend = "Words in [ ] are annotated, words in { } were read.\n\n";

/// The flags as given. `threads` 0 means one per processor.
struct EvalFlags {
  std::vector<std::string> inputs;
  std::string readings;
  std::string knowledge;
  std::string colour = "auto";
  std::vector<std::string> kinds;
  std::size_t width = 0;  // 0: the terminal's
  double min_confidence = EngineOptions{}.min_confidence;
  bool min_confidence_given = false;
  unsigned threads = 1;
  bool json = false;
  bool curve = false;
  bool reliability = false;
  bool errors = false;
  bool no_pager = false;
  bool quiet = false;
};

/// What one article was read as. `candidates` holds what is below the threshold too, and is empty unless asked for.
struct TwoReadings {
  Reading shown;
  std::optional<Reading> candidates;
};

/// What comes out of one article.
struct Scored {
  Evaluation evaluation;
  std::size_t article_bytes = 0;
};

/// Readings that another run made, by article.
class ReadyMade {
 public:
  /// Errors: those of the file, or of its first line that is no object of the contract.
  static Result<ReadyMade> load(const std::string& path, std::size_t limit) {
    LineInputs lines({path}, limit, nullptr);
    ReadyMade all;
    while (std::optional<Result<InputLine>> line = lines.next()) {
      if (!line->ok()) return line->error();
      Result<ReadArticle> read = from_json(line->value().text);
      if (!read) return placed(read.error(), line->value().where);
      const std::string id = read->article.id;
      all.by_id_.insert_or_assign(id, std::move(read).value());
    }
    return all;
  }

  /// Errors: the text is another one than the annotated. An article without a reading has none of its statements.
  Result<Reading> of(const Article& article, Messages& messages) const {
    const auto found = by_id_.find(article.id);
    if (found == by_id_.end()) {
      messages.warning(
          {ErrorCode::not_found, "has no reading, so that all its statements count as missed", article.id});
      return Reading{};
    }
    if (found->second.article.text != article.text)
      return Error{ErrorCode::malformed, "its text in the readings is another one than the annotated; read it again",
                   article.id};
    return found->second.reading;
  }

 private:
  std::unordered_map<std::string, ReadArticle> by_id_;
};

/// Where readings come from: a file, or one engine for what is shown and one for all candidates.
class Reader {
 public:
  static Result<Reader> make(const EvalFlags& flags, std::size_t limit) {
    Reader reader;
    reader.least_ = flags.min_confidence_given ? flags.min_confidence : 0.0;
    reader.candidates_wanted_ = flags.curve || flags.reliability;
    if (!flags.readings.empty()) {
      Result<ReadyMade> loaded = ReadyMade::load(flags.readings, limit);
      if (!loaded) return loaded.error();
      reader.ready_made_ = std::move(loaded).value();
      return reader;
    }
    if (auto wrong =
            load({.model = {}, .min_confidence = flags.min_confidence, .knowledge = flags.knowledge}, reader.engine_))
      return *wrong;
    if (reader.candidates_wanted_)
      if (auto wrong = load({.model = {}, .min_confidence = 0.0, .knowledge = flags.knowledge}, reader.all_))
        return *wrong;
    return reader;
  }

  Result<TwoReadings> read(const Article& article, Messages& messages) const {
    TwoReadings readings;
    if (ready_made_) {
      Result<Reading> reading = ready_made_->of(article, messages);
      if (!reading) return reading.error();
      readings.shown = at_least(reading.value(), least_);
      if (candidates_wanted_) readings.candidates = std::move(reading).value();
      return readings;
    }
    readings.shown = engine_->read(article);
    if (all_) readings.candidates = all_->read(article);
    return readings;
  }

 private:
  static std::optional<Error> load(const EngineOptions& options, std::optional<Engine>& engine) {
    Result<Engine> loaded = Engine::load(options);
    if (!loaded) return loaded.error();
    engine.emplace(std::move(loaded).value());
    return std::nullopt;
  }

  std::optional<ReadyMade> ready_made_;
  std::optional<Engine> engine_;
  std::optional<Engine> all_;
  double least_ = 0.0;
  bool candidates_wanted_ = false;
};

DifferenceOptions difference_options(const EvalFlags& flags) {
  DifferenceOptions options;
  options.width = flags.width > 0 ? flags.width : terminal_width();
  options.colour = use_colour(flags.colour);
  for (const std::string& kind : flags.kinds)
    if (const auto value = value_named<DifferenceKind>(kind)) options.kinds.push_back(*value);
  return options;
}

Evaluation evaluate(const Annotated& annotated, const TwoReadings& readings, const EvalFlags& flags,
                    const DifferenceOptions& options) {
  const Letters letters(annotated.article.text);
  const std::vector<StatementPair> pairs = compare(letters, annotated, readings.shown);
  Evaluation evaluation;
  evaluation.scores = score(letters, annotated, readings.shown, pairs);
  if (flags.errors) evaluation.differences = differences(annotated, readings.shown, pairs, options);
  if (!readings.candidates) return evaluation;
  if (flags.curve) evaluation.curve = curve(letters, annotated, *readings.candidates);
  if (flags.reliability) {
    const std::vector<StatementPair> all = compare(letters, annotated, *readings.candidates);
    evaluation.candidates = score(letters, annotated, *readings.candidates, all).judged;
  }
  return evaluation;
}

void add(Evaluation& sum, Evaluation one) {
  sum.scores += one.scores;
  if (sum.curve && one.curve) add_curve(*sum.curve, *one.curve);
  if (sum.candidates && one.candidates)
    sum.candidates->insert(sum.candidates->end(), one.candidates->begin(), one.candidates->end());
  for (Difference& difference : one.differences) sum.differences.push_back(std::move(difference));
}

/// Reads and scores all articles. Sets `failed` when one of them could not be.
Evaluation evaluate_all(const EvalFlags& flags, const Reader& reader, const ReadOptions& options, Messages& messages,
                        bool& failed) {
  AnnotatedSource source(flags.inputs, options);
  const auto next = [&]() -> std::optional<Annotated> {
    while (std::optional<Result<Annotated>> annotated = source.next()) {
      if (annotated->ok()) return std::move(*annotated).value();
      messages.error(annotated->error());
      failed = true;
    }
    return std::nullopt;
  };
  Evaluation sum;
  if (flags.curve) sum.curve.emplace();
  if (flags.reliability) sum.candidates.emplace();
  const DifferenceOptions shown = difference_options(flags);
  const auto work = [&](const Annotated& annotated) -> std::optional<Scored> {
    const Result<TwoReadings> readings = reader.read(annotated.article, messages);
    if (readings) return Scored{evaluate(annotated, *readings, flags, shown), annotated.article.text.size()};
    messages.error(readings.error());
    return std::nullopt;
  };
  const auto write = [&](std::optional<Scored> scored) {
    if (!scored) {
      failed = true;
      return true;
    }
    messages.article_done(scored->article_bytes);
    add(sum, std::move(scored->evaluation));
    return true;
  };
  const unsigned threads = flags.threads > 0 ? flags.threads : std::max(1U, std::thread::hardware_concurrency());
  InOrder<Annotated, std::optional<Scored>>(work, write, threads).run(next);
  return sum;
}

std::string shown_as(const Evaluation& evaluation, const EvalFlags& flags) {
  if (flags.json) return to_report_json(evaluation, flags.errors);
  std::string text = to_report(evaluation);
  if (!flags.errors) return text;
  text += "\n";
  if (!evaluation.differences.empty()) text += legend;
  for (const Difference& difference : evaluation.differences) text += difference.shown;
  return text + std::to_string(evaluation.differences.size()) +
         (evaluation.differences.size() == 1 ? " error\n" : " errors\n");
}

int show(const std::string& text, const EvalFlags& flags) {
  if (flags.errors && !flags.json && !flags.no_pager && page(text)) return 0;
  Output output(STDOUT_FILENO);
  output.write(text);
  if (output.state() != Output::State::failed) return 0;
  Messages(flags.quiet, false).error({ErrorCode::unreadable, output.problem(), ""});
  return 2;
}

int run_eval(const EvalFlags& flags) {
  bool failed = false;
  Evaluation evaluation;
  {
    Messages messages(flags.quiet, ::isatty(STDERR_FILENO) != 0 && !flags.quiet);
    ReadOptions options;
    options.warn = [&messages](const Error& error) { messages.warning(error); };
    const Result<Reader> reader = Reader::make(flags, options.max_article_bytes);
    if (!reader) {
      messages.error(reader.error());
      return 2;
    }
    evaluation = evaluate_all(flags, reader.value(), options, messages, failed);
  }
  if (evaluation.scores.articles == 0) {
    if (!failed)
      Messages(flags.quiet, false).warning({ErrorCode::not_found, "there are no annotated articles to score", ""});
    return failed ? 2 : 1;
  }
  const int shown = show(shown_as(evaluation, flags), flags);
  return failed ? 2 : shown;
}

}  // namespace

void add_eval_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<EvalFlags>();
  CLI::App* command = program.add_subcommand("eval", "Score what is read against annotated articles");
  command->footer(examples);
  command->add_option("GOLD", flags->inputs, "Annotated articles as JSON Lines, or - for standard input")
      ->required()
      ->option_text("...");
  command
      ->add_option("--readings", flags->readings,
                   "Score the readings of this JSON Lines file instead of reading the articles")
      ->option_text("FILE");
  CLI::Option* least =
      command
          ->add_option("--min-confidence", flags->min_confidence,
                       "Leave out statements that are less sure; 0 to 1 (default: as read does; 0 with --readings)")
          ->check(number_between(0.0, 1.0))
          ->option_text("P");
  command
      ->add_option("--knowledge", flags->knowledge,
                   "Table of who held which office when, besides the built-in one (docs/cli.md)")
      ->option_text("FILE");
  command->add_flag("--curve", flags->curve, "Wrong names and coverage for each threshold of the confidence");
  command->add_flag("--reliability", flags->reliability, "How often statements of each confidence are right");
  command->add_flag("--errors", flags->errors, "Show what went wrong, with the words marked; pages on a terminal");
  command
      ->add_option(
          "--only", flags->kinds,
          "With --errors, only these kinds: missed, invented, wrong-span, wrong-speaker, no-speaker, wrong-form")
      ->delimiter(',')
      ->check(one_of(std::vector<std::string>(Names<DifferenceKind>::all.begin(), Names<DifferenceKind>::all.end())))
      ->allow_extra_args(false)
      ->option_text("KIND,...");
  command->add_flag("--json", flags->json, "One JSON object with all figures");
  command->add_option("--color", flags->colour, "Colour the errors: auto for on a terminal (default), always or never")
      ->check(one_of({"auto", "always", "never"}))
      ->option_text("WHEN");
  command->add_option("--width", flags->width, "Columns of the errors (default: those of the terminal, else 80)")
      ->check(whole_number(20, 10000))
      ->option_text("N");
  command->add_flag("--no-pager", flags->no_pager, "Do not page the errors");
  command->add_option("--jobs", flags->threads, "Articles read at the same time (default 1); 0 for one per processor")
      ->check(whole_number(0, 256))
      ->option_text("N");
  command->add_flag("--quiet", flags->quiet, "No warnings and no progress");
  command->callback([flags, least, &status] {
    flags->min_confidence_given = least->count() > 0;
    status = run_eval(*flags);
  });
}

}  // namespace volgens::cli
