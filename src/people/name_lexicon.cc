// Reads the tables of lexicon/people/ that concern names. Tested by tests/unit/people/name_lexicon_test.cc.
#include "people/name_lexicon.h"

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
  rows("people/first_names.tsv", 2, [&](const auto& cells) { lexicon.first_names.emplace(cells[0], gender_of(cells[1])); });
  rows("people/titles.tsv", 2, [&](const auto& cells) { lexicon.titles.emplace(cells[0], gender_of(cells[1])); });
  rows("people/surname_particles.tsv", 1, [&](const auto& cells) { lexicon.particles.insert(cells[0]); });
  rows("people/organisations.tsv", 2, [&](const auto& cells) {
    lexicon.organisations.emplace(cells[0], cells[1] == "group" ? EntityKind::group : EntityKind::organisation);
  });
  rows("people/places.tsv", 6, [&](const auto& cells) {
    lexicon.places.emplace(cells[0], Place{cells[0], cells[1]});
    if (!cells[2].empty()) lexicon.adjectives.emplace(cells[2], cells[0]);
    for (const std::size_t column : {3, 4})
      if (!cells[column].empty()) {
        lexicon.inhabitants.emplace(cells[column], cells[0]);
        lexicon.inhabitant_genders.emplace(cells[column], column == 3 ? Gender::male : Gender::female);
      }
  });
  if (!missing.empty())
    return Error{ErrorCode::malformed, "a built-in word list is missing; build the program again", missing};
  return lexicon;
}

}  // namespace volgens
