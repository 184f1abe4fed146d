// The measures: who said what, contents, cues, sources, nesting, wrong names, by form, times. Tested by
// tests/unit/eval/scores_test.cc and tests/golden/eval_test.py.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "eval/compare.h"
#include "eval/letters.h"

namespace volgens {

/// How many were right, read and annotated.
struct Measure {
  std::size_t right = 0;
  std::size_t read = 0;
  std::size_t annotated = 0;

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Measure& operator+=(const Measure& other);
};

/// A share of a whole; 0 of nothing is 0.
struct Share {
  std::size_t part = 0;
  std::size_t whole = 0;

  [[nodiscard]] double value() const;
  Share& operator+=(const Share& other);
};

/// Of the annotated statements of one form: how many there are, were found, and have the right speaker as well.
struct FormScore {
  std::size_t annotated = 0;
  std::size_t found = 0;
  std::size_t who = 0;
};

/// How sure a statement was, and whether it was right.
struct Judged {
  double confidence = 0.0;
  bool right = false;
};

/// All measures over some articles; those of two groups of articles can be added.
struct Scores {
  std::size_t articles = 0;
  Measure who_said_what{};             ///< words found and the same speakers
  Measure content_half{};              ///< pairs at an F1 of 0.5
  Measure content_eight{};             ///< at 0.8
  Measure content_exact{};             ///< all letters and digits the same
  Measure cue{};                       ///< of the pairs: cues that share a letter
  Measure source{};                    ///< of the pairs: sources at an F1 of 0.5
  Measure nested{};                    ///< of the pairs: the parents are a pair too
  Measure times{};                     ///< same letters and same value; of the articles whose times are annotated
  Share misattributed{};               ///< of the pairs that were given a speaker: the wrong one
  Share covered{};                     ///< of the annotated statements whose speaker is known: those given one
  Share form{};                        ///< of the pairs: the same form
  Share mode{};                        ///< of the pairs: the same mode
  std::array<FormScore, 5> by_form{};  ///< in the order of Form
  std::vector<Judged> judged{};        ///< every statement that was read

  Scores& operator+=(const Scores& other);
};

/// Scores of one article.
[[nodiscard]] Scores score(const Letters& letters, const Annotated& annotated, const Reading& reading,
                           const std::vector<StatementPair>& pairs);

}  // namespace volgens
