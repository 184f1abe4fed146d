// Which statement of a reading is which annotated one. Tested by tests/unit/eval/scores_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "eval/annotated.h"
#include "eval/letters.h"

namespace volgens {

/// F1 of contents from which on a pair is one statement, and from which on its words count as found.
inline constexpr double same_statement = 0.5;
inline constexpr double words_found = 0.8;

/// An annotated statement and one that was read, by their places in their lists.
struct StatementPair {
  std::size_t annotated = 0;
  std::size_t read = 0;
  double f1 = 0.0;        ///< of the letters and digits of their contents
  bool speakers = false;  ///< the same speakers

  [[nodiscard]] bool right() const { return speakers && f1 >= words_found; }
};

/// Pairs one to one by the F1 of contents, best first, in the order in which they were paired. Time grows with the
/// number of statements and of contents that overlap.
[[nodiscard]] std::vector<StatementPair> compare(const Letters& letters, const Annotated& annotated,
                                                 const Reading& reading);

/// The entities that a statement names.
[[nodiscard]] std::vector<const Entity*> speakers_of(const Reading& reading, const Statement& statement);

/// The reading without the statements that are less sure; the ids of the others stay as they are.
[[nodiscard]] Reading at_least(const Reading& reading, double confidence);

}  // namespace volgens
