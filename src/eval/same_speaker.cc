// Compares by place in the text first and by name second; case and punctuation of names do not count. Tested by
// tests/unit/eval/same_speaker_test.cc.
#include "eval/same_speaker.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/characters.h"
#include "text/utf8.h"

namespace volgens {
namespace {

constexpr double nearly_equal = 0.7;
constexpr std::array<std::string_view, 9> prepositions = {"van", "bij", "uit",   "namens", "voor",
                                                          "in",  "op",  "tegen", "over"};

/// Calls `use` with each run of characters for which `inside` holds.
template <typename Inside, typename Use>
void for_each_run(std::string_view text, Inside inside, Use use) {
  std::size_t begin = 0;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (inside(point.value) != open) {
      if (open) use(text.substr(begin, at - begin));
      begin = at;
      open = !open;
    }
    at += point.size;
  }
  if (open) use(text.substr(begin));
}

bool has_preposition(std::string_view text) {
  bool found = false;
  for_each_run(
      text, [](char32_t c) { return is_alphanumeric(c) || c == '_'; },
      [&](std::string_view word) {
        found = found || std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
      });
  return found;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for_each_run(name, is_alphanumeric, [&](std::string_view word) { words.push_back(lower_case(word)); });
  return words;
}

}  // namespace

bool names_same(const Letters& letters, Span a, Span b) {
  if (LetterSet::f1(letters.of({a}), letters.of({b})) >= nearly_equal) return true;
  const auto [outer, inner] = a.size() >= b.size() ? std::pair(a, b) : std::pair(b, a);
  if (!outer.covers(inner)) return false;
  if (!letters.any(outer.begin, inner.begin)) return true;
  return !letters.any(inner.end, outer.end) &&
         !has_preposition(letters.text().substr(outer.begin, inner.begin - outer.begin));
}

bool same_entity(const Letters& letters, const AnnotatedSpeaker& speaker, const Entity& entity) {
  for (const Span mention : entity.mentions)
    if (mention.overlaps(speaker.span) && names_same(letters, speaker.span, mention)) return true;
  const std::vector<std::string> annotated = words_of(speaker.name);
  const std::vector<std::string> read = words_of(entity.name);
  if (annotated.empty() || read.empty()) return false;
  return annotated == read || (speaker.kind == EntityKind::person && annotated.back() == read.back() &&
                               (annotated.size() == 1 || read.size() == 1));
}

bool same_speakers(const Letters& letters, const std::vector<AnnotatedSpeaker>& speakers,
                   const std::vector<const Entity*>& entities) {
  if (speakers.empty() || entities.empty()) return speakers.empty() && entities.empty();
  const bool all_found = std::all_of(speakers.begin(), speakers.end(), [&](const AnnotatedSpeaker& speaker) {
    return std::any_of(entities.begin(), entities.end(),
                       [&](const Entity* entity) { return same_entity(letters, speaker, *entity); });
  });
  return all_found && std::all_of(entities.begin(), entities.end(), [&](const Entity* entity) {
           return std::any_of(speakers.begin(), speakers.end(),
                              [&](const AnnotatedSpeaker& speaker) { return same_entity(letters, speaker, *entity); });
         });
}

}  // namespace volgens
