// Makes a mention of each noun phrase: its whole extent, kind, gender and number, nobody resolved yet.
// Tested by tests/unit/people/mentions_test.cc.
#pragma once

#include "people/people.h"

namespace volgens {

/// One mention per phrase, in the same order.
[[nodiscard]] std::vector<Mention> make_mentions(const Document& document, const Analysis& analysis,
                                                 const std::vector<NounPhrase>& phrases, const NameLexicon& names,
                                                 const NounLexicon& nouns);

/// Index of the phrase that stands in apposition to phrase `p` right behind it (`Maas, partijleider,`), or -1.
[[nodiscard]] std::int32_t apposition_of(const Document& document, const std::vector<NounPhrase>& phrases,
                                         const std::vector<Mention>& mentions, std::size_t p);

}  // namespace volgens
