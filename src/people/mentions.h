// Makes a mention of each noun phrase: its whole extent, kind, gender and number, nobody resolved yet.
// Tested by tests/unit/people/mentions_test.cc.
#pragma once

#include <optional>

#include "people/people.h"

namespace volgens {

/// One mention per phrase, in the same order.
[[nodiscard]] std::vector<Mention> make_mentions(const Document& document, const Analysis& analysis,
                                                 const std::vector<NounPhrase>& phrases, const NameLexicon& names,
                                                 const NounLexicon& nouns);

/// Whether a phrase opens with an article, a possessive or a demonstrative.
[[nodiscard]] bool has_determiner(const Document& document, const NounPhrase& phrase);

/// Whether the finite verb that a word is the subject of is a plural: `ze zeiden`, `hadden ze gezegd`; nothing when the
/// word is no subject or no finite verb is near.
[[nodiscard]] std::optional<bool> verb_is_plural(const Document& document, const Analysis& analysis,
                                                 std::uint32_t subject);

/// Index of the phrase that stands in apposition to phrase `p` right behind it (`Maas, partijleider,`), or -1.
[[nodiscard]] std::int32_t apposition_of(const Document& document, const std::vector<NounPhrase>& phrases,
                                         const std::vector<Mention>& mentions, std::size_t p);

}  // namespace volgens
