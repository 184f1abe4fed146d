// The words of lexicon/text/sentence_starts.tsv. Tested by tests/unit/text/sentences_test.cc.
#pragma once

#include <cstdint>
#include <string_view>

namespace volgens {

/// What a capital on a word means in the middle of a line.
enum class SentenceStart : std::uint8_t {
  none,     ///< a name or noun like any other
  plain,    ///< a function word that opens a sentence: `Volgens`, `Hij`
  title,    ///< a function word that opens a sentence or a name: `De` in `De Vries`, `Het` in `Het Parool`
  surname,  ///< a function word that opens a sentence or a surname, also before lower case: `Van` in `Van der Meer`
};

/// Looks up a capitalised word. Safe to call from many threads.
[[nodiscard]] SentenceStart sentence_start(std::string_view word);

/// True when `word` opens a sentence as far as it can be told from whether the word behind it has a capital.
[[nodiscard]] bool opens_sentence(std::string_view word, bool capital_behind);

}  // namespace volgens
