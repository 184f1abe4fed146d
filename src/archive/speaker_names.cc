// From the surest reading of a name to the least; the first that fits anybody decides. Tested by
// tests/unit/archive/corrections_test.cc.
#include "archive/speaker_names.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "archive/names.h"
#include "archive/words.h"
#include "contract/plain.h"
#include "text/folding.h"

namespace volgens::archive {
namespace {

constexpr std::size_t most_told = 5;

std::vector<std::string> folded_words(std::string_view name) {
  const std::string folded = fold(name);
  std::vector<std::string> words;
  for (const Span& word : words_of(folded)) words.push_back(folded.substr(word.begin, word.size()));
  return words;
}

/// The words of `part` stand in `whole`, in their order.
bool has_words(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  auto at = whole.begin();
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    at = std::find(at, whole.end(), word);
    return at != whole.end() && at++ != whole.end();
  });
}

std::string text_at(std::string_view text, Span span) { return std::string(text.substr(span.begin, span.size())); }

void take(NamedSpeaker& speaker, const Entity& entity, std::string_view text) {
  speaker.name = entity.name;
  speaker.kind = entity.kind;
  if (entity.mentions.empty()) return;
  const auto named = std::find_if(entity.mentions.begin(), entity.mentions.end(),
                                  [&](Span mention) { return text_at(text, mention) == entity.name; });
  speaker.place = named == entity.mentions.end() ? entity.mentions.front() : *named;
}

[[noreturn]] void ask(const std::string& name, const std::string& message, const std::vector<std::string>& candidates) {
  std::string names;
  for (std::size_t at = 0; at < candidates.size() && at < most_told; ++at)
    names += (at == 0 ? "" : ", ") + one_line(candidates[at]);
  if (candidates.size() > most_told) names += " and others";
  throw Failure{{ErrorCode::invalid_option, message + names + "; give the whole name, or a number as #12", name}};
}

/// Somebody of the archive of whose name this is a part is perhaps meant, and perhaps not.
void ask_about_others(Database& database, const NamedSpeaker& speaker, std::string_view text) {
  if (!places_of(text, speaker.name, 1).empty()) return;
  const std::vector<std::string> words = folded_words(speaker.name);
  Speakers speakers(database);
  std::vector<std::string> candidates;
  for (const std::int64_t figure : figures_exactly(database, speaker.name)) {
    const ArchiveSpeaker& person = speakers.of_figure(figure);
    if (!person.named) continue;
    if (folded_words(person.name) == words) return;
    const std::string shown = person.name + " #" + std::to_string(person.person);
    if (std::find(candidates.begin(), candidates.end(), shown) == candidates.end()) candidates.push_back(shown);
  }
  if (!candidates.empty())
    ask(speaker.name, "nobody in the article has this name; in the archive there is ", candidates);
}

}  // namespace

void settle_speaker(Database& database, NamedSpeaker& speaker, const KeptReading& reading, std::string_view text) {
  const std::string folded = fold(speaker.name);
  const std::vector<std::string> words = folded_words(speaker.name);
  const auto called_so = [&](const Entity& entity) {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](Span mention) { return fold(text_at(text, mention)) == folded; });
  };
  const std::vector<std::function<bool(const Entity&)>> ways = {
      [&](const Entity& entity) { return fold(entity.name) == folded && entity.kind == speaker.kind; },
      [&](const Entity& entity) { return fold(entity.name) == folded; },
      called_so,
      [&](const Entity& entity) { return !words.empty() && has_words(folded_words(entity.name), words); },
  };
  for (const auto& fits : ways) {
    std::vector<const Entity*> found;
    for (const Entity& entity : reading.entities)
      if (fits(entity)) found.push_back(&entity);
    if (found.empty()) continue;
    std::vector<std::string> candidates;
    std::set<std::int64_t> people;
    Speakers speakers(database);
    for (const Entity* entity : found) {
      const auto at = static_cast<std::size_t>(entity - reading.entities.data());
      const std::int64_t person = speakers.of_figure(reading.figures[at].key).person;
      people.insert(person);
      candidates.push_back(entity->name + " #" + std::to_string(person));
    }
    if (people.size() > 1) ask(speaker.name, "in this article that may be ", candidates);
    return take(speaker, *found.front(), text);
  }
  ask_about_others(database, speaker, text);
}

}  // namespace volgens::archive
