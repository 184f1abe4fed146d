// Shows those who go by a name. Tested by tests/archive/person_test.py.
#include "cli/person_command.h"

#include <unistd.h>

#include <memory>

#include "cli/archive_flags.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/person_text.h"
#include "cli/terminal.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens person Hagedoorn --archive news.volgens     all who go by that name, with their roles
  volgens person '#12' --format jsonl --archive news.volgens

Exit status: 0 when somebody was found, 1 when nobody, 2 on an error.)";

struct PersonFlags {
  std::vector<std::string> name;
  std::string archive;
  std::string format = "text";
  std::string colour = "auto";
  std::size_t limit = 20;
};

int run_person(const PersonFlags& flags) {
  Messages messages(false, false);
  std::string name;
  for (const std::string& word : flags.name) name += (name.empty() ? "" : " ") + word;
  if (name.empty())
    return messages.error(
               {ErrorCode::invalid_option, "say whom to show: a name, a part of one, or a number as #12", ""}),
           2;
  const Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return messages.error(archive.error()), 2;
  const Result<std::vector<ArchivePerson>> people = archive->people(name, flags.limit);
  if (!people.ok()) return messages.error(people.error()), 2;
  Output output(STDOUT_FILENO);
  for (const ArchivePerson& person : *people)
    output.write(flags.format == "jsonl" ? person_json(person)
                                         : person_listing(person, terminal_width(), use_colour(flags.colour)));
  if (output.state() == Output::State::failed) return messages.error({ErrorCode::unreadable, output.problem(), ""}), 2;
  return people->empty() ? 1 : 0;
}

}  // namespace

void add_person_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<PersonFlags>();
  CLI::App* command = program.add_subcommand("person", "Show somebody over all articles of an archive");
  command->footer(examples);
  command->add_option("NAME", flags->name, "A name, a part of one, or a number as #12")->option_text("...");
  add_archive_option(*command, flags->archive);
  command->add_option("--limit", flags->limit, "People at most (default 20)")->option_text("N");
  add_choice(*command, "--format", flags->format, {"text", "jsonl"},
             "How to show it: text for people (default), jsonl for programs");
  add_choice(*command, "--color", flags->colour, {"auto", "always", "never"},
             "Colour the text form: auto for on a terminal (default), always or never");
  command->callback([flags, &status] { status = run_person(*flags); });
}

}  // namespace volgens::cli
