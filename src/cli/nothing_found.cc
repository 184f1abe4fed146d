// A name that nobody has comes first, then what the archive has not at all, then each condition left out in turn.
// Tested by tests/archive/nothing_found_test.py and tests/unit/cli/nothing_found_test.cc.
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
constexpr std::size_t most_counted = 100;   // of what a way out finds, so that it is found quickly

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

QueryFlags only(const char* filter, const std::string& value) {
  QueryFlags flags;
  flags.conditions[filter] = value;
  return flags;
}

std::string counted(std::size_t statements) {
  if (statements > most_counted) return "are more than " + std::to_string(most_counted) + " statements";
  return (statements == 1 ? "is " : "are ") + std::to_string(statements) +
         (statements == 1 ? " statement" : " statements");
}

class NothingFound {
 public:
  NothingFound(Archive& archive, const QueryFlags& flags, std::chrono::milliseconds at_most)
      : archive_(archive), flags_(flags), until_(std::chrono::steady_clock::now() + at_most) {}
  NothingFound(const NothingFound&) = delete;
  NothingFound& operator=(const NothingFound&) = delete;
  ~NothingFound() { archive_.limit_time(0); }

  void tell(Messages& messages) {
    if (found({}, 1) == 0U) {
      const Result<ArchiveSize> size = archive_.size();
      return messages.note(size.ok() && size->articles == 0
                               ? "the archive is empty; volgens import adds articles"
                               : "the archive has articles, but nobody says anything in them");
    }
    if (const auto unknown = unknown_value()) return messages.error(*unknown);
    const std::vector<std::string> ways = ways_out();
    if (!ways.empty()) return messages.note("no statement answers all of this; " + listed(ways));
    if (!flags_.words.empty() && (!has_others() || found(words_alone(), 1) == 0U))
      return messages.note(
          "no statement has these words; try other ones, fewer of them, or the beginning of one, as in stik*");
    if (out_of_time_)
      return messages.note("no statement answers all of this; leave out a condition, or give a wider one");
    if (!flags_.words.empty())
      return messages.note("no statement answers all of this; more than one of the conditions stands in the way");
    const Result<ArchiveSize> size = archive_.size();
    messages.note("no statement answers this; the archive has articles from " +
                  (size.ok() && !size->first.empty() ? size->first + " to " + size->last : "no known date"));
  }

 private:
  /// Statements that answer `flags`, counted up to `most`; nothing when there is no time left.
  std::optional<std::size_t> found(const QueryFlags& flags, std::size_t most) {
    if (!has_time()) return std::nullopt;
    const Result<std::size_t> count = archive_.count_up_to(query_of(flags), most);
    if (count.ok()) return *count;
    out_of_time_ = out_of_time_ || count.error().code == ErrorCode::limit;
    return std::nullopt;
  }

  /// Whether there is time for another question, which is then limited to what is left.
  bool has_time() {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(until_ - std::chrono::steady_clock::now()).count();
    if (left <= 0) return out_of_time_ = true, false;
    archive_.limit_time(left);
    return true;
  }

  /// What a single condition cannot find, as an error; nothing when each of them finds something.
  std::optional<Error> unknown_value() {
    for (const char* filter : {"speaker", "about"})
      if (const auto unknown = unknown_name(filter)) return unknown;
    const std::string publisher = value_of(flags_, "publisher");
    if (publisher.empty() || found(only("publisher", publisher), 1) != 0U) return std::nullopt;
    return unknown_publisher(publisher);
  }

  std::optional<Error> unknown_name(const char* filter) {
    const std::string name = value_of(flags_, filter);
    if (name.empty() || found(only(filter, name), 1) != 0U) return std::nullopt;
    // Nobody of this name says anything, or is spoken of, so that to look for people has an end soon.
    const auto people = archive_.people(name, 1);
    if (!people.ok()) return std::nullopt;
    if (people->empty()) return Error{ErrorCode::not_found, nobody(archive_, name), option_of(filter) + " " + name};
    const bool speaks = std::string_view(filter) == "speaker";
    return Error{ErrorCode::not_found,
                 speaks ? "says nothing in the archive; --about finds what is said of them"
                        : "is named in no statement; --speaker finds what they say",
                 one_line(people->front().name)};
  }

  std::optional<Error> unknown_publisher(const std::string& publisher) {
    const auto facets = archive_.facets({}, most_publishers + 1);
    if (!facets.ok())
      return Error{ErrorCode::not_found,
                   "nobody of this name published a statement; volgens stats --by publisher lists who did",
                   "--publisher " + publisher};
    std::vector<std::string> known;
    for (const FacetValue& one : facets->publishers) known.push_back(one_line(one.value));
    if (known.empty())
      return Error{ErrorCode::not_found, "no article of the archive says who published it; leave this out",
                   "--publisher"};
    const bool more = known.size() > most_publishers;
    if (more) known.back() = "others; volgens stats --by publisher lists them";
    return Error{ErrorCode::not_found, "nobody of this name published a statement; the archive has " + listed(known),
                 "--publisher " + publisher};
  }

  /// `without --form direct there are 12 statements` for each condition that stands in the way alone.
  std::vector<std::string> ways_out() {
    std::vector<std::string> ways;
    const auto add = [&](const QueryFlags& flags, const std::string& how) {
      if (const auto count = found(flags, most_counted + 1).value_or(0); count > 0)
        ways.push_back(how + " there " + counted(count));
    };
    // What the word index does not find with less is not found with more.
    const bool apart = found(indexed_alone(), 1) == 0U;
    for (const archive::Filter& filter : archive::filters()) {
      if (value_of(flags_, filter.name).empty() || std::string_view(filter.name) == "in") continue;
      if (apart && !is_indexed(filter.name)) continue;
      QueryFlags fewer = flags_;
      fewer.conditions[filter.name].clear();
      add(fewer, "without " + option_of(filter.name));
    }
    if (flags_.words.empty()) return ways;
    if (value_of(flags_, "in") != "article") {
      QueryFlags anywhere = flags_;
      anywhere.conditions["in"] = "article";
      add(anywhere, "with --in article, which looks in whole articles,");
    }
    if (!has_others()) return ways;
    QueryFlags wordless = flags_;
    wordless.words.clear();
    add(wordless, "without the words");
    return ways;
  }

  /// Whether there are conditions beside the words.
  [[nodiscard]] bool has_others() const {
    return std::any_of(flags_.conditions.begin(), flags_.conditions.end(),
                       [](const auto& condition) { return !condition.second.empty() && condition.first != "in"; });
  }

  static bool is_indexed(std::string_view filter) { return filter == "speaker" || filter == "about"; }

  /// The words and names, without what is looked up for each statement.
  [[nodiscard]] QueryFlags indexed_alone() const {
    QueryFlags flags = words_alone();
    for (const char* filter : {"speaker", "about"}) flags.conditions[filter] = value_of(flags_, filter);
    return flags;
  }

  [[nodiscard]] QueryFlags words_alone() const {
    QueryFlags words = only("in", value_of(flags_, "in"));
    words.words = flags_.words;
    return words;
  }

  Archive& archive_;
  const QueryFlags& flags_;
  const std::chrono::steady_clock::time_point until_;
  bool out_of_time_ = false;
};

}  // namespace

void tell_nothing_found(Archive& archive, const QueryFlags& flags, Messages& messages,
                        std::chrono::milliseconds at_most) {
  NothingFound(archive, flags, at_most).tell(messages);
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
