// Words of names compared, leading particles left out. Tested by tests/unit/people/resolve_test.cc.
#include "people/names_alike.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, 15> name_particles = {"van", "de", "den", "der", "ter", "ten", "het", "von",
                                                             "du",  "la", "el",  "'t",  "al",  "bin", "ibn"};

bool ends_with(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return part.size() <= whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

/// Without leading particles: `van der Schans` is `Schans`.
std::vector<std::string> core_of(const std::vector<std::string>& name) {
  std::size_t begin = 0;
  while (begin + 1 < name.size() && is_name_particle(name[begin])) ++begin;
  return {name.begin() + static_cast<std::ptrdiff_t>(begin), name.end()};
}

/// `Apple Inc.` and `Apple`, `General Motors` and `GM`.
bool same_body(const Identity& identity, const std::vector<std::string>& words, EntityKind kind,
               const NameLexicon& names) {
  if (identity.kind != EntityKind::organisation) return false;
  // what is written in capitals is easily taken for a person
  if (words.size() == 1 && is_all_upper(words[0]) && acronym(identity.name) == words[0]) return true;
  if (kind != EntityKind::organisation && kind != EntityKind::other) return false;
  const std::vector<std::string>& longer = identity.name.size() > words.size() ? identity.name : words;
  const std::vector<std::string>& shorter = identity.name.size() > words.size() ? words : identity.name;
  if (longer.size() == shorter.size()) return false;
  if (std::equal(shorter.begin(), shorter.end(), longer.begin())) return true;
  if (shorter.size() == 1 && acronym(longer) == shorter[0]) return true;
  // `Lutterveen Rovers`, whom everybody calls the Rovers
  return longer.size() == 2 && longer[1] == shorter[0] && names.places.contains(longer[0]);
}

bool is_initial(const std::string& word) { return word.size() >= 2 && word.size() <= 8 && word.back() == '.'; }

/// `Mina` for `Mina Park` and `Ri` for `Ri Yong-ho`, whose family name stands first; no title, which is nobody's name.
bool begins_with(const std::vector<std::string>& longer, const std::string& word, const NameLexicon& names) {
  return longer.size() > 1 && longer[0] == word && word.size() > 1 && !is_initial(word) && !names.titles.contains(word);
}

/// Names of people, folded and without leading particles; `written` is `other` as the text has it. What need not be a
/// person goes by its first word only when that is a first name.
bool same_person(const std::vector<std::string>& mine, const std::vector<std::string>& other,
                 const std::vector<std::string>& written, bool surely_person, const NameLexicon& names) {
  if (mine == other || ends_with(mine, other) || ends_with(other, mine)) return true;
  const auto first_name = [&](std::string_view word) { return names.first_names.count(word) > 0; };
  if (surely_person || first_name(written.front())) {
    if (other.size() == 1 && begins_with(mine, other[0], names)) return true;
    if (mine.size() == 1 && begins_with(other, mine[0], names)) return true;
  }
  // `Geertje Pollema van Dijk van Ons`, whose club was taken for a name, is Pollema.
  if (other.size() == 1 && !first_name(written.back()))
    for (std::size_t k = 1; k + 2 < mine.size(); ++k)
      if (mine[k] == other[0] && is_name_particle(mine[k + 1])) return true;
  if (other.size() == 1 && mine.size() > 1 && other[0].ends_with('s')) {  // `Juuls`, `Poetins`
    const std::string bare = other[0].substr(0, other[0].size() - 1);
    if (bare == mine.back() || (bare == mine[0] && !first_name(written.back()))) return true;
  }
  if (mine.size() < 2 || other.size() < 2 || mine.back() != other.back()) return false;
  // `Christine Ford` and `Christine Blasey Ford`
  if (mine[0] == other[0] && mine.size() != other.size()) return true;
  return (is_initial(mine[0]) || is_initial(other[0])) && mine[0][0] == other[0][0];
}

}  // namespace

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

std::vector<std::string> folded_name(const std::vector<std::string>& name) {
  std::vector<std::string> folded;
  for (const std::string& word : name) {
    std::string lower = lower_case(word);
    for (const std::string_view genitive : {"'s", "\u2019s", "'", "\u2019"})
      if (lower.size() > genitive.size() + 1 && lower.ends_with(genitive)) {
        lower.resize(lower.size() - genitive.size());
        break;
      }
    // `al-Assad`, `Jong-un`, but not `Peijs-Mulder`
    const std::size_t hyphen = lower.find('-');
    if (hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < lower.size() &&
        (is_name_particle(lower.substr(0, hyphen)) ||
         !is_upper_initial(std::string_view(word).substr(word.find('-') + 1)))) {
      folded.push_back(lower.substr(0, hyphen));
      lower.erase(0, hyphen + 1);
    }
    folded.push_back(std::move(lower));
  }
  return folded;
}

std::string consonants_of(std::string_view word) {
  std::string consonants;
  for (const char letter : word) {
    if (std::string_view("aeiouy").find(letter) != std::string_view::npos) continue;
    if (consonants.empty() || consonants.back() != letter) consonants += letter;
  }
  return consonants;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 7;  // bytes; in a short name another letter makes another name
  if (a.size() < shortest || b.size() < shortest || a == b) return false;
  const std::size_t least = std::min(a.size(), b.size());
  std::size_t front = 0;
  while (front < least && a[front] == b[front]) ++front;
  std::size_t back = 0;
  while (back < least - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  const auto differs = [&](std::string_view word) {
    return count_code_points(word.substr(front, word.size() - front - back));
  };
  return differs(a) <= 1 && differs(b) <= 1;
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
  if (same_body(identity, words, kind, names)) return true;
  if (!identity.plural && kind != EntityKind::group && folded_name(identity.name) == folded_name(words)) return true;
  const bool person = identity.kind == EntityKind::person || identity.kind == EntityKind::other;
  if (!person || identity.plural || kind == EntityKind::group || kind == EntityKind::organisation ||
      kind == EntityKind::place)
    return false;
  return same_person(core_of(folded_name(identity.name)), core_of(folded_name(words)), words,
                     identity.kind == EntityKind::person && kind == EntityKind::person, names);
}

}  // namespace volgens
