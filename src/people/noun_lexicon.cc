// Looks a noun up whole, then by ever shorter endings: `bondscoach` is a coach. Tested by
// tests/unit/people/noun_lexicon_test.cc.
#include "people/noun_lexicon.h"

#include "people/name_lexicon.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

constexpr std::size_t shortest_ending = 4;
constexpr std::size_t longest_ending = 64;  // bytes
constexpr std::size_t shortest_first_part = 3;

EntityKind kind_of(std::string_view word) {
  if (word == "organisation") return EntityKind::organisation;
  if (word == "group") return EntityKind::group;
  if (word == "document") return EntityKind::document;
  return word == "place" ? EntityKind::place : EntityKind::other;
}

}  // namespace

Result<NounLexicon> NounLexicon::load() {
  NounLexicon lexicon;
  const auto persons = lexicon_file("people/person_nouns.tsv");
  const auto groups = lexicon_file("people/group_nouns.tsv");
  if (!persons || !groups)
    return Error{ErrorCode::malformed, "a built-in word list is missing; build the program again",
                 "people/person_nouns.tsv"};
  for_each_row(*persons, [&](const auto& cells) {
    if (cells.size() < 3) return;
    const bool plural = cells[2] == "pl";
    lexicon.nouns_.emplace(
        cells[0], NounKind{plural ? EntityKind::group : EntityKind::person, gender_of(cells[1]), plural, true});
  });
  for_each_row(*groups, [&](const auto& cells) {
    if (cells.size() < 3) return;
    const auto [noun, added] =
        lexicon.nouns_.emplace(cells[0], NounKind{kind_of(cells[1]), Gender::unknown, cells[2] == "pl", true});
    if (!added && kind_of(cells[1]) == EntityKind::organisation) noun->second.body = true;
  });
  return lexicon;
}

std::optional<NounKind> NounLexicon::find(std::string_view noun) const {
  if (const auto found = nouns_.find(noun); found != nouns_.end()) return found->second;
  // Each ending is hashed anew, so a "word" of a megabyte, which crawled text has, is not tried at every place.
  const bool very_long = noun.size() > shortest_first_part + longest_ending;
  for (std::size_t cut = very_long ? noun.size() - longest_ending : shortest_first_part;
       cut + shortest_ending <= noun.size(); ++cut) {
    const auto found = nouns_.find(noun.substr(cut));
    if (found == nouns_.end()) continue;
    NounKind kind = found->second;
    kind.exact = false;
    return kind;
  }
  return std::nullopt;
}

}  // namespace volgens
