// Reads the words of the sentences around a mark that has no fellow: pronouns of the first and second person, and verbs
// of saying behind a comma. Tested by tests/unit/text/missing_marks_test.cc.
#include "text/missing_marks.h"

#include "text/characters.h"
#include "text/turn_words.h"

namespace volgens {
namespace {

constexpr std::size_t longest_word = 24;   // bytes; no turn word is longer
constexpr std::size_t longest_frame = 12;  // tokens before a colon
constexpr std::size_t most_marks = 3;      // that stand together between two sentences
constexpr std::size_t most_sentences = 3;  // that a closing mark ends for sure

TurnWord turn_word(std::string_view word) {
  return word.size() <= longest_word ? find_turn_word(lower_case(word)) : TurnWord::none;
}

}  // namespace

bool MissingMarks::is_final(std::size_t i) const {
  const TokenKind kind = list_.kinds[i];
  return kind == TokenKind::full_stop || kind == TokenKind::question || kind == TokenKind::exclamation ||
         kind == TokenKind::ellipsis;
}

bool MissingMarks::speaks(std::size_t i) const {
  return list_.kinds[i] == TokenKind::word && turn_word(word(i)) == TurnWord::speech;
}

/// A verb of saying whose subject is somebody else than who speaks.
bool MissingMarks::frames(std::size_t i) const {
  return i + 1 < end_ && list_.kinds[i] == TokenKind::word && turn_word(word(i)) == TurnWord::frame && !speaks(i + 1);
}

bool MissingMarks::begins_sentence(std::size_t i) const {
  if (i == begin_) return true;
  std::size_t before = i - 1;
  const auto closes = [this](std::size_t k) {
    return list_.kinds[k] == TokenKind::quote || list_.kinds[k] == TokenKind::close_bracket;
  };
  while (before > begin_ && i - before <= most_marks && closes(before)) --before;
  if (!is_final(before)) return false;
  std::size_t first = i;
  while (first + 1 < end_ && first - i < most_marks && list_.kinds[first] == TokenKind::quote) ++first;
  return is_upper_initial(word(first)) || list_.kinds[first] == TokenKind::number;
}

bool MissingMarks::frame_follows(std::size_t i) const {
  std::size_t next = i + 1;
  if (next < end_ && list_.kinds[next] == TokenKind::comma) ++next;
  return next < end_ && frames(next);
}

std::size_t MissingMarks::frame_within(std::size_t begin, std::size_t limit) const {
  for (std::size_t i = begin; i < limit; ++i)
    if (list_.kinds[i] == TokenKind::comma && i + 1 < limit && frames(i + 1) && !leads_to_colon(i + 1)) return i;
  return limit;
}

/// `, zei ze: '…'`: the frame is of the words behind it.
bool MissingMarks::leads_to_colon(std::size_t i) const {
  for (std::size_t k = i; k < end_ && k - i < longest_frame && !is_final(k); ++k)
    if (list_.kinds[k] == TokenKind::colon) return true;
  return false;
}

std::size_t MissingMarks::end_of_words(std::size_t begin, std::size_t limit, bool whole_last) const {
  std::size_t end = limit;  // of the words so far
  bool first = true;
  bool spoken = false;
  for (std::size_t i = begin; i < limit; ++i) {
    spoken = spoken || speaks(i);
    const bool last = i + 1 == limit;
    if (last ? !(whole_last || begins_sentence(limit)) : !begins_sentence(i + 1)) continue;
    if (!first && !spoken) return end;
    end = i + 1;
    first = false;
    spoken = false;
  }
  return end;
}

bool MissingMarks::speaker_goes_on(std::size_t begin, std::size_t mark) const {
  for (std::size_t i = mark; i-- > begin;) {
    if (speaks(i)) return true;
    if (begins_sentence(i)) return false;
  }
  return false;
}

std::size_t MissingMarks::begin_of_words(std::size_t floor, std::size_t mark) const {
  std::size_t found = mark;
  std::size_t first = mark;
  std::size_t sentences = 0;
  bool goes_back = true;
  bool spoken = false;
  for (std::size_t i = mark; i-- > floor && sentences <= most_sentences;) {
    spoken = spoken || speaks(i);
    if (!begins_sentence(i)) continue;
    goes_back = goes_back && (sentences == 0 || spoken);
    if (goes_back) found = i;
    first = i;
    ++sentences;
    spoken = false;
  }
  return floor > begin_ && sentences <= most_sentences ? first : found;
}

}  // namespace volgens
