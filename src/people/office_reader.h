// Which offices the mentions of one article name, on the days that the article may be of. Tested by
// tests/unit/people/offices_test.cc and tests/golden/statements.
#pragma once

#include <optional>

#include "people/offices.h"
#include "people/people.h"

namespace volgens {

/// Views its arguments, which must outlive it; `offices` may be null: then nobody holds an office.
class OfficeReader {
 public:
  OfficeReader(const Document& document, const Analysis& analysis, const std::vector<NounPhrase>& phrases,
               const OfficesAt& at);

  [[nodiscard]] bool knows() const { return offices_ != nullptr; }

  /// The office that a mention names: with a name `president Poetin`, without one only when definite. In a sentence
  /// that speaks of another year it is not held now.
  [[nodiscard]] std::optional<OfficePhrase> office_of(std::size_t p, const Mention& mention) const;
  /// The place that `zijn Amerikaanse ambtgenoot` names; empty for other mentions.
  [[nodiscard]] std::vector<std::string> places_of_peer(std::size_t p, const Mention& mention) const;

  [[nodiscard]] std::int32_t holder(const OfficePhrase& phrase) const { return offices_->holder(phrase, days_); }
  /// The one who has the office that a peer has at another place; -1 when not decided.
  [[nodiscard]] std::int32_t peer(OfficePhrase wanted) const;
  [[nodiscard]] bool fits(std::int32_t holder, const OfficePhrase& phrase) const {
    return offices_->fits(holder, phrase, phrase.now ? days_ : DayRange{});
  }
  [[nodiscard]] bool may_be_called(std::int32_t holder, const std::vector<std::string>& words) const {
    return offices_->may_be_called(holder, words);
  }
  [[nodiscard]] const std::vector<std::vector<std::string>>& names(std::int32_t holder) const {
    return offices_->person(holder).names;
  }
  [[nodiscard]] std::string_view first_name(std::int32_t holder) const { return names(holder)[0][0]; }
  [[nodiscard]] std::int32_t named(const std::vector<std::string>& words,
                                   const std::optional<OfficePhrase>& phrase) const {
    return offices_->named(words, phrase, days_);
  }

 private:
  [[nodiscard]] bool of_another_year(std::uint32_t sentence) const;
  [[nodiscard]] std::optional<OfficePhrase> understand(std::uint32_t begin, std::uint32_t name_begin,
                                                       std::uint32_t name_end, std::uint32_t end) const;

  const Document& document_;
  const Analysis& analysis_;
  const std::vector<NounPhrase>& phrases_;
  const Offices* offices_;
  DayRange days_;
};

}  // namespace volgens
