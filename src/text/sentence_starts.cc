// A hash table of views, read once on first use. Tested by tests/unit/text/sentences_test.cc.
#include "text/sentence_starts.h"

#include <unordered_map>

#include "text/word_list.h"

namespace volgens {

SentenceStart sentence_start(std::string_view word) {
  static const auto words = [] {
    std::unordered_map<std::string_view, SentenceStart> read;
    for_each_row("text/sentence_starts.tsv", [&read](std::string_view listed, std::string_view use) {
      const SentenceStart start = use == "title"     ? SentenceStart::title
                                  : use == "surname" ? SentenceStart::surname
                                                     : SentenceStart::plain;
      read.emplace(listed, start);
    });
    return read;
  }();
  if (word.empty() || word.front() < 'A' || word.front() > 'Z') return SentenceStart::none;
  const auto found = words.find(word);
  return found == words.end() ? SentenceStart::none : found->second;
}

bool opens_sentence(std::string_view word, bool capital_behind) {
  switch (sentence_start(word)) {
    case SentenceStart::plain:
      return true;
    case SentenceStart::title:
      return !capital_behind;
    case SentenceStart::none:
    case SentenceStart::surname:
      return false;
  }
  return false;
}

}  // namespace volgens
