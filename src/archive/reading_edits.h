// Corrections put into a reading. Tested by tests/unit/archive/corrections_test.cc.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/names.h"
#include "archive/rows.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// Edits `reading`, of an article with this text, in place; both outlive the edits.
class ReadingEdits {
 public:
  ReadingEdits(Database& database, std::string_view text, KeptReading& reading);

  /// Corrections in the order in which they were made. Those taken back are told too: what was said of a statement that
  /// is no longer added is passed over.
  void apply(const StatementCorrection& correction);
  /// Entities of one of `figures` become occurrences of `other`.
  void move_entities(const std::vector<std::int64_t>& figures, std::int64_t other);
  /// Puts statements in the order of the text and numbers them. Nothing may be applied behind this.
  void finish();

 private:
  [[nodiscard]] std::size_t index_of(std::int64_t key) const;
  void add(const StatementCorrection& correction);
  void change(const StatementCorrection& correction);
  void remove(std::int64_t key);
  void put_fields(Statement& statement, const StatementCorrection& correction);
  std::uint32_t entity_for(const NamedSpeaker& speaker);
  [[nodiscard]] const Entity* known_entity(const NamedSpeaker& speaker);
  [[nodiscard]] std::int64_t parent_around(const std::vector<Span>& content) const;

  std::string_view text_;
  KeptReading& reading_;
  Speakers speakers_;
  std::vector<std::int64_t> parents_;  // keys, one a statement; 0 for none
  std::set<std::int64_t> gone_;        // statements that are not to come back
};

}  // namespace volgens::archive
