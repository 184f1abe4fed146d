// The longest listed ending of a word decides. Tested by tests/unit/archive/figures_test.cc.
#include "archive/roles.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "archive/words.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/word_list.h"

namespace volgens::archive {
namespace {

struct Fields {
  std::unordered_map<std::string, std::uint32_t> bit_of_role;
  std::vector<std::string> names;
  std::size_t longest = 0;
};

const Fields& known_fields() {
  static const Fields fields = [] {
    Fields made;
    for_each_row("archive/role_fields.tsv", [&](std::string_view ending, std::string_view field) {
      auto at = std::find(made.names.begin(), made.names.end(), field);
      if (at == made.names.end()) at = made.names.emplace(made.names.end(), field);
      const std::string role = fold(ending);
      made.longest = std::max(made.longest, role.size());
      made.bit_of_role[role] = std::uint32_t{1} << (at - made.names.begin());
    });
    return made;
  }();
  return fields;
}

std::uint32_t field_of(const std::string& word) {
  const Fields& fields = known_fields();
  const std::size_t from = word.size() - std::min(word.size(), fields.longest);
  for (std::size_t at = from; at < word.size(); ++at)
    if (const auto found = fields.bit_of_role.find(word.substr(at)); found != fields.bit_of_role.end())
      return found->second;
  return 0;
}

bool is_determiner(const std::string& folded) {
  static constexpr std::array determiners = {"de",   "een",  "het", "zijn", "haar", "hun",    "ons",  "onze", "die",
                                             "deze", "dit",  "dat", "twee", "drie", "enkele", "mijn", "jouw", "beide",
                                             "alle", "veel", "hij", "zij",  "ze",   "wij",    "ik"};
  return std::find(determiners.begin(), determiners.end(), folded) != determiners.end();
}

}  // namespace

std::uint32_t fields_of(const std::vector<std::string>& descriptions) {
  std::uint32_t fields = 0;
  for (const std::string& description : descriptions) {
    const std::string folded = fold(description);
    for (std::size_t at = 0; at < folded.size();) {
      const std::size_t end = std::min(folded.find(' ', at), folded.size());
      fields |= field_of(folded.substr(at, end - at));
      at = end + 1;
    }
  }
  return fields;
}

std::string field_name(std::uint32_t fields) {
  const Fields& known = known_fields();
  for (std::size_t at = 0; at < known.names.size(); ++at)
    if (((fields >> at) & 1U) != 0) return known.names[at];
  return {};
}

std::string plain_role(std::string_view description) {
  const std::vector<Span> words = words_of(description);
  std::size_t at = 0;
  while (at < words.size() && is_determiner(fold(description.substr(words[at].begin, words[at].size())))) ++at;
  return at == words.size() ? std::string() : std::string(description.substr(words[at].begin));
}

bool is_proper_name(std::string_view name) {
  const std::vector<Span> words = words_of(name);
  if (words.empty()) return false;
  const auto word = [&](std::size_t at) { return name.substr(words[at].begin, words[at].size()); };
  const std::string first = fold(word(0));
  const bool led = first == "de";
  if (!led && is_determiner(first)) return false;
  if (led && words.size() == 1) return false;
  // `De Wever`, but not `de minister van Financiën`.
  return is_upper_initial(word(led ? 1 : 0)) || (!led && is_upper_initial(word(words.size() - 1)));
}

}  // namespace volgens::archive
