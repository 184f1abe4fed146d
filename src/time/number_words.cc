// Number words are read from the largest part down: thousands, hundreds, then `unit en ten`.
// Tested by tests/unit/time/number_words_test.cc.
#include "time/number_words.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include "text/word_list.h"

namespace volgens {
namespace {

constexpr std::size_t longest_number_word = 64;

/// Numbers below twenty by word, and the tens with their words; views the built-in file.
struct NumberTable {
  std::unordered_map<std::string_view, int> small{};
  std::vector<std::pair<std::string_view, int>> tens{};
};

std::optional<int> digits_of(std::string_view word) {
  if (word.empty() || word.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

const NumberTable& table() {
  static const NumberTable loaded = [] {
    NumberTable result;
    for_each_row("time/numbers.tsv", [&](std::string_view word, std::string_view digits) {
      const int value = digits_of(digits).value_or(0);
      if (value >= 20)
        result.tens.emplace_back(word, value);
      else
        result.small.emplace(word, value);
    });
    return result;
  }();
  return loaded;
}

std::optional<int> small_number(std::string_view word) {
  const auto found = table().small.find(word);
  if (found == table().small.end()) return std::nullopt;
  return found->second;
}

std::optional<int> below_hundred(std::string_view word) {
  if (const auto value = small_number(word)) return value;
  for (const auto& [name, ten] : table().tens) {
    if (!word.ends_with(name)) continue;
    std::string_view front = word.substr(0, word.size() - name.size());
    if (front.empty()) return ten;
    if (front.ends_with("en"))
      front.remove_suffix(2);
    else if (front.ends_with("ën"))
      front.remove_suffix(3);
    else
      return std::nullopt;
    const auto unit = small_number(front);
    if (unit && *unit >= 1 && *unit <= 9) return ten + *unit;
  }
  return std::nullopt;
}

std::string_view without_and(std::string_view word) {
  if (word.starts_with("en")) word.remove_prefix(2);
  return word;
}

std::optional<int> below_thousand(std::string_view word) {
  constexpr std::string_view hundred = "honderd";
  const std::size_t at = word.find(hundred);
  if (at == std::string_view::npos) return below_hundred(word);
  const auto front = at == 0 ? std::optional<int>(1) : below_hundred(word.substr(0, at));
  if (!front || *front == 0) return std::nullopt;
  const std::string_view rest = word.substr(at + hundred.size());
  if (rest.empty()) return *front * 100;
  auto tail = below_hundred(rest);
  if (!tail) tail = below_hundred(without_and(rest));
  if (!tail) return std::nullopt;
  return *front * 100 + *tail;
}

std::optional<int> whole_word(std::string_view word) {
  constexpr std::string_view thousand = "duizend";
  const std::size_t at = word.find(thousand);
  if (at == std::string_view::npos) return below_thousand(word);
  const auto front = at == 0 ? std::optional<int>(1) : below_thousand(word.substr(0, at));
  if (!front || *front == 0) return std::nullopt;
  const std::string_view rest = word.substr(at + thousand.size());
  if (rest.empty()) return *front * 1000;
  auto tail = below_thousand(rest);
  if (!tail) tail = below_thousand(without_and(rest));
  if (!tail) return std::nullopt;
  return *front * 1000 + *tail;
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// `1500`, `40.000`, `2,5`, `2,25`, and `2.5`, where one digit behind the stop can only be a part.
std::optional<Hundredths> number_in_digits(std::string_view word) {
  std::size_t comma = word.find(',');
  if (comma == std::string_view::npos && word.size() >= 3 && word[word.size() - 2] == '.') comma = word.size() - 2;
  const std::string_view whole = word.substr(0, comma);
  std::int64_t value = 0;
  std::size_t run = 0;
  bool grouped = false;
  for (const char c : whole) {
    if (c == '.') {
      if (run == 0 || run > 3 || (grouped && run != 3)) return std::nullopt;
      grouped = true;
      run = 0;
      continue;
    }
    if (!is_ascii_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
    ++run;
    if (value > most_hundredths / 100) return std::nullopt;
  }
  if (run == 0 || (grouped && run != 3)) return std::nullopt;
  value *= 100;
  if (comma == std::string_view::npos) return value;
  const std::string_view part = word.substr(comma + 1);
  if (part.empty() || part.size() > 2 || !is_ascii_digit(part.front()) || !is_ascii_digit(part.back()))
    return std::nullopt;
  return value + (part.front() - '0') * 10 + (part.size() == 2 ? part.back() - '0' : 0);
}

}  // namespace

std::optional<int> read_digits(std::string_view word) { return digits_of(word); }

std::optional<Hundredths> read_number(std::string_view word) {
  if (word.empty() || word.size() > longest_number_word) return std::nullopt;
  if (is_ascii_digit(word.front())) return number_in_digits(word);
  if (word == "anderhalf" || word == "anderhalve") return 150;
  if (word == "half" || word == "halve") return 50;
  for (const std::string_view half : {"enhalf", "ënhalf", "enhalve", "ënhalve", "eneenhalf", "eneenhalve"}) {
    if (!word.ends_with(half)) continue;
    if (const auto front = below_hundred(word.substr(0, word.size() - half.size()))) return *front * 100 + 50;
  }
  if (const auto value = whole_word(word)) return Hundredths{*value} * 100;
  return std::nullopt;
}

std::optional<int> read_ordinal(std::string_view word) {
  if (word.size() < 2 || word.size() > longest_number_word) return std::nullopt;
  if (is_ascii_digit(word.front())) {
    for (const std::string_view ending : {"ste", "de", "e"})
      if (word.ends_with(ending)) return read_digits(word.substr(0, word.size() - ending.size()));
    return std::nullopt;
  }
  if (word == "eerste") return 1;
  if (word == "derde") return 3;
  for (const std::string_view ending : {"ste", "de"}) {
    if (!word.ends_with(ending)) continue;
    const auto value = whole_word(word.substr(0, word.size() - ending.size()));
    if (value && *value > 1) return value;
  }
  return std::nullopt;
}

}  // namespace volgens
