// A hash table of views, read once on first use. Tested by tests/unit/text/dash_turns_test.cc.
#include "text/turn_words.h"

#include <unordered_map>

#include "text/word_list.h"

namespace volgens {

TurnWord find_turn_word(std::string_view lower) {
  static const auto words = [] {
    std::unordered_map<std::string_view, TurnWord> read;
    for_each_row("text/turn_words.tsv", [&read](std::string_view word, std::string_view kind) {
      read.emplace(word, kind == "frame"      ? TurnWord::frame
                         : kind == "vocative" ? TurnWord::vocative
                                              : TurnWord::speech);
    });
    return read;
  }();
  const auto found = words.find(lower);
  return found == words.end() ? TurnWord::none : found->second;
}

}  // namespace volgens
