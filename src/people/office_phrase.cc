// Takes a description apart: `de Russische president`, `secretaris-generaal van de NAVO`, `VVD-leider`. What is left
// when country and role are gone must not say that somebody has the office no longer or not yet. Tested by
// tests/unit/people/offices_test.cc.
#include <algorithm>
#include <array>

#include "people/offices.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::size_t most_words = 16;
constexpr std::size_t longest_word = 100;  // bytes

/// With these the holder of the day need not be meant.
constexpr std::array<std::string_view, 48> unsettling = {
    "toenmalig",   "toenmalige", "voormalig",  "voormalige", "vorig",     "vorige",           "volgend",
    "volgende",    "gewezen",    "gekozen",    "verkozen",   "aanstaand", "aanstaande",       "toekomstig",
    "toekomstige", "nieuw",      "nieuwe",     "beoogd",     "beoogde",   "waarnemend",       "waarnemende",
    "afgezet",     "afgezette",  "afgetreden", "vertrokken", "oude",      "overleden",        "eerdere",
    "komende",     "eerste",     "tweede",     "derde",      "laatste",   "andere",           "elke",
    "iedere",      "geen",       "welke",      "vice",       "adjunct",   "plaatsvervangend", "plaatsvervangende",
    "interim",     "oud",        "ex",         "zogenaamde", "vermoorde", "vermoord"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string joined(const std::vector<std::string>& words, std::size_t begin) {
  std::string all;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (i > begin) all += ' ';
    all += words[i];
  }
  return all;
}

bool is_preposition_of(std::string_view word) { return word == "van" || word == "bij" || word == "in"; }
bool is_article(std::string_view word) { return word == "de" || word == "het" || word == "'t"; }

}  // namespace

/// Takes `van de NAVO`, `Russische` and `VVD` out of the words.
void Offices::take_place(std::vector<std::string>& words, OfficePhrase& phrase, bool& contradicts) const {
  for (std::size_t i = 1; i + 1 < words.size() && phrase.places.empty(); ++i) {
    if (!is_preposition_of(words[i])) continue;
    const std::size_t begin = i + 2 < words.size() && is_article(words[i + 1]) ? i + 2 : i + 1;
    const auto place = place_of_name_.find(joined(words, begin));
    if (place == place_of_name_.end()) continue;
    phrase.places.push_back(place->second);
    words.resize(i);
  }
  for (std::size_t i = 0; i + 1 < words.size();) {
    const std::vector<std::string> places = places_of(words[i]);
    if (places.empty()) {
      ++i;
      continue;
    }
    if (phrase.places.empty())
      phrase.places = places;
    else
      contradicts = contradicts || std::find_first_of(places.begin(), places.end(), phrase.places.begin(),
                                                      phrase.places.end()) == places.end();
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

bool Offices::take_role(const std::vector<std::string>& words, OfficePhrase& phrase) const {
  const auto known = [&](const std::string& text) {
    if (const auto roles = roles_of_word_.find(text); roles != roles_of_word_.end()) phrase.roles = roles->second;
    if (by_role_.contains(text) &&
        std::none_of(phrase.roles.begin(), phrase.roles.end(), [&](const auto& role) { return role.first == text; }))
      phrase.roles.emplace_back(text, "");
    return !phrase.roles.empty();
  };
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    bool found = known(lower_case(joined(words, begin)));
    for (std::size_t hyphen = words[begin].find('-'); !found && hyphen != std::string::npos;
         hyphen = words[begin].find('-', hyphen + 1)) {
      const auto place = place_of_name_.find(words[begin].substr(0, hyphen));
      if (place == place_of_name_.end() || !phrase.places.empty()) continue;
      found = known(lower_case(joined(words, begin).substr(hyphen + 1)));
      if (found) phrase.places.push_back(place->second);
    }
    if (!found) continue;
    phrase.now = std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin),
                              [](const std::string& word) { return one_of(lower_case(word), unsettling); });
    return true;
  }
  return false;
}

bool OfficePhrase::like(const OfficePhrase& other) const {
  const bool role = std::any_of(roles.begin(), roles.end(), [&](const auto& one) {
    return std::any_of(other.roles.begin(), other.roles.end(), [&](const auto& two) { return one.first == two.first; });
  });
  return role &&
         (places.empty() || other.places.empty() ||
          std::find_first_of(places.begin(), places.end(), other.places.begin(), other.places.end()) != places.end());
}

std::optional<OfficePhrase> Offices::understand(const std::vector<std::string>& given) const {
  std::vector<std::string> words;
  for (const std::string& word : given) {
    if (word.size() > longest_word) return std::nullopt;
    if (word != ",") words.push_back(word);
  }
  if (words.empty() || words.size() > most_words) return std::nullopt;
  OfficePhrase phrase;
  bool contradicts = false;
  take_place(words, phrase, contradicts);
  if (contradicts || !take_role(words, phrase)) return std::nullopt;
  return phrase;
}

}  // namespace volgens
