// Rows as columns that are as wide as they need. Tested by tests/archive/search_test.py.
#include "cli/stats_command.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/archive_flags.h"
#include "cli/messages.h"
#include "cli/nothing_found.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "cli/values.h"
#include "contract/plain.h"
#include "contract/plot.h"
#include "contract/table.h"
#include "contract/wrap.h"

namespace volgens::cli {
namespace {

constexpr const char* examples = R"(Examples:
  volgens stats --archive news.volgens                             who spoke most
  volgens stats --by month --speaker Hagedoorn --archive news.volgens
  volgens stats --plot --by year stikstof --archive news.volgens
  volgens stats --plot --by month --split speaker --limit 5 --archive news.volgens
  volgens stats stikstof --by publisher --format csv --archive news.volgens > uit.csv

Exit status: 0 when something was counted, 1 when nothing, 2 on an error.)";

struct StatsFlags {
  QueryFlags query;
  std::string archive;
  std::string by = "speaker";
  std::string format = "text";
  std::string split;
  std::size_t limit = 0;
  std::size_t width = 0;
  bool limit_given = false;
  bool plot = false;
  bool ascii = false;
};

std::string label_of(const StatsRow& row, const std::string& by) {
  if (!row.value.empty()) return row.value;
  return by == "speaker" ? "(not named)" : "(not known)";
}

constexpr std::size_t plotted = 20;  // bars, or lines, when no limit is given

bool over_time(const StatsFlags& flags) { return flags.by == "month" || flags.by == "year"; }

PlotOptions plot_options(const StatsFlags& flags) {
  return {flags.width > 0 ? flags.width : std::max<std::size_t>(20, terminal_width()), flags.by + "s",
          flags.ascii || !terminal_shows_utf8()};
}

std::size_t plot_limit(const StatsFlags& flags) {
  if (!flags.limit_given) return plotted;
  return flags.limit > 0 ? flags.limit : SIZE_MAX;
}

std::string left_out(std::size_t count, const char* what) {
  return count > 0 ? "and " + std::to_string(count) + " " + what + "\n" : "";
}

/// The step of time behind this one: `2018-12` and `2019-01`, `2018` and `2019`.
std::string next_period(const std::string& period) {
  int year = std::stoi(period.substr(0, 4));
  int month = period.size() > 4 ? std::stoi(period.substr(5)) : 0;
  if (month == 0 || ++month > 12) {
    ++year;
    month = month == 0 ? 0 : 1;
  }
  char text[32];
  std::snprintf(text, sizeof text, month == 0 ? "%04d" : "%04d-%02d", year, month);
  return text;
}

std::string plot_of(const std::vector<StatsRow>& rows, const StatsFlags& flags) {
  std::vector<PlotValue> values;
  std::size_t undated = 0;
  for (const StatsRow& row : rows) {
    if (!over_time(flags)) {
      if (values.size() < plot_limit(flags)) values.push_back({label_of(row, flags.by), row.statements});
    } else if (row.value.empty() || (flags.by == "month" && row.value.size() == 4)) {
      undated += row.statements;
    } else {
      while (!values.empty() && next_period(values.back().label) < row.value)
        values.push_back({next_period(values.back().label), 0});
      values.push_back({row.value, row.statements});
    }
  }
  if (over_time(flags)) return column_plot(values, plot_options(flags)) + left_out(undated, "without a date");
  return bar_plot(values, plot_options(flags)) + left_out(rows.size() - values.size(), "more");
}

const std::vector<std::string>& by_names() {
  static const std::vector<std::string> names = {"speaker", "kind", "gender", "publisher", "month",
                                                 "year",    "form", "mode",   "about",     "named"};
  return names;
}

std::vector<std::string> cells_of(const StatsRow& row, const std::string& by, bool text) {
  return {text ? label_of(row, by) : row.value,
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

int write(const std::string& text, Messages& messages) {
  Output output(STDOUT_FILENO);
  output.write(text);
  if (output.state() == Output::State::failed) return messages.error({ErrorCode::unreadable, output.problem(), ""}), 2;
  return 0;
}

/// A line for each speaker or publisher; empty when nothing was found.
Result<std::string> lines_of(const Archive& archive, const StatsFlags& flags) {
  const auto per = flags.by == "month" ? Timeline::Per::month : Timeline::Per::year;
  const auto by = flags.split == "speaker" ? Timeline::By::speaker : Timeline::By::publisher;
  const Result<Timeline> timeline = archive.timeline(query_of(flags.query), per, by, plot_limit(flags));
  if (!timeline.ok()) return timeline.error();
  std::vector<PlotSeries> series;
  for (const Timeline::Series& one : timeline->series) {
    const std::string missing = flags.split == "speaker" ? "(not named)" : "(not known)";
    series.push_back({one.value.empty() ? missing : one.value, one.counts});
  }
  if (series.empty()) return std::string();
  return line_plot(series, timeline->periods.front(), timeline->periods.back(), plot_options(flags));
}

int run_stats(const StatsFlags& flags) {
  Messages messages(false, false);
  if (!flags.split.empty() && !over_time(flags))
    return messages.error({ErrorCode::invalid_option, "draws lines over time; add --by month or --by year", "--split"}),
           2;
  Result<Archive> archive = Archive::open(flags.archive, Archive::Mode::read);
  if (!archive.ok()) return messages.error(archive.error()), 2;
  const auto nothing = [&] {
    tell_nothing_found(*archive, flags.query, messages);
    return 1;
  };
  if (!flags.split.empty()) {
    const Result<std::string> lines = lines_of(*archive, flags);
    if (!lines.ok()) return messages.error(lines.error()), 2;
    return lines->empty() ? nothing() : write(*lines, messages);
  }
  const auto by = std::find(by_names().begin(), by_names().end(), flags.by) - by_names().begin();
  Result<std::vector<StatsRow>> rows = archive->stats(query_of(flags.query), static_cast<StatsBy>(by));
  if (!rows.ok()) return messages.error(rows.error()), 2;
  if (rows->empty() && flags.format != "csv") return nothing();
  if (flags.plot) return write(plot_of(*rows, flags), messages);
  if (flags.limit > 0 && rows->size() > flags.limit) rows->resize(flags.limit);
  std::string text;
  if (flags.format == "text") text = as_text(*rows, flags.by);
  if (flags.format == "csv") text = csv_line({flags.by, "statements", "words", "articles", "first", "last"});
  if (flags.format != "text")
    for (const StatsRow& row : *rows)
      text += flags.format == "csv" ? csv_line(cells_of(row, flags.by, false)) : as_json(row, flags.by);
  const int status = write(text, messages);
  return rows->empty() && status == 0 ? nothing() : status;
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
  CLI::Option* limit = command->add_option("--limit", flags->limit, "Rows at most; 0 for all (default; 20 in a plot)");
  limit->check(whole_number())->option_text("N");
  add_choice(*command, "--format", flags->format, {"text", "jsonl", "csv"},
             "How to show it: text for people (default), jsonl for programs, csv for a spreadsheet");
  CLI::Option* plot = command->add_flag(
      "--plot", flags->plot, "Draw the counts of statements: bars, or columns over time with --by month or year");
  plot->excludes("--format");
  command->add_option("--split", flags->split, "With --plot over time, a line for each: speaker or publisher")
      ->check(one_of({"speaker", "publisher"}))
      ->option_text("WHAT")
      ->needs(plot);
  command->add_flag("--ascii", flags->ascii, "Draw with ASCII only, as when the terminal shows no UTF-8")->needs(plot);
  command->add_option("--width", flags->width, "Columns of the plot (default: those of the terminal, else 80)")
      ->check(whole_number(20, 10000))
      ->option_text("N");
  command->callback([flags, limit, &status] {
    flags->limit_given = limit->count() > 0;
    status = run_stats(*flags);
  });
}

}  // namespace volgens::cli
