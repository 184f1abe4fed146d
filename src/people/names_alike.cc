// Words of names compared, leading particles left out. Tested by tests/unit/people/resolve_test.cc.
#include "people/names_alike.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, 12> name_particles = {"van", "de",  "den", "der", "ter", "ten",
                                                             "het", "von", "du",  "la",  "el",  "'t"};

bool ends_with(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return part.size() <= whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

/// Without leading particles: `van der Schans` is `Schans`.
std::vector<std::string> core_of(const std::vector<std::string>& name) {
  std::size_t begin = 0;
  while (begin + 1 < name.size() &&
         std::find(name_particles.begin(), name_particles.end(), lower_case(name[begin])) != name_particles.end())
    ++begin;
  return {name.begin() + static_cast<std::ptrdiff_t>(begin), name.end()};
}

/// `Apple Inc.` and `Apple`, `General Motors` and `GM`.
bool same_body(const Identity& identity, const std::vector<std::string>& words, EntityKind kind) {
  if (identity.kind != EntityKind::organisation || (kind != EntityKind::organisation && kind != EntityKind::other))
    return false;
  const std::vector<std::string>& longer = identity.name.size() > words.size() ? identity.name : words;
  const std::vector<std::string>& shorter = identity.name.size() > words.size() ? words : identity.name;
  if (longer.size() == shorter.size()) return false;
  if (std::equal(shorter.begin(), shorter.end(), longer.begin())) return true;
  return shorter.size() == 1 && acronym(longer) == shorter[0];
}

bool is_initial(const std::string& word) { return word.size() >= 2 && word.size() <= 8 && word.back() == '.'; }

}  // namespace

/// `VERMEERSCH:` before an answer is Vermeersch; short words may be abbreviations.
bool is_name_particle(std::string_view word) {
  return std::find(name_particles.begin(), name_particles.end(), word) != name_particles.end();
}

std::string acronym(const std::vector<std::string>& name) {
  std::string letters;
  for (const std::string& word : name)
    if (is_upper_initial(word)) letters += word.substr(0, decode_at(word, 0).size);
  return letters.size() >= 2 ? letters : "";
}

std::string without_shouting(std::string_view word) {
  constexpr std::size_t longest_abbreviation = 5;
  if (word.size() <= longest_abbreviation || !is_all_upper(word)) return std::string(word);
  const std::string lower = lower_case(word);
  const std::size_t first = decode_at(word, 0).size;
  return std::string(word.substr(0, first)) + lower.substr(decode_at(lower, 0).size);
}

bool same_name(const Identity& identity, const std::vector<std::string>& words, EntityKind kind,
               const NameLexicon& names) {
  if (!identity.named) return false;
  if (identity.name == words) return true;
  if (identity.name.size() == words.size() && words.size() == 1) {
    const std::string& a = identity.name[0];
    const std::string& b = words[0];
    if (b.size() == a.size() + 1 && b.back() == 's' && b.compare(0, a.size(), a) == 0) return true;
    if (a.size() == b.size() + 1 && a.back() == 's' && a.compare(0, b.size(), b) == 0) return true;
  }
  if (same_body(identity, words, kind)) return true;
  const bool person = identity.kind == EntityKind::person || identity.kind == EntityKind::other;
  if (!person || kind == EntityKind::organisation || kind == EntityKind::place) return false;
  const auto mine = core_of(identity.name);
  const auto other = core_of(words);
  if (mine == other) return true;
  if (ends_with(mine, other) || ends_with(other, mine)) return true;
  if (other.size() == 1 && mine.size() > 1 && mine[0] == other[0] && names.first_names.count(other[0])) return true;
  if (mine.size() == 1 && other.size() > 1 && mine[0] == other[0] && names.first_names.count(mine[0])) return true;
  // `Geertje Pollema van Dijk van Ons`, whose club was taken for a name, is Pollema.
  if (other.size() == 1 && !names.first_names.count(other[0]))
    for (std::size_t k = 1; k + 2 < mine.size(); ++k)
      if (mine[k] == other[0] && is_name_particle(mine[k + 1])) return true;
  if (other.size() == 1 && mine.size() > 1 && other[0].ends_with('s')) {  // `Juuls`, `Poetins`
    const std::string bare = other[0].substr(0, other[0].size() - 1);
    if (bare == mine.back() || (bare == mine[0] && names.first_names.count(bare) && !names.first_names.count(other[0])))
      return true;
  }
  if (mine.size() > 1 && other.size() > 1 && mine.back() == other.back() &&
      (is_initial(mine[0]) || is_initial(other[0])))
    return mine[0][0] == other[0][0];
  return false;
}

}  // namespace volgens
