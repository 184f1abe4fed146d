// Each option once, for search, stats and export alike. Tested by tests/archive.
#include "cli/archive_flags.h"

#include <algorithm>
#include <cctype>

#include "archive/filters.h"
#include "cli/values.h"

namespace volgens::cli {

void add_archive_option(CLI::App& command, std::string& path) {
  command.add_option("--archive", path, "The archive: a file, or postgresql://HOST/DATABASE (or set VOLGENS_ARCHIVE)")
      ->required()
      ->envname("VOLGENS_ARCHIVE")
      ->option_text("FILE");
}

void add_choice(CLI::App& command, const std::string& option, std::string& value, const std::vector<std::string>& names,
                const std::string& help) {
  std::string text = option.substr(2);
  for (char& c : text) c = c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  command.add_option(option, value, help)->check(one_of(names))->option_text(text);
}

void add_query_options(CLI::App& command, QueryFlags& flags) {
  command
      .add_option("WORDS", flags.words,
                  "Words that were said: all of them, \"a phrase\", one OR other, NOT word, begin*, one NEAR/5 other")
      ->option_text("...");
  for (const archive::Filter& filter : archive::filters()) {
    std::string& value = flags.conditions[filter.name];
    std::string option = std::string("--") + filter.name;
    std::replace(option.begin(), option.end(), '_', '-');
    if (filter.takes == archive::Filter::Takes::choice) {
      add_choice(command, option, value, filter.choices, filter.help);
      continue;
    }
    CLI::Option* made = command.add_option(option, value, filter.help)->option_text("NAME");
    if (filter.takes == archive::Filter::Takes::date) made->check(calendar_date())->option_text("DATE");
    if (filter.takes == archive::Filter::Takes::probability) made->check(number_between(0.0, 1.0))->option_text("P");
  }
}

void add_group_option(CLI::App& command, std::string& group) {
  add_choice(command, "--group", group, {"none", "duplicates"},
             "duplicates: give the same quotation, and copies of an article, once");
}

SearchQuery query_of(const QueryFlags& flags) {
  SearchQuery query;
  for (const std::string& word : flags.words) query.words += (query.words.empty() ? "" : " ") + word;
  for (const archive::Filter& filter : archive::filters())
    if (const auto given = flags.conditions.find(filter.name);
        given != flags.conditions.end() && !given->second.empty())
      filter.set(query, given->second);
  return query;
}

}  // namespace volgens::cli
