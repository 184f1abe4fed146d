// Who held which office when, and which office a description names: `de Russische president`, `NAVO-chef`.
// Tables lexicon/people/office_holders.tsv and office_roles.tsv, and the user's own of the same shape.
// Tested by tests/unit/people/offices_test.cc, fuzzed by fuzz/knowledge_fuzz.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/calendar_date.h"
#include "volgens/result.h"

namespace volgens {

/// A person of the tables.
struct Holder {
  std::vector<std::vector<std::string>> names;  ///< words of each name; the first is the usual one
  std::string identifier;                       ///< empty when unknown
};

/// What a description says of an office.
struct OfficePhrase {
  std::vector<std::pair<std::string, std::string>> roles;  ///< role, and the organisation that the word itself tells
  std::vector<std::string> places;  ///< countries and organisations that it may mean; empty when it names none
  bool now = true;                  ///< false for `toenmalige`, `nieuwe`: not, or not surely, the holder of the day

  /// The same role, and no two places that differ.
  [[nodiscard]] bool like(const OfficePhrase& other) const;
};

/// The tables. Const and thread-safe once loaded and added to.
class Offices {
 public:
  /// The built-in tables. Errors: `malformed` when a file is missing or broken.
  static Result<Offices> load();

  /// Adds a table: name, aliases, role, country or organisation, from, to, identifier, parted by TAB; `#` begins a
  /// comment. Its rows go before those already there. `where` names it in errors. Gives the number of rows.
  /// Errors: `malformed` with the line; nothing has been added then.
  Result<std::size_t> add(std::string_view bytes, const std::string& where);

  /// Reads words of a description without determiner and name. Nothing when it is no office of the tables.
  [[nodiscard]] std::optional<OfficePhrase> understand(const std::vector<std::string>& words) const;

  /// The one person who certainly held the office on all of `days`, when nobody else may have; -1 otherwise,
  /// also without a place in the phrase and for offices held at another time.
  [[nodiscard]] std::int32_t holder(const OfficePhrase& phrase, DayRange days) const;
  /// Whoever may have held such an office on one of `days`, at any place when the phrase names none; no doubles.
  [[nodiscard]] std::vector<std::int32_t> possible(const OfficePhrase& phrase, DayRange days) const;
  /// The person may have held such an office on one of `days`.
  [[nodiscard]] bool fits(std::int32_t holder, const OfficePhrase& phrase, DayRange days) const;

  /// The person whose full name (with an office of that person, at whatever time, unless known by one word, as Poetin
  /// is, or from the user's table) or, while they may be in office on one of `days`, whose alias these words are; or,
  /// when `phrase` is the person's office then, whose surname these words are. -1 unless it is one person.
  [[nodiscard]] std::int32_t named(const std::vector<std::string>& words, const std::optional<OfficePhrase>& phrase,
                                   DayRange days) const;
  /// The words can name this person: full name, alias, surname, or the name of a king without its number.
  [[nodiscard]] bool may_be_called(std::int32_t holder, const std::vector<std::string>& words) const;

  /// Names of the places that an adjective or a name may mean; empty for other words.
  [[nodiscard]] std::vector<std::string> places_of(std::string_view word) const;

  [[nodiscard]] const Holder& person(std::int32_t holder) const { return holders_[holder]; }

 private:
  struct Tenure {
    std::int32_t holder = -1;
    std::string place;
    DayRange possible{};  // days on which the office may have been held
    DayRange certain{};   // days on which it was
    std::uint32_t table = 0;
  };
  /// A row of a table, checked and not yet added.
  struct Row {
    std::vector<std::string_view> names;
    std::vector<std::string> roles;
    std::string_view places;
    std::string_view identifier;
    DayRange possible{};
    DayRange certain{};
  };

  static Result<Row> read_row(const std::vector<std::string_view>& cells, const std::string& where);
  void add_row(const Row& row);
  void load_adjectives(std::string_view bytes);
  std::int32_t holder_of(const Row& row);
  std::string place_of(std::string_view variants);
  void take_place(std::vector<std::string>& words, OfficePhrase& phrase, bool& contradicts) const;
  bool take_role(const std::vector<std::string>& words, OfficePhrase& phrase) const;
  template <typename Use>
  void each_tenure(const OfficePhrase& phrase, Use use) const;

  std::vector<Holder> holders_;
  std::vector<Tenure> tenures_;
  std::uint32_t tables_ = 0;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_role_;    // tenures
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_office_;  // tenures, by role and place
  std::unordered_map<std::int32_t, std::vector<std::uint32_t>> by_holder_;
  std::unordered_map<std::string, std::vector<std::int32_t>> by_name_;     // holders, by a whole name in lower case
  std::unordered_map<std::string, std::vector<std::int32_t>> by_surname_;  // holders, by the last word of a name
  std::unordered_map<std::string, std::int32_t> by_identifier_;
  std::unordered_map<std::string, std::string> place_of_name_;            // `VS`: Verenigde Staten
  std::unordered_map<std::string, std::vector<std::string>> adjectives_;  // `Britse`: names of places
  std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>> roles_of_word_;
};

}  // namespace volgens
