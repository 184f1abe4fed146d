// Rows as columns that are as wide as they need. Tested by tests/archive/search_test.py.
#include "cli/stats_command.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/archive_flags.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "contract/plain.h"
#include "contract/table.h"
#include "contract/wrap.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens stats --archive news.volgens                             who spoke most
  volgens stats --by month --speaker Hagedoorn --archive news.volgens
  volgens stats stikstof --by publisher --format csv --archive news.volgens > uit.csv

Exit status: 0 when something was counted, 1 when nothing, 2 on an error.)";

struct StatsFlags {
  QueryFlags query;
  std::string archive;
  std::string by = "speaker";
  std::string format = "text";
  std::size_t limit = 0;
};

const std::vector<std::string>& by_names() {
  static const std::vector<std::string> names = {"speaker", "kind", "gender", "publisher", "month",
                                                 "year",    "form", "mode",   "about"};
  return names;
}

std::vector<std::string> cells_of(const StatsRow& row, const std::string& by, bool text) {
  const std::string missing = !text ? "" : by == "speaker" ? "(not named)" : "(not known)";
  return {row.value.empty() ? missing : row.value,
          std::to_string(row.statements),
          std::to_string(row.words),
          std::to_string(row.articles),
          row.first,
          row.last};
}

std::string as_text(const std::vector<StatsRow>& rows, const std::string& by) {
  std::vector<std::vector<std::string>> table = {{by, "statements", "words", "articles", "first", "last"}};
  for (const StatsRow& row : rows) table.push_back(cells_of(row, by, true));
  std::array<std::size_t, 6> widths{};
  for (const auto& cells : table)
    for (std::size_t at = 0; at < widths.size(); ++at) widths[at] = std::max(widths[at], columns(one_line(cells[at])));
  std::string text;
  for (const auto& cells : table) {
    std::string line;
    for (std::size_t at = 0; at < widths.size(); ++at) {
      const std::string cell = one_line(cells[at]);
      const std::string gap(widths[at] - columns(cell), ' ');
      line += (at == 0 ? "" : "  ") + (at >= 1 && at <= 3 ? gap + cell : cell + gap);
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

std::string as_json(const StatsRow& row, const std::string& by) {
  nlohmann::ordered_json object;
  object[by] = row.value.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(row.value);
  if (row.person > 0) object["person"] = row.person;
  object["statements"] = row.statements;
  object["words"] = row.words;
  object["articles"] = row.articles;
  object["first"] = row.first.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(row.first);
  object["last"] = row.last.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(row.last);
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int run_stats(const StatsFlags& flags) {
  Messages messages(false, false);
  const Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return messages.error(archive.error()), 2;
  const auto by = std::find(by_names().begin(), by_names().end(), flags.by) - by_names().begin();
  Result<std::vector<StatsRow>> rows = archive->stats(query_of(flags.query), static_cast<StatsBy>(by));
  if (!rows.ok()) return messages.error(rows.error()), 2;
  if (rows->empty()) return 1;
  if (flags.limit > 0 && rows->size() > flags.limit) rows->resize(flags.limit);
  std::string text;
  if (flags.format == "text") text = as_text(*rows, flags.by);
  if (flags.format == "csv") text = csv_line({flags.by, "statements", "words", "articles", "first", "last"});
  if (flags.format != "text")
    for (const StatsRow& row : *rows)
      text += flags.format == "csv" ? csv_line(cells_of(row, flags.by, false)) : as_json(row, flags.by);
  Output output(STDOUT_FILENO);
  output.write(text);
  if (output.state() == Output::State::failed) return messages.error({ErrorCode::unreadable, output.problem(), ""}), 2;
  return 0;
}

}  // namespace

void add_stats_command(CLI::App& program, int& status) {
  const auto flags = std::make_shared<StatsFlags>();
  CLI::App* command = program.add_subcommand("stats", "Count the statements of an archive");
  command->footer(examples);
  add_query_options(*command, flags->query);
  add_archive_option(*command, flags->archive);
  add_choice(*command, "--by", flags->by, by_names(),
             "What to count by: speaker (default), kind, gender, publisher, month, year, form, mode or about");
  command->add_option("--limit", flags->limit, "Rows at most; 0 for all (default)")->option_text("N");
  add_choice(*command, "--format", flags->format, {"text", "jsonl", "csv"},
             "How to show it: text for people (default), jsonl for programs, csv for a spreadsheet");
  command->callback([flags, &status] { status = run_stats(*flags); });
}

}  // namespace volgens::cli
