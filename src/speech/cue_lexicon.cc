// Reads lexicon/speech/ once. Tested by tests/unit/speech/cue_lexicon_test.cc.
#include "speech/cue_lexicon.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

Mode mode_of(std::string_view word) {
  if (word == "writing") return Mode::writing;
  return word == "thought" ? Mode::thought : Mode::speech;
}

template <typename Use>
void split(std::string_view list, char mark, Use use) {
  while (!list.empty()) {
    const std::size_t end = list.find(mark);
    if (const std::string_view part = list.substr(0, end); !part.empty()) use(part);
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

void add_frame(CueVerb& verb, std::string_view frame) {
  if (frame == "quote") verb.frames |= frame_quote;
  if (frame == "post") verb.frames |= frame_post;
  if (frame == "dat") verb.frames |= frame_clause;
  if (frame == "te") verb.frames |= frame_infinitive;
  if (frame == "np") verb.frames |= frame_object;
  if (frame == "pred") verb.frames |= frame_predicate;
  if (frame == "refl") verb.frames |= frame_reflexive;
  if (frame.substr(0, 3) == "pp:") verb.prepositions.push_back(frame.substr(3));
  if (frame.substr(0, 4) == "src:") verb.sources.push_back(frame.substr(4));
  if (frame == "addr:np")
    verb.addressee_object = true;
  else if (frame.substr(0, 5) == "addr:")
    verb.addressees.push_back(frame.substr(5));
}

/// Null when the pattern has no word to find it by.
const std::string_view* key_of(const CuePhrase& phrase) {
  for (const std::string_view& word : phrase.words)
    if (word != "<poss>" && word != "zich" && word != "er" && word != "het" && word != "de") return &word;
  return nullptr;
}

}  // namespace

Result<CueLexicon> CueLexicon::load() {
  CueLexicon lexicon;
  std::string missing;
  const auto rows = [&](const char* name, std::size_t columns, auto use) {
    const auto bytes = lexicon_file(name);
    if (!bytes) missing = name;
    for_each_row(bytes.value_or(""), [&](auto& cells) {
      cells.resize(std::max(cells.size(), columns));
      use(cells);
    });
  };
  const auto key = [](std::string_view lemma, std::string_view particle) {
    return std::string(lemma) + '\t' + std::string(particle);
  };
  rows("speech/cue_verbs.tsv", 5, [&](const auto& cells) {
    CueVerb& verb = lexicon.verbs_[key(cells[0], cells[1])];
    verb.mode = mode_of(cells[2]);
    split(cells[3], ',', [&](std::string_view frame) { add_frame(verb, frame); });
    std::from_chars(cells[4].data(), cells[4].data() + cells[4].size(), verb.strength);
  });
  rows("speech/verb_forms.tsv", 4, [&](const auto& cells) {
    const auto verb = lexicon.verbs_.find(key(cells[1], cells[2]));
    if (verb == lexicon.verbs_.end()) return;
    // A joined form begins with its particle (`aangekondigd`), which is then not looked for apart.
    const bool joined = !cells[2].empty() && cells[0].substr(0, cells[2].size()) == cells[2];
    std::vector<CueForm>& readings = lexicon.forms_[cells[0]];
    for (const CueForm& known : readings)
      if (known.verb == &verb->second) return;
    readings.push_back({cells[1], joined ? std::string_view() : cells[2], &verb->second, cells[2]});
  });
  rows("speech/cue_phrases.tsv", 5, [&](const auto& cells) {
    CuePhrase phrase;
    phrase.infinitive = cells[4];
    phrase.verb.mode = mode_of(cells[1]);
    split(cells[2], ',', [&](std::string_view frame) { add_frame(phrase.verb, frame); });
    std::from_chars(cells[3].data(), cells[3].data() + cells[3].size(), phrase.verb.strength);
    split(cells[0], ' ', [&](std::string_view word) {
      if (word != ".." && word != phrase.infinitive) phrase.words.push_back(word);
    });
    if (const std::string_view* found = key_of(phrase); found != nullptr) {
      const std::string_view word = *found;
      lexicon.phrases_[word].push_back(std::move(phrase));
    }
  });
  for (auto& [word, list] : lexicon.phrases_)
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  rows("speech/cue_prepositions.tsv", 2, [&](const auto& cells) {
    CuePreposition preposition;
    preposition.mode = mode_of(cells[1]);
    split(cells[0], ' ', [&](std::string_view word) { preposition.words.push_back(word); });
    if (!preposition.words.empty()) lexicon.prepositions_[preposition.words.front()].push_back(std::move(preposition));
  });
  for (auto& [first, list] : lexicon.prepositions_)
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
  rows("speech/cue_nouns.tsv", 3, [&](const auto& cells) {
    lexicon.nouns_.emplace(cells[0], CueNoun{mode_of(cells[1]), cells[2].substr(0, cells[2].find(','))});
  });
  if (!missing.empty())
    return Error{ErrorCode::malformed, "a built-in word list is missing; build the program again", missing};
  return lexicon;
}

const std::vector<CueForm>& CueLexicon::verb(std::string_view form) const {
  static const std::vector<CueForm> none;
  const auto found = forms_.find(form);
  return found == forms_.end() ? none : found->second;
}

const std::vector<CuePreposition>& CueLexicon::prepositions(std::string_view first) const {
  static const std::vector<CuePreposition> none;
  const auto found = prepositions_.find(first);
  return found == prepositions_.end() ? none : found->second;
}

const std::vector<CuePhrase>& CueLexicon::phrases(std::string_view word) const {
  static const std::vector<CuePhrase> none;
  const auto found = phrases_.find(word);
  return found == phrases_.end() ? none : found->second;
}

const Mode* CueLexicon::noun(std::string_view noun) const {
  const auto found = nouns_.find(noun);
  return found == nouns_.end() ? nullptr : &found->second.mode;
}

std::string_view CueLexicon::noun_kind(std::string_view noun) const {
  const auto found = nouns_.find(noun);
  return found == nouns_.end() ? std::string_view() : found->second.kind;
}

}  // namespace volgens
