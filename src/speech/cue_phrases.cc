// Finds the words of a multi-word cue around its verb, then reads its frames like those of a single verb.
// Tested by tests/unit/speech/cue_phrases_test.cc.
#include <algorithm>

#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t furthest_verb = 20;  // tokens between the verb and the word that the phrase is found by
constexpr std::uint32_t widest_gap = 4;      // tokens between two words of the phrase

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool fits_word(std::string_view pattern, std::string_view word) {
  if (pattern == "<poss>") return one_of(word, {"zijn", "haar", "hun", "mijn", "ons", "onze", "z'n"});
  if (pattern == "zich") return one_of(word, {"zich", "me", "mij", "ons"});
  return pattern == word;
}

/// `aan_kondigen` and `aankondigen` are the same.
bool same_infinitive(std::string_view lemma, std::string_view infinitive) {
  std::size_t k = 0;
  for (const char c : lemma) {
    if (c == '_') continue;
    if (k >= infinitive.size() || infinitive[k++] != c) return false;
  }
  return k == infinitive.size();
}

class CuePhraseMatcher {
 public:
  CuePhraseMatcher(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), doc_(scene.document), syntax_(scene.syntax) {}

  void run() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if (findings_.cue_used[t]) continue;
      for (const CuePhrase& phrase : scene_.cues.phrases(lower(t)))
        if (match(t, phrase)) break;
    }
  }

 private:
  std::string lower(std::uint32_t t) const { return lower_case(doc_.word(t)); }

  /// Places of the phrase's words around `t`, which is the one it was found by; empty when one is missing.
  std::vector<std::uint32_t> places(std::uint32_t t, const CuePhrase& phrase) const {
    std::size_t key = 0;
    while (key < phrase.words.size() && phrase.words[key] != lower(t)) ++key;
    if (key == phrase.words.size()) return {};
    const TokenRange sentence = syntax_.sentence_words(t);
    std::vector<std::uint32_t> found(phrase.words.size());
    found[key] = t;
    for (std::size_t k = key; k-- > 0;) {
      std::uint32_t at = found[k + 1];
      const std::uint32_t least = at > sentence.begin + widest_gap + 4 ? at - widest_gap - 4 : sentence.begin;
      bool here = false;
      while (!here && at > least) here = fits_word(phrase.words[k], lower(--at));
      if (!here) return {};
      found[k] = at;
    }
    for (std::size_t k = key + 1; k < phrase.words.size(); ++k) {
      std::uint32_t at = found[k - 1];
      const std::uint32_t last = std::min(sentence.end, at + widest_gap + 1);
      bool here = false;
      while (!here && ++at < last) here = fits_word(phrase.words[k], lower(at));
      if (!here) return {};
      found[k] = at;
    }
    return found;
  }

  /// The verb of the phrase, before its words in a main clause, behind them in a subordinate one.
  std::int32_t verb_of(const std::vector<std::uint32_t>& places, const CuePhrase& phrase) const {
    const TokenRange sentence = syntax_.sentence_words(places.front());
    const auto fits = [&](std::uint32_t t) {
      return syntax_.verb(t) && !findings_.cue_used[t] && has_infinitive(t, phrase.infinitive);
    };
    for (std::uint32_t t = places.front(); t-- > sentence.begin && places.front() - t < furthest_verb;)
      if (fits(t)) return static_cast<std::int32_t>(t);
    for (std::uint32_t t = places.back() + 1; t < sentence.end && t < places.back() + widest_gap + 2; ++t)
      if (fits(t)) return static_cast<std::int32_t>(t);
    return -1;
  }

  /// The lemma is the phrase's verb, or that without a particle which stands apart (`sprak … uit`).
  bool has_infinitive(std::uint32_t t, std::string_view infinitive) const {
    const std::string& lemma = scene_.analysis.words[t].lemma;
    if (same_infinitive(lemma, infinitive)) return true;
    if (lemma.size() >= infinitive.size() || infinitive.substr(infinitive.size() - lemma.size()) != lemma) return false;
    return syntax_.particle(t, infinitive.substr(0, infinitive.size() - lemma.size())) >= 0;
  }

  bool match(std::uint32_t t, const CuePhrase& phrase) {
    const std::vector<std::uint32_t> words = places(t, phrase);
    if (words.empty()) return false;
    const std::int32_t verb = verb_of(words, phrase);
    if (verb < 0) return false;
    std::uint32_t governor = static_cast<std::uint32_t>(verb);
    // In `is bang dat` the adjective governs, the verb is its copula; an auxiliary hangs below its verb.
    if (syntax_.has_relation(governor, "cop") && syntax_.head(governor) >= 0)
      governor = static_cast<std::uint32_t>(syntax_.head(governor));
    Draft draft;
    draft.mode = phrase.verb.mode;
    const bool post = (phrase.verb.frames & frame_post) != 0 && static_cast<std::uint32_t>(verb) < words.front() &&
                      match_post_frame(scene_, static_cast<std::uint32_t>(verb), words.back() + 1, phrase.verb, draft);
    if (!post && (!source(governor, words, phrase.verb, draft) || !content(governor, words, phrase.verb, draft)))
      return false;
    set_cue(static_cast<std::uint32_t>(verb), words, draft);
    draft.evidence.push_back(post ? "frame=phrase-post" : "frame=phrase");
    draft.evidence.push_back("strength=" + std::to_string(phrase.verb.strength));
    draft.evidence.push_back("phrase=" + std::string(phrase.infinitive) + " " + lower(t));
    if (!phrase.verb.sources.empty())
      draft.evidence.push_back("phrase.source=" + std::string(draft.source.empty() ? "no" : "yes"));
    draft.reasons.push_back("the words '" + std::string(phrase.infinitive) + " " +
                            scene_.text({words.front(), words.back() + 1}) + "' signal an attribution");
    findings_.drafts.push_back(std::move(draft));
    return true;
  }

  /// The subject says it, or whom the phrase names behind a preposition: `kreeg van de politie te horen`.
  bool source(std::uint32_t governor, const std::vector<std::uint32_t>& words, const CueVerb& verb,
              Draft& draft) const {
    std::int32_t who = verb.sources.empty() ? syntax_.subject(governor) : syntax_.prepositional(governor, verb.sources);
    for (const std::uint32_t word : words)
      if (who < 0 && !verb.sources.empty()) who = syntax_.prepositional(word, verb.sources);
    if (who < 0 && verb.sources.empty()) who = document_around(scene_, governor);
    for (const std::uint32_t word : words)
      if (who < 0 && verb.sources.empty()) who = document_around(scene_, word);
    if (who < 0) return !verb.sources.empty();
    const std::int32_t mention = mention_of(scene_, static_cast<std::uint32_t>(who));
    if (!can_speak(scene_, mention) || !take_source(scene_, static_cast<std::uint32_t>(who), draft))
      return !verb.sources.empty();
    return syntax_.quotation(words.front()) < 0 || scene_.people.mentions[mention].type != MentionType::first_person;
  }

  bool content(std::uint32_t governor, const std::vector<std::uint32_t>& words, const CueVerb& verb,
               Draft& draft) const {
    if ((verb.frames & (frame_clause | frame_object)) != 0 && match_sentence_before(scene_, findings_, governor, draft))
      return true;
    std::vector<std::uint32_t> heads = {governor};
    heads.insert(heads.end(), words.begin(), words.end());
    for (const std::uint32_t head : heads) {
      TokenRange range;
      if ((verb.frames & frame_clause) != 0) range = syntax_.clause_complement(head);
      if (range.empty() && (verb.frames & (frame_infinitive | frame_clause)) != 0)
        range = syntax_.infinitive_complement(head);
      // `gaf de opdracht het gat te dichten`: the phrase's own words are no content
      if (range.holds(words.back()) && words.back() > governor) range.begin = words.back() + 1;
      if (range.size() > 1) {
        draft.form = Form::indirect;
        draft.content = {range};
        return true;
      }
    }
    if ((verb.frames & frame_clause) != 0)
      if (const TokenRange range = syntax_.clause_behind(words.back()); range.size() > 1) {
        draft.form = Form::indirect;
        draft.content = {range};
        return true;
      }
    for (const std::uint32_t head : heads) {
      if (verb.prepositions.empty()) break;
      const std::int32_t below = syntax_.prepositional(head, verb.prepositions);
      if (below < 0) continue;
      const TokenRange range = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(below)));
      if (range.size() < 2 || range.holds(governor)) continue;
      draft.form = Form::reported;
      draft.content = {range};
      return true;
    }
    const std::int32_t object = (verb.frames & frame_object) != 0 ? syntax_.object(governor) : -1;
    if (object < 0) return false;
    TokenRange range = syntax_.trim(syntax_.subtree(static_cast<std::uint32_t>(object)));
    if (range.holds(words.front()) && words.front() > range.begin) range.end = words.front();
    for (const std::uint32_t word : words)
      if (range.holds(word)) return false;
    if (range.empty() || range.holds(governor)) return false;
    draft.form = Form::reported;
    draft.content = {range};
    return true;
  }

  void set_cue(std::uint32_t verb, const std::vector<std::uint32_t>& words, Draft& draft) {
    std::vector<std::uint32_t> all = words;
    if (!syntax_.has_relation(verb, "cop")) all.push_back(verb);
    std::sort(all.begin(), all.end());
    for (const std::uint32_t t : all) {
      findings_.cue_used[t] = true;
      if (!draft.cue.empty() && draft.cue.back().end == t)
        draft.cue.back().end = t + 1;
      else
        draft.cue.push_back({t, t + 1});
    }
  }

  const Scene& scene_;
  Findings& findings_;
  const Document& doc_;
  const Syntax& syntax_;
};

}  // namespace

void match_cue_phrases(const Scene& scene, Findings& findings) { CuePhraseMatcher(scene, findings).run(); }

}  // namespace volgens
