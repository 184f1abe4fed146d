// Reads the tables of lexicon/people/ that concern names. Tested by tests/unit/people/name_lexicon_test.cc.
#include "people/name_lexicon.h"

#include <algorithm>
#include <string>

#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {

Gender gender_of(std::string_view letter) {
  if (letter == "m") return Gender::male;
  return letter == "f" ? Gender::female : Gender::unknown;
}

Result<NameLexicon> NameLexicon::load() {
  NameLexicon lexicon;
  std::string missing;
  const auto rows = [&](const char* name, std::size_t columns, auto use) {
    const auto bytes = lexicon_file(name);
    if (!bytes) missing = name;
    for_each_row(bytes.value_or(""), [&](auto& cells) {
      cells.resize(std::max(cells.size(), columns));
      use(cells);
    });
  };
  rows("people/first_names.tsv", 2,
       [&](const auto& cells) { lexicon.first_names.emplace(cells[0], gender_of(cells[1])); });
  rows("people/titles.tsv", 2, [&](const auto& cells) { lexicon.titles.emplace(cells[0], gender_of(cells[1])); });
  rows("people/organisations.tsv", 2, [&](const auto& cells) { lexicon.organisations.emplace(cells[0]); });
  rows("people/places.tsv", 6, [&](const auto& cells) {
    lexicon.places.emplace(cells[0]);
    constexpr std::size_t men = 3;
    constexpr std::size_t women = 4;
    for (const std::size_t column : {men, women}) {
      std::string_view list = cells[column];
      while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        lexicon.inhabitants.emplace(list.substr(0, end), column == men ? Gender::male : Gender::female);
        list.remove_prefix(std::min(end + 1, list.size()));
      }
    }
  });
  if (!missing.empty())
    return Error{ErrorCode::malformed, "a built-in word list is missing; build the program again", missing};
  return lexicon;
}

}  // namespace volgens
