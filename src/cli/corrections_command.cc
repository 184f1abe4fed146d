// Both kinds of corrections in the order in which they were made, since they are numbered together. Tested by
// tests/archive/correct_test.py.
#include "cli/corrections_command.h"

#include <unistd.h>

#include <algorithm>
#include <map>
#include <memory>

#include "cli/archive_flags.h"
#include "cli/correcting.h"
#include "cli/correction_text.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/values.h"
#include "eval/annotated_write.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens corrections list --archive news.volgens             what was corrected, by whom and when
  volgens corrections list --article krant/a.txt --format jsonl --archive news.volgens
  volgens corrections undo 3 --archive news.volgens           the machine's reading, or the correction before, holds again
  volgens corrections export --archive news.volgens > gold.jsonl     corrected articles for volgens eval and training
  volgens corrections export --checked --archive news.volgens        only those that somebody went through whole

Exit status: 0 when there were some, 1 when not, 2 on an error.)";

struct CorrectionsFlags {
  std::string archive;
  std::string article;
  std::string format = "text";
  std::int64_t number = 0;
  bool checked = false;
};

int fail(const Error& error) {
  Messages(false, false).error(error);
  return 2;
}

int done(const Output& output, bool any, const char* none = "") {
  if (output.state() == Output::State::failed) return fail({ErrorCode::unreadable, output.problem(), ""});
  if (!any) Messages(false, false).note(none);
  return any ? 0 : 1;
}

int list(const CorrectionsFlags& flags) {
  const Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return fail(archive.error());
  std::int64_t of_article = 0;
  if (!flags.article.empty()) {
    const Result<ArchiveArticle> article = archive->article(flags.article);
    if (!article.ok()) return fail(article.error());
    of_article = article->number;
  }
  const bool json = flags.format == "jsonl";
  std::map<std::int64_t, std::string> lines;
  if (of_article == 0) {
    const Result<std::vector<PersonCorrection>> people = archive->corrections();
    if (!people.ok()) return fail(people.error());
    for (const PersonCorrection& one : *people) lines[one.number] = json ? correction_json(one) : correction_line(one);
  }
  const Result<std::vector<StatementCorrection>> statements = archive->statement_corrections(of_article);
  if (!statements.ok()) return fail(statements.error());
  for (const StatementCorrection& one : *statements) {
    const Result<ArchiveArticle> article = archive->article(one.article_number);
    if (!article.ok()) return fail(article.error());
    const std::string& text = article->article.text;
    lines[one.number] = json ? correction_json(one, text) : correction_line(one, text);
  }
  Output output(STDOUT_FILENO);
  for (const auto& [number, line] : lines)
    if (!output.write(line)) break;
  return done(output, !lines.empty(), "nothing has been corrected here yet; volgens correct does that");
}

int undo(const CorrectionsFlags& flags) {
  Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::write);
  if (!archive.ok()) return fail(archive.error());
  if (const std::optional<Error> error = archive->undo_correction(flags.number, time_of_correction()))
    return fail(*error);
  Output output(STDOUT_FILENO);
  output.write("correction " + std::to_string(flags.number) + " is taken back\n");
  return done(output, true);
}

/// Articles with a correction that holds, with the statements that somebody vouched for.
std::map<std::int64_t, std::vector<std::int64_t>> corrected_articles(const std::vector<StatementCorrection>& all) {
  std::map<std::int64_t, std::vector<std::int64_t>> articles;
  for (const StatementCorrection& one : all)
    if (one.undone.empty()) articles[one.article_number].push_back(one.statement);
  return articles;
}

int write_gold(const CorrectionsFlags& flags) {
  const Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return fail(archive.error());
  const Result<std::vector<StatementCorrection>> all = archive->statement_corrections();
  if (!all.ok()) return fail(all.error());
  Output output(STDOUT_FILENO);
  bool any = false;
  for (const auto& [number, statements] : corrected_articles(*all)) {
    const Result<ArchiveArticle> article = archive->article(number);
    if (!article.ok()) return fail(article.error());
    if (flags.checked && !article->checked) continue;
    Vouched vouched{article->checked, {}};
    for (std::size_t at = 0; at < article->numbers.size(); ++at)
      if (std::find(statements.begin(), statements.end(), article->numbers[at]) != statements.end())
        vouched.corrected.push_back(article->reading.statements[at].id);
    any = true;
    if (!output.write(annotated_line(article->article, article->reading, vouched) + "\n")) break;
  }
  return done(output, any,
              flags.checked ? "nobody went through a whole article yet; volgens correct --checked ARTICLE says so"
                            : "no statement has been corrected yet; volgens correct does that");
}

}  // namespace

void add_corrections_command(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("corrections", "List, export or undo what people corrected in an archive");
  command->footer(examples);
  command->require_subcommand(1, 1);
  // Flags of their own for each, since VOLGENS_ARCHIVE is put into those of all of them.
  const auto part = [&](const char* name, const char* help, int (*run)(const CorrectionsFlags&)) {
    const auto flags = std::make_shared<CorrectionsFlags>();
    CLI::App* made = command->add_subcommand(name, help);
    add_archive_option(*made, flags->archive);
    made->callback([flags, run, &status] { status = run(*flags); });
    return std::pair(made, flags);
  };
  const auto [listing, of_list] = part("list", "What was corrected, by whom and when, also what was taken back", list);
  listing->add_option("--article", of_list->article, "Only what was said of this article")->option_text("ARTICLE");
  add_choice(*listing, "--format", of_list->format, {"text", "jsonl"},
             "How to show it: text for people (default), jsonl for programs");
  const auto [undoing, of_undo] = part("undo", "Take a correction back", undo);
  undoing->add_option("NUMBER", of_undo->number, "Its number")
      ->check(whole_number(1))
      ->required()
      ->option_text("(required)");
  const auto [exporting, of_export] =
      part("export", "Corrected articles as annotated ones, for volgens eval and for training", write_gold);
  exporting->add_flag("--checked", of_export->checked,
                      "Only articles that somebody marked with volgens correct --checked");
}

}  // namespace volgens::cli
