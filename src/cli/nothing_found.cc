// A name that nobody has comes first, then what the archive has not at all, then each condition left out in turn.
// Tested by tests/archive/nothing_found_test.py.
#include "cli/nothing_found.h"

#include <algorithm>
#include <optional>

#include "archive/filters.h"
#include "cli/values.h"
#include "contract/plain.h"

namespace volgens::cli {
namespace {

constexpr std::size_t most_near = 4;        // names to suggest
constexpr std::size_t most_publishers = 5;  // to list

std::string counted(std::size_t statements) {
  return std::to_string(statements) + (statements == 1 ? " statement" : " statements");
}

/// `--from-date` of `from_date`.
std::string option_of(const std::string& filter) {
  std::string option = "--" + filter;
  std::replace(option.begin(), option.end(), '_', '-');
  return option;
}

std::string value_of(const QueryFlags& flags, const char* filter) {
  const auto given = flags.conditions.find(filter);
  return given == flags.conditions.end() ? std::string() : given->second;
}

std::string nobody(const Archive& archive, const std::string& name) {
  std::vector<std::string> near;
  if (const auto found = archive.near_names(name, most_near); found.ok())
    for (const ArchiveSpeaker& one : *found) near.push_back(one_line(one.name) + " #" + std::to_string(one.person));
  return "nobody in the archive has this name or number" +
         (near.empty() ? std::string("; volgens stats lists who speaks") : "; did you mean " + listed(near) + "?");
}

std::size_t total(const Archive& archive, const QueryFlags& flags) {
  const Result<StatsRow> row = archive.total(query_of(flags));
  return row.ok() ? row->statements : 0;
}

QueryFlags only(const char* filter, const std::string& value) {
  QueryFlags flags;
  flags.conditions[filter] = value;
  return flags;
}

/// What a single condition cannot find, as an error; nothing when each of them finds something.
std::optional<Error> unknown_value(const Archive& archive, const QueryFlags& flags) {
  const auto error = [](const std::string& message, const std::string& where) {
    return Error{ErrorCode::not_found, message, where};
  };
  for (const char* filter : {"speaker", "about"}) {
    const std::string name = value_of(flags, filter);
    if (name.empty()) continue;
    const auto people = archive.people(name, 1);
    if (!people.ok()) continue;
    if (people->empty()) return error(nobody(archive, name), option_of(filter) + " " + name);
    if (total(archive, only(filter, name)) > 0) continue;
    const bool speaks = std::string_view(filter) == "speaker";
    return error(speaks ? "says nothing in the archive; --about finds what is said of them"
                        : "is named in no statement; --speaker finds what they say",
                 one_line(people->front().name));
  }
  const std::string publisher = value_of(flags, "publisher");
  if (publisher.empty() || total(archive, only("publisher", publisher)) > 0) return std::nullopt;
  std::vector<std::string> known;
  if (const auto facets = archive.facets({}, most_publishers + 1); facets.ok())
    for (const FacetValue& one : facets->publishers) known.push_back(one_line(one.value));
  if (known.empty()) return error("no article of the archive says who published it; leave this out", "--publisher");
  const bool more = known.size() > most_publishers;
  if (more) known.back() = "others; volgens stats --by publisher lists them";
  return error("nobody of this name published a statement; the archive has " + listed(known),
               "--publisher " + publisher);
}

/// `without --form direct there are 12 statements` for each condition that stands in the way alone.
std::vector<std::string> ways_out(const Archive& archive, const QueryFlags& flags) {
  std::vector<std::string> ways;
  const auto without = [&](const QueryFlags& fewer, const std::string& what) {
    if (const std::size_t found = total(archive, fewer); found > 0)
      ways.push_back("without " + what + " there " + (found == 1 ? "is " : "are ") + counted(found));
  };
  for (const archive::Filter& filter : archive::filters()) {
    const std::string value = value_of(flags, filter.name);
    if (value.empty() || std::string_view(filter.name) == "in") continue;
    QueryFlags fewer = flags;
    fewer.conditions[filter.name].clear();
    without(fewer, option_of(filter.name));
  }
  if (flags.words.empty()) return ways;
  QueryFlags anywhere = flags;
  anywhere.conditions["in"] = "article";
  if (value_of(flags, "in") != "article")
    if (const std::size_t found = total(archive, anywhere); found > 0)
      ways.push_back("with --in article, which looks in whole articles, there " +
                     std::string(found == 1 ? "is " : "are ") + counted(found));
  QueryFlags wordless = flags;
  wordless.words.clear();
  const bool others = std::any_of(flags.conditions.begin(), flags.conditions.end(), [](const auto& condition) {
    return !condition.second.empty() && condition.first != "in";
  });
  if (others) without(wordless, "the words");
  return ways;
}

}  // namespace

void tell_nothing_found(const Archive& archive, const QueryFlags& flags, Messages& messages) {
  const Result<ArchiveSize> size = archive.size();
  if (size.ok() && size->statements == 0)
    return messages.note(size->articles == 0 ? "the archive is empty; volgens import adds articles"
                                             : "the archive has articles, but nobody says anything in them");
  if (const auto unknown = unknown_value(archive, flags)) return messages.error(*unknown);
  const std::vector<std::string> ways = ways_out(archive, flags);
  if (!ways.empty()) return messages.note("no statement answers all of this; " + listed(ways));
  if (!flags.words.empty())
    return messages.note(
        "no statement has these words; try other ones, fewer of them, or the beginning of one, as in stik*");
  messages.note("no statement answers this; the archive has articles from " +
                (size.ok() && !size->first.empty() ? size->first + " to " + size->last : std::string("no known date")));
}

void tell_nobody(const Archive& archive, const std::string& name, Messages& messages) {
  messages.error({ErrorCode::not_found, nobody(archive, name), name});
}

void tell_no_article(const std::vector<std::string>& inputs, Messages& messages) {
  const std::string where = inputs.empty() || inputs.front() == "-" ? "standard input" : inputs.front();
  messages.note(one_line(where) +
                (inputs.size() > 1 ? " and " + std::to_string(inputs.size() - 1) + " more hold" : " holds") +
                " no article; give text (.txt), web pages, feeds, tables, JSON or packed files");
}

}  // namespace volgens::cli
