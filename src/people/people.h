// Who is meant: every noun phrase and pronoun of an article as a mention, every mention led to an identity.
// Multi-pass sieve after Lee et al. (2013), in one pass over the text; tested by tests/unit/people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/analysis.h"
#include "language/phrases.h"
#include "people/name_lexicon.h"
#include "people/noun_lexicon.h"
#include "text/document.h"

namespace volgens {

enum class MentionType : std::uint8_t {
  name,
  description,   ///< `de Russische president`, `een woordvoerder van de politie`
  pronoun,       ///< third person
  first_person,  ///< `ik`, `wij`: whoever speaks
  joint,         ///< `de twee`, `beiden`
  none,          ///< `het`, `er`, `dat`, `iedereen`: nobody in particular
};

/// Who came second where one of several was chosen.
struct Rival {
  std::int32_t identity = -1;  ///< -1 for nobody
  double distance = 0.0;       ///< by how much the one chosen was more present
};

/// One noun phrase and those it stands for. Mentions and phrases have the same indices.
struct Mention {
  MentionType type = MentionType::none;
  std::uint32_t begin = 0;  ///< tokens, complements and appositions included
  std::uint32_t end = 0;
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool titled = false;          ///< a noun for a person stands before the name
  bool below = false;           ///< a subject of a clause that is an object: what somebody says or thinks
  bool example = false;         ///< behind `waaronder`, `zoals`: one of several
  bool subject = false;         ///< first phrase of its clause, not governed by a preposition
  std::int32_t quotation = -1;  ///< innermost quotation around it
  std::uint32_t sentence = 0;
  std::vector<std::int32_t> identities;  ///< none when nobody is known to be meant
  double margin = 0.0;                   ///< of a pronoun: by how much the one chosen was more present than the next
  Rival rival{};
};

struct Identity {
  EntityKind kind = EntityKind::other;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool named = false;
  std::uint32_t naming = 0;               ///< mention with the fullest name, or the first description
  std::vector<std::string> name;          ///< words of the fullest name; empty when unnamed
  std::vector<std::string> descriptions;  ///< lower-cased words of roles and descriptions, one string each
  std::vector<std::uint32_t> mentions;    ///< in text order
  std::int32_t holder = -1;               ///< whom Offices knows this person as
};

class Offices;

/// Who held which office, and the day, month or year that the article is of (`2018-07`; empty when unknown). The
/// tables are not owned; without them nobody is known by an office.
struct OfficesAt {
  const Offices* offices = nullptr;
  std::string_view date{};
};

/// `zijn`, `haar`, `hun` before what is somebody's.
struct Possessive {
  std::uint32_t token = 0;
  std::int32_t identity = -1;
};

struct People {
  std::vector<Mention> mentions;
  std::vector<Identity> identities;
  std::vector<Possessive> possessives{};  ///< in text order
  std::vector<std::uint32_t> own{};       ///< tokens `mijn`: whoever speaks
};

/// Resolves all phrases of a document. Linear in their number but for a bounded look back.
[[nodiscard]] People resolve_people(const Document& document, const Analysis& analysis,
                                    const std::vector<NounPhrase>& phrases, const NameLexicon& names,
                                    const NounLexicon& nouns, const OfficesAt& offices = {});

}  // namespace volgens
