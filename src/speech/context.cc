// Speakers of quotations without a frame and of free indirect speech: whoever the sentences around them are about.
// Tested by tests/unit/speech/context_test.cc.
#include <algorithm>
#include <cmath>
#include <map>

#include "speech/confidence.h"
#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::size_t statements_below = 100;  // among which a headline finds its own

class Context {
 public:
  Context(const Scene& scene, const ConfidenceModel& confidence, Findings& findings)
      : confidence_(confidence),
        findings_(findings),
        doc_(scene.document),
        syntax_(scene.syntax),
        candidates_(scene, findings.drafts),
        spoken_(scene.people.identities.size(), 0) {}

  void run() {
    std::vector<std::uint32_t> order(findings_.drafts.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return findings_.drafts[a].begin() < findings_.drafts[b].begin();
    });
    std::vector<std::uint32_t> headlines;  // ascending, to be looked up
    for (const std::uint32_t i : order) {
      Draft& draft = findings_.drafts[i];
      if (!needs_speaker(draft)) {
        if (outermost(draft)) note(i);
        continue;
      }
      if (headline(draft.begin())) {
        headlines.push_back(i);
        continue;
      }
      choose(i);
      note(i);
    }
    std::sort(headlines.begin(), headlines.end());
    for (std::uint32_t place = 0; place < order.size(); ++place)
      if (std::binary_search(headlines.begin(), headlines.end(), order[place]))
        headline_speaker(findings_.drafts[order[place]], order, place);
  }

 private:
  bool needs_speaker(const Draft& draft) const {
    return (draft.form == Form::direct || draft.form == Form::free) && draft.speakers.empty() && draft.source.empty();
  }
  /// Who speaks inside a quotation does not speak on behind it.
  bool outermost(const Draft& draft) const {
    const std::int32_t quotation = syntax_.quotation(draft.begin());
    return quotation < 0 ||
           (draft.form == Form::direct && doc_.quotations[quotation].parent < 0 && findings_.quoted[quotation] >= 0 &&
            &findings_.drafts[findings_.quoted[quotation]] == &draft);
  }

  std::uint32_t sentence(std::uint32_t t) const { return doc_.tokens[t].sentence; }
  std::uint32_t paragraph(std::uint32_t t) const { return doc_.sentences[sentence(t)].paragraph; }
  bool headline(std::uint32_t t) const { return doc_.paragraphs[paragraph(t)].headline; }

  void choose(std::uint32_t i) {
    Draft& draft = findings_.drafts[i];
    SpeakerChoice choice{i, candidates_.of(draft, before()), 0};
    std::vector<double> scores;
    for (const SpeakerCandidate& one : choice.candidates) scores.push_back(confidence_.sum(one.evidence));
    const auto best = std::max_element(scores.begin(), scores.end());
    choice.chosen = static_cast<std::size_t>(best - scores.begin());
    const SpeakerCandidate& chosen = choice.candidates[choice.chosen];
    if (!chosen.identities.empty()) {
      double all = 0.0;
      std::size_t second = scores.size() - 1;
      for (std::size_t k = 0; k < scores.size(); ++k) {
        if (k == choice.chosen) continue;
        all += std::exp(scores[k] - *best);
        if (scores[k] > scores[second] || second == choice.chosen) second = k;
      }
      const double odds = -std::log(std::max(all, 1e-9));
      draft.speakers = chosen.identities;
      if (const auto& other = choice.candidates[second].identities; !other.empty())
        draft.rival = {other[0], *best - scores[second]};
      draft.reasons.emplace_back(chosen.reason);
      draft.evidence.push_back("who.rank=" + std::to_string(std::clamp(static_cast<int>(std::floor(odds * 2)), -4, 8)));
    }
    findings_.choices.push_back(std::move(choice));
  }

  SpokenBefore before() const {
    SpokenBefore before;
    if (last_ >= 0) before.last = &findings_.drafts[last_];
    if (last_but_one_ >= 0) before.last_but_one = &findings_.drafts[last_but_one_];
    before.spoken = &spoken_;
    return before;
  }

  void note(std::uint32_t i) {
    const Draft& draft = findings_.drafts[i];
    if (last_ >= 0 && findings_.drafts[last_].speakers != draft.speakers && !findings_.drafts[last_].speakers.empty())
      last_but_one_ = last_;
    last_ = static_cast<std::int32_t>(i);
    for (const std::int32_t one : draft.speakers) ++spoken_[static_cast<std::size_t>(one)];
  }

  /// A headline in quotation marks is by the one whose statement below shares most of its words.
  void headline_speaker(Draft& draft, const std::vector<std::uint32_t>& order, std::size_t place) const {
    const std::vector<std::string> wanted = words(draft);
    double best = 0.34;
    const Draft* found = nullptr;
    std::map<std::vector<std::int32_t>, double> spoken;
    for (std::size_t next = place + 1; next < std::min(order.size(), place + statements_below); ++next) {
      const Draft& other = findings_.drafts[order[next]];
      if (other.speakers.empty() || other.begin() < draft.end()) continue;
      spoken[other.speakers] += other.form == Form::direct ? 1.0 : 0.4;
      const std::vector<std::string> have = words(other);
      std::size_t shared = 0;
      for (const std::string& word : wanted) shared += std::find(have.begin(), have.end(), word) != have.end();
      const double share = wanted.empty() ? 0.0 : static_cast<double>(shared) / static_cast<double>(wanted.size());
      if (share > best) {
        best = share;
        found = &other;
      }
    }
    if (found == nullptr) {
      const auto most = std::max_element(spoken.begin(), spoken.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      if (most == spoken.end()) return;
      draft.speakers = most->first;
      draft.evidence.push_back("who.context=headline-most");
      draft.reasons.push_back("the headline quotes the one whom the text quotes most");
      return;
    }
    draft.evidence.push_back("who.context=headline-words");
    draft.speakers = found->speakers;
    draft.reasons.push_back("the headline quotes a statement of the text below");
  }

  std::vector<std::string> words(const Draft& draft) const {
    std::vector<std::string> all;
    for (const TokenRange part : draft.content)
      for (std::uint32_t t = part.begin; t < part.end; ++t)
        if (doc_.word(t).size() > 3) all.push_back(lower_case(doc_.word(t)));
    return all;
  }

  const ConfidenceModel& confidence_;
  Findings& findings_;
  const Document& doc_;
  const Syntax& syntax_;
  SpeakerCandidates candidates_;
  std::vector<std::uint32_t> spoken_;  // per identity, how many statements so far
  std::int32_t last_ = -1;             // the statement before
  std::int32_t last_but_one_ = -1;     // the nearest before it with another speaker
};

}  // namespace

void resolve_from_context(const Scene& scene, const ConfidenceModel& confidence, Findings& findings) {
  Context(scene, confidence, findings).run();
}

}  // namespace volgens
