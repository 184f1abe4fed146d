// The words of lexicon/text/turn_words.tsv, which tell speech and its frames from other words. Tested by
// tests/unit/text/dash_turns_test.cc and missing_marks_test.cc.
#pragma once

#include <cstdint>
#include <string_view>

namespace volgens {

/// What a word tells of its paragraph: `speech` is a pronoun or interjection of speech, `frame` a verb of
/// saying, `vocative` a form of address.
enum class TurnWord : std::uint8_t { none, speech, frame, vocative };

/// Looks up a word in lower case. Safe to call from many threads.
[[nodiscard]] TurnWord find_turn_word(std::string_view lower);

}  // namespace volgens
