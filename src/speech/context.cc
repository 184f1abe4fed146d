// Speakers of quotations without a frame: whoever the sentences around them are about, and free indirect speech.
// Tested by tests/unit/speech/context_test.cc.
#include <algorithm>
#include <cmath>
#include <map>

#include "speech/matchers.h"
#include "text/characters.h"

namespace volgens {
namespace {

constexpr std::uint32_t sentences_back = 3;
constexpr std::size_t statements_below = 100;  // among which a headline finds its own
constexpr std::size_t first_identities = 500;  // among which an interview finds its main person

class Context {
 public:
  Context(const Scene& scene, Findings& findings)
      : scene_(scene), findings_(findings), doc_(scene.document), syntax_(scene.syntax) {
    by_sentence_.resize(doc_.sentences.size());
    for (std::size_t m = 0; m < scene.people.mentions.size(); ++m)
      by_sentence_[scene.people.mentions[m].sentence].push_back(static_cast<std::uint32_t>(m));
  }

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
        if (outermost(draft)) last_ = static_cast<std::int32_t>(i);
        continue;
      }
      if (headline(draft.begin())) {
        headlines.push_back(i);
        continue;
      }
      choose(draft);
      last_ = static_cast<std::int32_t>(i);
    }
    std::sort(headlines.begin(), headlines.end());
    for (std::uint32_t place = 0; place < order.size(); ++place)
      if (std::binary_search(headlines.begin(), headlines.end(), order[place]))
        headline_speaker(findings_.drafts[order[place]], order, place);
  }

 private:
  bool needs_speaker(const Draft& draft) const {
    return draft.form == Form::direct && draft.speakers.empty() && draft.source.empty();
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

  struct Best {
    double score = -1e9;
    std::vector<std::int32_t> identities;
    std::string reason;
    std::string_view kind;
    std::int32_t second = -1;  // the best of the others, so far
    double second_score = -1e9;

    void offer(double offered, const std::vector<std::int32_t>& whose, const char* why, std::string_view how) {
      if (offered > score) {
        if (!identities.empty() && identities != whose) {
          second = identities[0];
          second_score = score;
        }
        score = offered;
        identities = whose;
        reason = why;
        kind = how;
      } else if (offered > second_score && identities != whose) {
        second = whose[0];
        second_score = offered;
      }
    }
  };

  void choose(Draft& draft) {
    const std::uint32_t first = sentence(draft.begin());
    Best best;
    from_last_statement(first, best);
    std::uint32_t passed = 0;
    for (std::uint32_t back = 1; back <= sentences_back + passed && back <= first; ++back) {
      const std::uint32_t s = first - back;
      const bool same = doc_.sentences[s].paragraph == doc_.sentences[first].paragraph;
      if (doc_.paragraphs[doc_.sentences[s].paragraph].headline) continue;
      if (question(s)) ++passed;
      from_sentence(s, -static_cast<double>(std::max(1U, back - passed)) + (same ? 0.5 : -0.8), draft,
                    "the sentence before is about this person", "before", best);
    }
    if (first > 0 && question(first - 1)) main_person(draft, best);
    const std::uint32_t next = sentence(draft.end() - 1) + 1;
    if (next < doc_.sentences.size() && doc_.sentences[next].paragraph == doc_.sentences[first].paragraph) {
      const bool opens = first == doc_.paragraphs[doc_.sentences[first].paragraph].begin_sentence;
      from_sentence(next, opens ? -0.6 : -2.2, draft, "the sentence behind is about this person", "behind", best);
    }
    // the words of the own sentence before a colon
    from_sentence(first, 0.4, draft, "the sentence leads to the quotation", "own", best);
    if (best.identities.empty()) return;
    draft.speakers = best.identities;
    draft.rival = {best.second, best.score - best.second_score};
    draft.reasons.push_back(best.reason);
    draft.evidence.push_back("who.context=" + std::string(best.kind));
    draft.evidence.push_back("who.score=" +
                             std::to_string(std::clamp(static_cast<int>(std::floor(best.score * 2)), -6, 4)));
  }

  void from_last_statement(std::uint32_t first, Best& best) const {
    if (last_ < 0) return;
    const Draft& last = findings_.drafts[last_];
    if (last.speakers.empty()) return;
    const std::uint32_t end = sentence(last.end() - 1);
    const std::uint32_t before = behind_questions(first);
    if (end > first || before > end + 1) return;
    const bool asked = before + 1 < first;
    const bool same = doc_.sentences[end].paragraph == doc_.sentences[first].paragraph;
    double score = 0.3 - static_cast<double>(first - end);
    if (before <= end)
      score = same ? 1.4 : asked && last.form == Form::direct ? 1.0 : -0.5;
    else if (same)
      score += 0.9;
    best.offer(score, last.speakers, "the statement before is by the same speaker", "last");
  }

  /// The sentence before `s` that is no question of the reporter's, one further: those before it stand nearer.
  std::uint32_t behind_questions(std::uint32_t s) const {
    while (s > 0 && question(s - 1)) --s;
    return s > 0 ? s - 1 : 0;
  }

  bool question(std::uint32_t s) const {
    const Sentence& sentence = doc_.sentences[s];
    return sentence.end_token > sentence.begin_token && doc_.word(sentence.end_token - 1) == "?" &&
           syntax_.quotation(sentence.begin_token) < 0;
  }

  /// An interview's answers are by the person whom the article so far is most about.
  void main_person(const Draft& draft, Best& best) const {
    std::size_t most = 1;
    std::int32_t found = -1;
    for (std::size_t i = 0; i < std::min(first_identities, scene_.people.identities.size()); ++i) {
      const Identity& identity = scene_.people.identities[i];
      if (!identity.named || identity.kind != EntityKind::person) continue;
      std::size_t count = 0;
      while (count < std::min(first_identities, identity.mentions.size()) &&
             scene_.people.mentions[identity.mentions[count]].begin < draft.begin())
        ++count;
      if (count > most) {
        most = count;
        found = static_cast<std::int32_t>(i);
      }
    }
    constexpr double weak = -0.5;
    if (found >= 0) best.offer(weak, {found}, "the article so far is most about this person", "main");
  }

  void from_sentence(std::uint32_t s, double base, const Draft& draft, const char* reason, std::string_view kind,
                     Best& best) const {
    for (const std::uint32_t m : by_sentence_[s]) {
      const Mention& mention = scene_.people.mentions[m];
      if (mention.quotation >= 0 || mention.identities.empty()) continue;
      if (mention.begin >= draft.begin() && mention.begin < draft.end()) continue;
      const Identity& identity = scene_.people.identities[mention.identities[0]];
      double score = base;
      if (identity.kind == EntityKind::person)
        score += 0.3;
      else if (identity.kind == EntityKind::other && identity.named)
        score -= 0.3;
      else if (identity.kind == EntityKind::organisation || identity.kind == EntityKind::group)
        score -= 0.9;
      else
        continue;
      const std::uint32_t head = scene_.phrases[m].head;
      if (syntax_.has_relation(head, "nsubj")) score += 0.8;
      if (scene_.phrases[m].governed) score -= 0.5;
      if (scene_.analysis.words[mention.begin].xpos.substr(0, 7) == "VNW|bez") score -= 0.6;
      best.offer(score, mention.identities, reason, kind);
    }
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

  const Scene& scene_;
  Findings& findings_;
  const Document& doc_;
  const Syntax& syntax_;
  std::vector<std::vector<std::uint32_t>> by_sentence_;
  std::int32_t last_ = -1;
};

}  // namespace

void resolve_from_context(const Scene& scene, Findings& findings) { Context(scene, findings).run(); }

void match_free(const Scene& scene, Findings& findings) {
  const Document& document = scene.document;
  std::vector<std::int32_t> covering(document.sentences.size(), -1);
  for (std::size_t d = 0; d < findings.drafts.size(); ++d)
    for (const TokenRange part : findings.drafts[d].content) {
      const std::uint32_t s = document.tokens[part.begin].sentence;
      if (covering[s] < 0 || findings.drafts[covering[s]].begin() > part.begin)
        covering[s] = static_cast<std::int32_t>(d);
    }
  for (std::uint32_t s = 1; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (covering[s] >= 0 || covering[s - 1] < 0 || document.sentences[s - 1].paragraph != sentence.paragraph) continue;
    const Draft& before = findings.drafts[covering[s - 1]];
    if (before.form == Form::direct || before.speakers.empty()) continue;
    const TokenRange range = scene.syntax.trim({sentence.begin_token, sentence.end_token});
    if (range.size() < 4 || scene.syntax.quotation(range.begin) >= 0) continue;
    bool coloured = false;
    for (std::uint32_t t = range.begin; t < range.end && !coloured; ++t)
      coloured = scene.syntax.finite(t) && scene.syntax.is(t, {"zou", "zouden"});
    if (!coloured) continue;
    Draft draft;
    draft.form = Form::free;
    draft.mode = before.mode;
    draft.content = {range};
    draft.speakers = before.speakers;
    draft.evidence = {"frame=free"};
    draft.reasons.push_back("'zou' carries on the speech of the sentence before");
    covering[s] = static_cast<std::int32_t>(findings.drafts.size());
    findings.drafts.push_back(std::move(draft));
  }
}

}  // namespace volgens
