// The answer goes out statement by statement, as it is found. Tested by tests/archive/search_test.py.
#include "cli/search_command.h"

#include <unistd.h>

#include <memory>

#include "archive/records.h"
#include "cli/archive_flags.h"
#include "cli/hit_text.h"
#include "cli/messages.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "cli/values.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens search stikstof --archive news.volgens                 the newest statements about it
  volgens search '"te weinig schippers" OR veerpont' --archive news.volgens
  volgens search 'klimaat* NOT wet' --speaker Hagedoorn --from-date 2019 --archive news.volgens
  volgens search --about Rijnoever --form direct --format csv --limit 0 --archive news.volgens > uit.csv

Words are found in all their forms (boer finds boeren), accents and capitals aside.
Exit status: 0 when statements were found, 1 when none, 2 on an error.)";

struct SearchFlags {
  QueryFlags query;
  std::string archive;
  std::string sort = "newest";
  std::string format = "text";
  std::string colour = "auto";
  std::string after;
  std::string group = "none";
  std::size_t width = 0;
  std::size_t limit = 20;
};

int run_search(const SearchFlags& flags) {
  Messages messages(false, false);
  Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return messages.error(archive.error()), 2;
  SearchQuery query = query_of(flags.query);
  query.limit = flags.limit;
  query.after = flags.after;
  query.group_copies = flags.group == "duplicates";
  query.order = flags.sort == "oldest"      ? SearchQuery::Order::oldest
                : flags.sort == "relevance" ? SearchQuery::Order::relevance
                                            : SearchQuery::Order::newest;
  const ListingOptions listing = {flags.width > 0 ? flags.width : terminal_width(), use_colour(flags.colour), false};
  Output output(STDOUT_FILENO);
  std::size_t found = 0;
  const Result<std::string> next = archive->search(query, [&](const SearchHit& hit) {
    if (found++ == 0 && flags.format == "csv") output.write(archive::hit_csv_header());
    return output.write(flags.format == "jsonl" ? archive::hit_json(hit)
                        : flags.format == "csv" ? archive::hit_csv(hit)
                                                : hit_listing(hit, listing));
  });
  if (!next.ok()) return messages.error(next.error()), 2;
  // A table without rows is a table still, which programs can read.
  if (found == 0 && flags.format == "csv") output.write(archive::hit_csv_header());
  if (output.state() == Output::State::failed) return messages.error({ErrorCode::unreadable, output.problem(), ""}), 2;
  if (!next->empty()) messages.note("there is more: add --after " + *next + ", or --limit 0 for all");
  if (found == 0 && flags.after.empty()) tell_nothing_found(*archive, flags.query, messages);
  return found > 0 ? 0 : 1;
}

}  // namespace

void add_search_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<SearchFlags>();
  CLI::App* command = program.add_subcommand("search", "Find statements in an archive");
  command->footer(examples);
  add_query_options(*command, flags->query);
  add_archive_option(*command, flags->archive);
  add_choice(*command, "--sort", flags->sort, {"newest", "oldest", "relevance"}, "What comes first (default newest)");
  command->add_option("--limit", flags->limit, "Statements at most; 0 for all (default 20)")
      ->check(whole_number())
      ->option_text("N");
  command->add_option("--after", flags->after, "Go on where a page ended: what that page said")->option_text("PLACE");
  add_group_option(*command, flags->group);
  add_choice(*command, "--format", flags->format, {"text", "jsonl", "csv"},
             "How to show it: text for people (default), jsonl for programs, csv for a spreadsheet");
  add_choice(*command, "--color", flags->colour, {"auto", "always", "never"},
             "Colour the text form: auto for on a terminal (default), always or never");
  command->add_option("--width", flags->width, "Columns of the text form (default: those of the terminal, else 80)")
      ->check(whole_number(20, 10000))
      ->option_text("N");
  command->callback([flags, &status] { status = run_search(*flags); });
}

}  // namespace volgens::cli
