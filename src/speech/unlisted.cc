// Attributions that no list and no frame knows: the language model takes a word for a cue, another for its source, and
// a run of words for somebody's.
// Tested by tests/unit/speech/unlisted_test.cc.
#include <algorithm>
#include <unordered_map>

#include "speech/learned_spans.h"
#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_sentence = 400;  // tokens
constexpr float least_cue = -2.0F;               // log odds; the weights judge what comes of it
constexpr float least_source = -2.0F;
constexpr float subject_bonus = 2.0F;        // the subject of the cue is its source more often than its words can tell
constexpr std::uint32_t farthest_part = 12;  // tokens from a cue's first word to its last: `riep de leden op`
constexpr std::uint32_t shortest_clause = 4;

class UnlistedMatcher {
 public:
  UnlistedMatcher(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), words_(scene.analysis.words), quoted_(quoted_tokens(scene, findings)) {}

  void run() {
    for (std::size_t k = 0; k < findings_.drafts.size(); ++k)
      if (const Draft& draft = findings_.drafts[k];
          !draft.cue.empty() && !draft.content.empty() && draft.source_mention >= 0)
        framed_.emplace(draft.begin(), k);
    for (const Sentence& sentence : scene_.document.sentences) {
      const TokenRange range{sentence.begin_token, sentence.end_token};
      if (range.size() > longest_sentence) continue;
      // Prepositions are a closed class: one that the lists refuse (`volgens plan`) is no cue.
      for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (cue(t) && words_[t].upos != Upos::adp && !reflexive(t)) match(range, t);
    }
  }

 private:
  /// `vroeg zich af`: it may join a cue, and is none.
  bool reflexive(std::uint32_t t) const { return words_[t].feats.find("Reflex=Yes") != std::string_view::npos; }

  bool cue(std::uint32_t t) const {
    return words_[t].saying.cue > least_cue && words_[t].upos != Upos::punct && !findings_.cue_used[t];
  }

  /// `wilde naar binnen, maar kreeg van de politie te horen dat …`: a frame has the same words, and its cue stands
  /// between.
  bool framed_nearer(const Draft& draft) const {
    const auto same = [](TokenRange a, TokenRange b) { return a.begin == b.begin && a.end == b.end; };
    const auto [first, last] = framed_.equal_range(draft.begin());
    return std::any_of(first, last, [&](const auto& entry) {
      const Draft& other = findings_.drafts[entry.second];
      return other.cue.back().begin > draft.cue.back().begin && other.cue.back().end <= draft.begin() &&
             std::equal(other.content.begin(), other.content.end(), draft.content.begin(), draft.content.end(), same);
    });
  }

  void match(TokenRange sentence, std::uint32_t t) {
    Draft draft;
    take_cue(sentence, t, draft);
    find_source(sentence, t, draft);
    const LearnedSpan said = likeliest_span(scene_, sentence, draft, t, quoted_);
    if (said.parts.empty()) return;
    draft.content = said.parts;
    if (framed_nearer(draft)) return;
    bool finite = false;
    std::uint32_t size = 0;
    for (const TokenRange part : draft.content) {
      size += part.size();
      for (std::uint32_t k = part.begin; k < part.end; ++k) finite = finite || scene_.syntax.finite(k);
    }
    draft.form = finite && size >= shortest_clause ? Form::indirect : Form::reported;
    if (const auto& forms = scene_.cues.verb(lower_case(scene_.document.word(t))); !forms.empty())
      draft.mode = forms.front().verb->mode;
    const int mean = std::clamp(static_cast<int>(said.odds / static_cast<float>(size) * 2), 0, 8);
    draft.evidence = {"frame=words", std::string("verb=").append(words_[t].lemma),
                      std::string("words.odds=").append(std::to_string(mean))};
    draft.reasons = {std::string("the language model takes '").append(scene_.text(draft.cue.front())) +
                     "' for a cue and the words for somebody's"};
    findings_.drafts.push_back(std::move(draft));
  }

  void take_cue(TokenRange sentence, std::uint32_t t, Draft& draft) {
    const std::uint32_t last = std::min(sentence.end, t + farthest_part);
    for (std::uint32_t k = t; k < last; ++k) {
      const bool joined = k == t || draft.cue.back().end == k ||
                          scene_.syntax.head(k) == static_cast<std::int32_t>(t) ||
                          scene_.syntax.head(t) == static_cast<std::int32_t>(k);
      if (!joined || !cue(k) || scene_.syntax.quotation(k) != scene_.syntax.quotation(t)) continue;
      findings_.cue_used[k] = true;
      if (!draft.cue.empty() && draft.cue.back().end == k)
        ++draft.cue.back().end;
      else
        draft.cue.push_back({k, k + 1});
    }
  }

  void find_source(TokenRange sentence, std::uint32_t t, Draft& draft) const {
    const std::int32_t subject = scene_.syntax.subject(t);
    float most = least_source;
    std::int32_t best = -1;
    for (std::uint32_t k = sentence.begin; k < sentence.end; ++k) {
      if (words_[k].saying.source + subject_bonus <= most || scene_.syntax.quotation(k) != scene_.syntax.quotation(t))
        continue;
      const std::int32_t mention = mention_of(scene_, k);
      if (mention < 0 || scene_.people.mentions[mention].type == MentionType::none) continue;
      const bool is_subject = subject >= 0 && mention_of(scene_, static_cast<std::uint32_t>(subject)) == mention;
      const float odds = words_[k].saying.source + (is_subject ? subject_bonus : 0.0F);
      if (odds <= most) continue;
      most = odds;
      best = mention;
    }
    if (best >= 0) take_source(scene_, scene_.phrases[best].head, draft);
  }

  std::unordered_multimap<std::uint32_t, std::size_t> framed_;  ///< drafts with a source, by the token they begin with
  const Scene& scene_;
  Findings& findings_;
  const std::vector<Word>& words_;
  std::vector<bool> quoted_;  // per token
};

}  // namespace

void match_unlisted(const Scene& scene, Findings& findings) { UnlistedMatcher(scene, findings).run(); }

}  // namespace volgens
