// Each name of a person gives up the titles in front as long as a word is left. Tested by
// tests/unit/language/name_titles_test.cc.
#include "language/name_titles.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

constexpr std::array<std::string_view, 5> parted = {"address", "academic", "church", "military", "office"};
constexpr std::size_t shortest = 3;  // bytes: `P.` and `H.` are initials as well
constexpr std::array<std::string_view, 6> first_names = {"don", "sint", "heilige", "lama", "abt", "st."};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Result<NameTitles> NameTitles::load() {
  const auto bytes = lexicon_file("people/titles.tsv");
  if (!bytes)
    return Error{ErrorCode::malformed, "a built-in word list is missing; build the program again", "people/titles.tsv"};
  NameTitles titles;
  for_each_row(*bytes, [&](const auto& cells) {
    if (cells.size() < 3 || cells[0].size() < shortest || !one_of(cells[2], parted) || one_of(cells[0], first_names))
      return;
    titles.titles_.insert(cells[0]);
  });
  return titles;
}

bool NameTitles::is_title(std::string_view word) const {
  constexpr std::size_t longest = 24;  // bytes
  return word.size() <= longest && titles_.contains(lower_case(word));
}

void NameTitles::leave_out(const Document& document, std::vector<Name>& names) const {
  for (std::size_t n = 0; n < names.size(); ++n) {
    Name& name = names[n];
    if (name.type != NameType::person) continue;
    while (name.begin + 1 < name.end && is_title(document.word(name.begin))) ++name.begin;
    const bool before_name = n + 1 < names.size() && names[n + 1].begin == name.end;
    if (before_name && name.begin + 1 == name.end && is_title(document.word(name.begin))) name.begin = name.end;
  }
  std::erase_if(names, [](const Name& name) { return name.begin == name.end; });
}

}  // namespace volgens
