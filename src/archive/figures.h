// Figures: everybody of one name in the archive who may be the same, homonyms apart. An article's entities become
// occurrences of figures; figures of several names become one person in identities.h.
// Tested by tests/unit/archive/figures_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/database.h"
#include "archive/prepared.h"

namespace volgens::archive {

/// Why an entity is held to be an occurrence of its figure; stored as a number, so that the order may not change.
enum class Because : std::uint8_t {
  first = 1,   ///< the first of that name
  name,        ///< the same name, and nothing that speaks against it
  field,       ///< the same name and field: both in politics
  link,        ///< the same identifier in a knowledge base
  company,     ///< the same name, and named beside the same others
  undecided,   ///< several go by that name, and nothing tells which
  correction,  ///< somebody said so
};

/// A sentence without full stop for `because`.
[[nodiscard]] std::string describe(Because because);

/// Finds or makes the figures of entities, in the transaction under way. Remembers figures; `forget` after a rollback.
class Figures {
 public:
  explicit Figures(Database& database) : database_(database) {}

  struct Found {
    std::int64_t key = 0;
    Because because = Because::first;
  };
  /// The figures of an article's entities, in their order.
  std::vector<Found> assign(const std::vector<PreparedEntity>& entities);
  void forget() {
    known_.clear();
    next_key_ = 0;
  }

 private:
  struct Figure {
    std::int64_t key = 0;
    std::int64_t sense = 0;  ///< 1, 2, ... for homonyms; 0 for those that nothing tells apart
    Gender gender = Gender::unknown;
    std::uint32_t fields = 0;
    std::string link;
  };
  using Namesakes = std::vector<Figure>;

  void look_up(const std::vector<PreparedEntity>& entities);
  Found make(const PreparedEntity& entity, Namesakes& known, std::int64_t sense, Because because);
  Found choose(const PreparedEntity& entity, Namesakes& known);
  void learn(const PreparedEntity& entity, Figure& figure);

  Database& database_;
  std::unordered_map<std::string, Namesakes> known_;
  std::int64_t next_key_ = 0;  // 0: to be asked for
};

}  // namespace volgens::archive
