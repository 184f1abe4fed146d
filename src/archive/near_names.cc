// Word by word: each word of what was typed must be near one of the name, by edit distance in proportion to its length,
// or be the beginning of one. Tested by tests/unit/archive/near_names_test.cc.
#include "archive/near_names.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "archive/names.h"
#include "archive/words.h"
#include "text/edit_distance.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr std::size_t longest_name =
    100;                               // bytes of what is looked for; more is no name, and the distance is quadratic
constexpr std::size_t most_near = 50;  // of each distance, as many are looked up

std::vector<std::string_view> parts_of(std::string_view folded) {
  std::vector<std::string_view> parts;
  for (const Span& word : words_of(folded)) parts.push_back(folded.substr(word.begin, word.size()));
  return parts;
}

/// How far `typed` is from `word`; nothing when too far.
std::optional<std::size_t> apart(std::string_view typed, std::string_view word) {
  const std::size_t allowed = typed.size() < 4 ? 0 : typed.size() < 8 ? 1 : 2;
  if (typed.size() >= 4 && word.starts_with(typed)) return typed.size() == word.size() ? 0 : 1;
  if (std::max(typed.size(), word.size()) - std::min(typed.size(), word.size()) > allowed) return std::nullopt;
  const std::size_t distance = edit_distance(typed, word);
  return distance <= allowed ? std::optional(distance) : std::nullopt;
}

std::optional<std::size_t> apart(const std::vector<std::string_view>& typed, std::string_view folded) {
  const std::vector<std::string_view> words = parts_of(folded);
  std::size_t sum = 0;
  for (const std::string_view one : typed) {
    std::optional<std::size_t> least;
    for (const std::string_view word : words)
      if (const auto distance = apart(one, word)) least = std::min(least.value_or(*distance), *distance);
    if (!least) return std::nullopt;
    sum += *least;
  }
  return sum;
}

}  // namespace

std::vector<ArchiveSpeaker> near_names(Database& database, const std::string& name, std::size_t limit) {
  const std::string folded = fold(name);
  const std::vector<std::string_view> typed = parts_of(folded);
  if (typed.empty() || folded.size() > longest_name) return {};
  // Nearest first; of those that are as near, whoever was in the archive first.
  std::set<std::tuple<std::size_t, std::int64_t>> found;
  Query figures = database.query("SELECT key, folded FROM figure WHERE named <> 0");
  while (figures.step()) {
    const auto distance = apart(typed, figures.text(1));
    if (!distance) continue;
    found.emplace(*distance, figures.integer(0));
    if (found.size() > most_near) found.erase(std::prev(found.end()));
  }
  Speakers speakers(database);
  std::vector<ArchiveSpeaker> near;
  for (const auto& [distance, figure] : found) {
    const ArchiveSpeaker& speaker = speakers.of_figure(figure);
    const auto same = [&](const ArchiveSpeaker& other) { return other.person == speaker.person; };
    if (near.size() < limit && std::none_of(near.begin(), near.end(), same)) near.push_back(speaker);
  }
  return near;
}

}  // namespace volgens::archive
