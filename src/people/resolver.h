// The sieve that leads mentions to identities, one method a step; the steps stand in resolve.cc and resolve_*.cc.
// Tested by tests/unit/people/resolve_test.cc.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/office_reader.h"
#include "people/people.h"
#include "text/characters.h"

namespace volgens {

constexpr std::size_t most_alike = 64;  // identities that share a word, and descriptions of one

/// Resolves one document, once. Views its arguments.
class Resolver {
 public:
  Resolver(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
           const NameLexicon& names, const NounLexicon& nouns, const OfficesAt& offices)
      : document_(document),
        analysis_(analysis),
        phrases_(phrases),
        names_(names),
        nouns_(nouns),
        offices_(document, analysis, phrases, offices) {}

  People run();

 private:
  std::string lower(std::uint32_t token) const { return lower_case(document_.word(token)); }

  /// How far into the text each sentence is for a reader: one inside a quotation takes nobody far from who was named.
  void measure_sentences();
  std::int32_t add_identity(std::size_t p);
  void assign(std::size_t p, std::int32_t to);
  /// Keeps the identities that a pronoun may mean, the latest last.
  void remember(std::int32_t identity);
  void index_words(std::int32_t identity, const std::vector<std::string>& words);
  /// Under its words as they are written and folded.
  void index_name(std::int32_t identity, const std::vector<std::string>& words);
  /// Identities that share a word with a name, at most a bounded number of the latest.
  std::vector<std::int32_t> sharing_word(const std::vector<std::string>& words) const;
  std::vector<std::string> name_words(std::size_t p) const;
  /// Content words of a description, lower-cased: `de nieuwe Russische president` gives nieuwe, russische, president.
  std::string description_of(std::size_t p) const;
  void describe(std::int32_t identity, std::size_t p);
  std::int32_t find_name(const std::vector<std::string>& words, EntityKind kind, Gender gender,
                         std::vector<std::int32_t>& others) const;
  /// The one person whose long surname was written with one letter otherwise; -1 for none.
  std::int32_t misspelt(std::size_t p, const std::vector<std::string>& words) const;
  /// `West` behind `Kanye West`: the one person of that surname, whatever else the name looks like by itself.
  bool is_surname_before(std::size_t p, const std::vector<std::string>& words) const;
  /// How often, of late, an identity has been called by exactly these words.
  std::uint32_t called(const Identity& identity, const std::vector<std::string>& words) const;
  /// The most present of `others` came second behind `chosen`.
  void note_rival(std::size_t p, std::int32_t chosen, const std::vector<std::int32_t>& others);
  void resolve_name(std::size_t p);
  /// `Communistische Partij van Nederland (CPN)`: the abbreviation in brackets names what stands before it.
  std::int32_t abbreviated(std::size_t p, const std::vector<std::string>& words) const;
  /// `de Duitse bondskanselier, Friedhelm Osterkamp,`: the name stands in apposition to a description.
  std::int32_t described_before(std::size_t p) const;
  /// The phrase with the name of whoever a description is of: in apposition, or behind a second role (`haar trainer en
  /// vriend Goran Milic`, `de baas van Zon en maker van Yok, Jan Bos,`); -1 for none.
  std::int32_t name_behind(std::size_t p) const;
  /// The second role behind `en` and a first one, `p`, of one person: a bare noun; -1 for none.
  std::int32_t second_role(std::size_t p) const;
  /// Whoever has the role before `en` as well: `Jan Bos, wethouder en voorzitter van de raad,`; -1 when `p` is no
  /// second role of somebody.
  std::int32_t joined_role(std::size_t p) const;
  /// `zijn Amerikaanse collega … Trump`: a peer who was only described is the next person to be named without a role.
  std::int32_t awaited(std::size_t p) const;
  /// `zijn … collega`, `haar … ambtgenoot`.
  bool is_peer(std::size_t p) const;
  void resolve_description(std::size_t p);
  /// `Holtrop is een bedrijf`, `Sanne Noord werd wethouder`: the name that is the subject; -1 for none.
  std::int32_t predicated(std::size_t p);
  /// `de bondskanselier, Friedhelm Osterkamp,`: whoever bears the name behind the comma; -1 when none stands there,
  /// nobody_yet when it is a new one.
  std::int32_t apposed_name(std::size_t p) const;
  static constexpr std::int32_t nobody_yet = -2;
  /// The latest identity whose descriptions hold all the words of this one, or the noun alone when no word speaks
  /// against it.
  std::int32_t described_alike(std::size_t p, const std::optional<OfficePhrase>& office);
  /// `de rechter` is the voorzieningenrechter, `de bond` the Consumentenbond: the latest whose noun or name ends so.
  std::int32_t compound_before(std::size_t p) const;
  /// `de Oostenrijker`, `de melkveehouder`: a definite noun for a person who has been named and whose role is not yet
  /// known.
  std::int32_t named_before(std::size_t p, const std::optional<OfficePhrase>& office);
  /// `de advocaat van Kramer` is not Kramer: a word of the name stands in the complement.
  bool in_complement(std::size_t p, const Identity& identity) const;
  /// `Bos zei dat de burgemeester had beloofd`: the burgemeester is not Bos, the subject of a verb above (principle C
  /// of binding, Chomsky 1981).
  bool governs(const Identity& identity, std::size_t p) const;
  static bool holds_words(const std::string& known, const std::string& wanted);
  /// How present an identity is for a reader who has come to mention `p`: near, subject, often named.
  double presence(const Identity& identity, std::size_t p) const;
  bool fits_pronoun(const Identity& identity, const Mention& mention) const;
  void resolve_pronoun(std::size_t p);
  /// `Oosterwal heeft volgens hem …`: whom an object pronoun cannot mean, the subject of its own clause (principle B of
  /// Chomsky 1981); -1 for nobody.
  std::int32_t clause_subject(std::size_t p) const;
  /// The latest two who stand together, `Jan Kramer en Els Bos`, not far before; -1 for none.
  std::array<std::int32_t, 2> pair_before(std::size_t p) const;
  /// `de twee`, `beiden`: the latest pair, else the two persons most present.
  void resolve_joint(std::size_t p);

  /// Remembers the office that a mention gives an identity, and whom the tables know by that name and office.
  void know(std::int32_t to, std::size_t p, const std::vector<std::string>& words);
  void hold(std::int32_t to, std::int32_t holder);
  /// Who in the article is the holder of an office, or somebody new of whom no more is known yet.
  /// -1 when the article gives the office to somebody else.
  std::int32_t identity_of(std::int32_t holder, const OfficePhrase& office, std::size_t p);
  /// The one who was described by an office before and can bear this name.
  std::int32_t expected(std::size_t p, const std::vector<std::string>& words) const;
  /// `de Russische president`, `zijn Amerikaanse ambtgenoot`: whoever has that office at the article's time. A bare
  /// `de premier` is the one named in the article who is premier somewhere. -1 when that does not decide.
  std::int32_t in_office(std::size_t p, const std::optional<OfficePhrase>& office);
  std::int32_t bare_office(const OfficePhrase& office) const;
  /// Whose `zijn ambtgenoot` is: the person most present, or the group for `hun`.
  std::int32_t possessor(std::size_t p) const;
  void note_possessive(std::size_t p);
  void remember_office(std::int32_t to, const std::optional<OfficePhrase>& office);
  /// `de minister … minister Karin Postma`: whoever was only described and has the same office, or the noun of the
  /// title.
  std::int32_t titled(std::size_t p) const;
  /// With an article, or a bare noun as in a headline; not `een`, not `zijn`.
  bool definite(std::size_t p) const;
  /// Nothing that the tables know speaks against the identity having this office now.
  bool may_hold(std::int32_t i, const std::optional<OfficePhrase>& office) const;

  const Document& document_;
  const Analysis& analysis_;
  const std::vector<NounPhrase>& phrases_;
  const NameLexicon& names_;
  const NounLexicon& nouns_;
  const OfficeReader offices_;
  People people_;
  std::vector<double> places_;  // of the sentences
  std::vector<std::int32_t> recent_;
  std::unordered_map<std::string, std::vector<std::int32_t>> by_word_;
  std::unordered_map<std::int32_t, OfficePhrase> office_of_;  // of an identity, as last described
  std::unordered_map<std::int32_t, std::int32_t> identity_of_holder_;
};

}  // namespace volgens
