// Each option once, for search, stats and export alike. Tested by tests/archive.
#include "cli/archive_flags.h"

#include <cctype>

#include "cli/date_option.h"
#include "contract/names.h"

namespace volgens::cli {
namespace {

template <typename Enum>
std::vector<std::string> names_of() {
  return {Names<Enum>::all.begin(), Names<Enum>::all.end()};
}

}  // namespace

void add_archive_option(CLI::App& command, std::string& path) {
  command.add_option("--archive", path, "The archive's file (or set VOLGENS_ARCHIVE)")
      ->required()
      ->envname("VOLGENS_ARCHIVE")
      ->option_text("FILE");
}

void add_choice(CLI::App& command, const std::string& option, std::string& value, const std::vector<std::string>& names,
                const std::string& help) {
  std::string text = option.substr(2);
  for (char& c : text) c = c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  command.add_option(option, value, help)->check(CLI::IsMember(names))->option_text(text);
}

void add_query_options(CLI::App& command, QueryFlags& flags) {
  command
      .add_option("WORDS", flags.words,
                  "Words that were said: all of them, \"a phrase\", one OR other, NOT word, begin*, one NEAR/5 other")
      ->option_text("...");
  add_choice(command, "--in", flags.where, {"statement", "article"},
             "Where the words stand: in the statement (default), or anywhere in its article");
  command.add_option("--speaker", flags.speaker, "Who speaks: a name, a part of one, or a number as #12")
      ->option_text("NAME");
  command.add_option("--about", flags.about, "Whom or what the statement mentions, likewise")->option_text("NAME");
  add_choice(command, "--form", flags.form, names_of<Form>(), "direct, mixed, indirect, reported or free");
  add_choice(command, "--mode", flags.mode, names_of<Mode>(), "speech, writing or thought");
  command.add_option("--from-date", flags.from_date, "First day, month or year")
      ->check(calendar_date())
      ->option_text("DATE");
  command.add_option("--to-date", flags.to_date, "Last day, month or year, included")
      ->check(calendar_date())
      ->option_text("DATE");
  command.add_option("--publisher", flags.publisher, "Who published it: a name or a part of one")->option_text("NAME");
  command.add_option("--min-confidence", flags.min_confidence, "Leave out statements that are less sure; 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("P");
}

SearchQuery query_of(const QueryFlags& flags) {
  SearchQuery query;
  for (const std::string& word : flags.words) query.words += (query.words.empty() ? "" : " ") + word;
  query.where = flags.where == "article" ? SearchQuery::Where::article : SearchQuery::Where::statement;
  query.speaker = flags.speaker;
  query.about = flags.about;
  query.form = value_named<Form>(flags.form);
  query.mode = value_named<Mode>(flags.mode);
  query.from_date = flags.from_date;
  query.to_date = flags.to_date;
  query.publisher = flags.publisher;
  query.min_confidence = flags.min_confidence;
  return query;
}

}  // namespace volgens::cli
