// Shows those who go by a name; its subcommands correct who is who. Tested by tests/archive/person_test.py.
#include "cli/person_command.h"

#include <unistd.h>

#include <memory>

#include "cli/archive_flags.h"
#include "cli/correcting.h"
#include "cli/correction_text.h"
#include "cli/messages.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/person_text.h"
#include "cli/terminal.h"
#include "cli/values.h"

namespace volgens::cli {
namespace {

using Kind = PersonCorrection::Kind;

constexpr const char* examples = R"(Examples:
  volgens person Hagedoorn --archive news.volgens     all who go by that name, with their roles
  volgens person '#12' --format jsonl --archive news.volgens
  volgens person merge '#12' '#40' --archive news.volgens       the two are one
  volgens person split '#40' --archive news.volgens             the name with that number is somebody else
  volgens person split '#12' --article krant/a.txt --archive news.volgens   in that article it is somebody else
  volgens person rename '#12' 'Noor Hagedoorn-Kok' --archive news.volgens
  volgens person link '#12' Q4242 --archive news.volgens        who it is in a knowledge base
  volgens person corrections --archive news.volgens             all corrections, with their numbers
  volgens person undo 3 --archive news.volgens

Exit status: 0 when somebody was found or something corrected, 1 when not, 2 on an error.)";

struct PersonFlags {
  std::vector<std::string> name;
  std::string person;
  std::string archive;
  std::string format = "text";
  std::string colour = "auto";
  std::string who;
  std::string other;
  std::vector<std::string> articles;
  std::int64_t number = 0;
  std::size_t limit = 20;
};

int fail(const Error& error) {
  Messages(false, false).error(error);
  return 2;
}

int print(const std::string& text) {
  Output output(STDOUT_FILENO);
  output.write(text);
  return output.state() == Output::State::failed ? fail({ErrorCode::unreadable, output.problem(), ""}) : 0;
}

std::string joined_name(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) name += (name.empty() ? "" : " ") + word;
  return name;
}

int show(const PersonFlags& flags) {
  const std::string name = joined_name(flags.name);
  if (name.empty())
    return fail({ErrorCode::invalid_option, "say whom to show: a name, a part of one, or a number as #12", ""});
  const Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return fail(archive.error());
  const Result<std::vector<ArchivePerson>> people = archive->people(name, flags.limit > 0 ? flags.limit : SIZE_MAX);
  if (!people.ok()) return fail(people.error());
  std::string text;
  for (const ArchivePerson& person : *people)
    text += flags.format == "jsonl" ? person_json(person)
                                    : person_listing(person, terminal_width(), use_colour(flags.colour));
  const int status = print(text);
  if (status != 0 || !people->empty()) return status;
  Messages messages(false, false);
  tell_nobody(*archive, name, messages);
  return 1;
}

int correct(const PersonFlags& flags, Kind kind) {
  Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::write);
  if (!archive.ok()) return fail(archive.error());
  PersonCorrection correction;
  correction.kind = kind;
  correction.person = flags.person;
  (kind == Kind::merge ? correction.other : correction.value) = flags.other;
  correction.articles = flags.articles;
  correction.who = who_corrects(flags.who);
  correction.made = time_of_correction();
  const Result<std::int64_t> number = archive->correct(correction);
  if (!number.ok()) return fail(number.error());
  return print("correction " + std::to_string(*number) + " kept; volgens person undo " + std::to_string(*number) +
               " takes it back\n");
}

int undo(const PersonFlags& flags) {
  Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::write);
  if (!archive.ok()) return fail(archive.error());
  const std::optional<Error> error = archive->undo_correction(flags.number, time_of_correction());
  return error ? fail(*error) : print("correction " + std::to_string(flags.number) + " is taken back\n");
}

int list(const PersonFlags& flags) {
  const Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return fail(archive.error());
  const Result<std::vector<PersonCorrection>> all = archive->corrections();
  if (!all.ok()) return fail(all.error());
  std::string text;
  for (const PersonCorrection& one : *all) text += correction_line(one);
  const int status = print(text);
  if (status != 0 || !all->empty()) return status;
  Messages(false, false).note("nobody has corrected yet who is who in this archive");
  return 1;
}

/// A subcommand with flags of its own, since VOLGENS_ARCHIVE is put into those of all of them.
std::pair<CLI::App*, std::shared_ptr<PersonFlags>> add_part(CLI::App& command, const char* name, const char* help) {
  const auto flags = std::make_shared<PersonFlags>();
  CLI::App* part = command.add_subcommand(name, help);
  add_archive_option(*part, flags->archive);
  return {part, flags};
}

void add_correction(CLI::App& command, int& status, const char* name, const char* help, Kind kind, const char* other) {
  const auto [part, flags] = add_part(command, name, help);
  part->add_option("PERSON", flags->person, "A name that means one person, or a number as #12")
      ->required()
      ->option_text("(required)");
  if (other)
    part->add_option(other, flags->other, "The other person, the name, or the identifier")
        ->required()
        ->option_text("(required)");
  if (kind == Kind::split)
    part->add_option("--article", flags->articles,
                     "Somebody else in this article only, under whatever name; again for more articles")
        ->option_text("ARTICLE")
        ->allow_extra_args(false);
  part->add_option("--who", flags->who, "Who says so (default: the user's name)")->option_text("NAME");
  part->callback([flags = flags, kind, &status] { status = correct(*flags, kind); });
}

}  // namespace

void add_person_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<PersonFlags>();
  CLI::App* command =
      program.add_subcommand("person", "Show somebody over all articles of an archive, or correct who is who");
  command->footer(examples);
  command->require_subcommand(0, 1);
  command->add_option("NAME", flags->name, "A name, a part of one, or a number as #12")->option_text("...");
  command
      ->add_option("--archive", flags->archive,
                   "The archive: a file, or postgresql://HOST/DATABASE (or set VOLGENS_ARCHIVE)")
      ->envname("VOLGENS_ARCHIVE")
      ->option_text("FILE");
  command->add_option("--limit", flags->limit, "People at most (default 20); 0 for all")
      ->check(whole_number())
      ->option_text("N");
  add_choice(*command, "--format", flags->format, {"text", "jsonl"},
             "How to show it: text for people (default), jsonl for programs");
  add_choice(*command, "--color", flags->colour, {"auto", "always", "never"},
             "Colour the text form: auto for on a terminal (default), always or never");
  add_correction(*command, status, "merge", "Two are one person", Kind::merge, "OTHER");
  add_correction(*command, status, "split", "One of a person's names is somebody else", Kind::split, nullptr);
  add_correction(*command, status, "rename", "Give a person another name", Kind::rename, "NAME");
  add_correction(*command, status, "link", "Say who a person is in a knowledge base", Kind::link, "LINK");
  const auto [undoing, of_undo] = add_part(*command, "undo", "Take a correction back");
  undoing->add_option("NUMBER", of_undo->number, "Its number")
      ->check(whole_number(1))
      ->required()
      ->option_text("(required)");
  undoing->callback([flags = of_undo, &status] { status = undo(*flags); });
  const auto [listing, of_list] = add_part(*command, "corrections", "List the corrections of who is who");
  listing->callback([flags = of_list, &status] { status = list(*flags); });
  command->callback([flags, command, &status] {
    if (!command->get_subcommands().empty()) return;
    status = flags->archive.empty()
                 ? fail({ErrorCode::invalid_option,
                         "say which archive, the file that volgens import made, or set VOLGENS_ARCHIVE; see volgens "
                         "person --help",
                         "--archive"})
                 : show(*flags);
  });
}

}  // namespace volgens::cli
