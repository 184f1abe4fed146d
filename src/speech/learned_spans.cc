// A paraphrase's first and last word are where the rules err most; here the model gets its say.
// Tested by tests/unit/speech/learned_spans_test.cc.
#include "speech/learned_spans.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "speech/matchers.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_sentence = 400;  // tokens
constexpr std::size_t most_ends = 3;
constexpr float least_end = -4.0F;    // log odds of a last word
constexpr float least_begin = -3.0F;  // and of a first one

bool frame_holds(const Scene& scene, const Draft& draft, std::uint32_t t) {
  if (draft.source.holds(t)) return true;
  const std::int32_t head = scene.syntax.has_relation(t, "mark") ? scene.syntax.head(t) : -1;
  return std::any_of(draft.cue.begin(), draft.cue.end(), [&](TokenRange part) {
    return part.holds(t) ||
           (head >= 0 && part.holds(static_cast<std::uint32_t>(head)));  // the conjunction of the cue's own clause
  });
}

bool same(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](TokenRange x, TokenRange y) { return x.begin == y.begin && x.end == y.end; });
}

bool overlap(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  return std::any_of(a.begin(), a.end(), [&](TokenRange x) {
    return std::any_of(b.begin(), b.end(), [&](TokenRange y) { return x.begin < y.end && y.begin < x.end; });
  });
}

/// Where else the words that begin where the draft's last part begins may end, the likeliest first: at most
/// `most_ends`. A clause takes what follows its verb with it, or not; no rule knows.
std::vector<std::uint32_t> likeliest_ends(const Scene& scene, TokenRange sentence, const Draft& draft,
                                          const std::vector<bool>& quoted) {
  const std::uint32_t begin = draft.content.back().begin;
  const std::int32_t level = scene.syntax.quotation(begin);
  std::vector<std::pair<float, std::uint32_t>> ends;
  float doubt = 0.0F;
  for (std::uint32_t k = begin; k < sentence.end && !frame_holds(scene, draft, k); ++k) {
    if (scene.syntax.quotation(k) != level && (level >= 0 || (quoted[k] && !quoted[begin]))) break;
    const Word& word = scene.analysis.words[k];
    if (word.upos == Upos::punct) continue;
    doubt += std::min(word.saying.content, 0.0F);
    if (k > begin && word.saying.end > least_end) ends.emplace_back(doubt + word.saying.end, k + 1);
  }
  std::sort(ends.begin(), ends.end(), std::greater<>());
  std::vector<std::uint32_t> likeliest;
  for (const auto& [odds, end] : ends) {
    if (end == draft.end()) continue;
    likeliest.push_back(end);
    if (likeliest.size() == most_ends) break;
  }
  return likeliest;
}

/// Where else the draft's words may begin: behind its frame (`vroeg | om wat zand te strooien`), or later in their
/// first part; their own beginning for nowhere.
std::uint32_t likeliest_begin(const Scene& scene, TokenRange sentence, const Draft& draft) {
  const TokenRange part = draft.content.front();
  const std::int32_t level = scene.syntax.quotation(part.begin);
  const auto& words = scene.analysis.words;
  std::uint32_t from = part.begin;
  while (from > sentence.begin && !frame_holds(scene, draft, from - 1) && words[from - 1].upos != Upos::punct &&
         scene.syntax.quotation(from - 1) == level && !draft.addressee.holds(from - 1))
    --from;
  std::uint32_t best = part.begin;
  float odds = least_begin;
  for (std::uint32_t k = from; k + 1 < part.end; ++k)
    if (k != part.begin && words[k].saying.begin > odds) {
      odds = words[k].saying.begin;
      best = k;
    }
  return best;
}

}  // namespace

std::vector<bool> quoted_tokens(const Scene& scene, const Findings& findings) {
  std::vector<bool> quoted(scene.document.tokens.size(), false);
  for (const Draft& draft : findings.drafts)
    if (draft.form == Form::direct)
      for (const TokenRange part : draft.content)
        std::fill(quoted.begin() + part.begin, quoted.begin() + part.end, true);
  return quoted;
}

LearnedSpan likeliest_span(const Scene& scene, TokenRange sentence, const Draft& frame, std::uint32_t token,
                           const std::vector<bool>& quoted) {
  TokenRange best{};
  LearnedSpan span;
  float open = -std::numeric_limits<float>::infinity();
  std::uint32_t begin = sentence.begin;
  const std::int32_t level = scene.syntax.quotation(token);
  for (std::uint32_t k = sentence.begin; k < sentence.end; ++k) {
    const bool inside = level < 0 || scene.syntax.quotation(k) == level;
    if (!inside || (quoted[k] && !quoted[token])) {
      open = -std::numeric_limits<float>::infinity();
      continue;
    }
    const Word& word = scene.analysis.words[k];
    if (word.upos == Upos::punct || frame_holds(scene, frame, k)) continue;
    if (word.saying.begin > open) {
      open = word.saying.begin;
      begin = k;
    }
    open += word.saying.content;
    if (open + word.saying.end > span.odds) {
      span.odds = open + word.saying.end;
      best = {begin, k + 1};
    }
  }
  if (best.empty()) return span;
  std::uint32_t from = best.begin;
  for (std::uint32_t k = best.begin; k <= best.end; ++k) {
    if (k < best.end && !frame_holds(scene, frame, k)) continue;
    if (const TokenRange part = scene.syntax.trim({from, k}); from < k && !part.empty()) span.parts.push_back(part);
    from = k + 1;
  }
  return span;
}

namespace {

/// A reading with other words joins the contest about the statement that draft `of` is a reading of.
void contest(std::size_t of, std::vector<TokenRange> content, const char* how, Findings& findings) {
  Draft& rule = findings.drafts[of];
  if (rule.contest < 0) rule.contest = static_cast<std::int32_t>(of);
  Draft other = rule;
  other.evidence.emplace_back(how);
  other.content = std::move(content);
  other.reasons.emplace_back("the language model sees its words begin or end elsewhere than the rule does");
  if (!other.addressee.empty() && overlap({other.addressee}, other.content)) other.addressee = {};
  findings.drafts.push_back(std::move(other));
}

}  // namespace

void match_learned_spans(const Scene& scene, Findings& findings) {
  const std::vector<bool> quoted = quoted_tokens(scene, findings);
  const std::size_t found = findings.drafts.size();
  for (std::size_t i = 0; i < found; ++i) {
    const Draft rule = findings.drafts[i];
    if (rule.form == Form::direct || rule.cue.empty()) continue;
    const std::uint32_t cue = rule.cue.front().begin;
    const Sentence& sentence = scene.document.sentences[scene.document.tokens[cue].sentence];
    const TokenRange range{sentence.begin_token, sentence.end_token};
    if (range.size() > longest_sentence || !range.holds(rule.begin())) continue;
    LearnedSpan span = likeliest_span(scene, range, rule, cue, quoted);
    for (const std::uint32_t end : likeliest_ends(scene, range, rule, quoted)) {
      std::vector<TokenRange> content = rule.content;
      content.back().end = end;
      if (!same(content, span.parts)) contest(i, std::move(content), "span=end", findings);
    }
    if (const std::uint32_t begin = likeliest_begin(scene, range, rule); begin != rule.begin()) {
      std::vector<TokenRange> content = rule.content;
      content.front().begin = begin;
      if (!same(content, span.parts)) contest(i, std::move(content), "span=begin", findings);
    }
    std::vector<std::string>& evidence = findings.drafts[i].evidence;
    if (same(span.parts, rule.content)) {
      evidence.emplace_back("span=agreed");
    } else if (!overlap(span.parts, rule.content)) {
      evidence.emplace_back(span.parts.empty() ? "span=alone" : "span=elsewhere");
    } else {
      contest(i, std::move(span.parts), "span=learned", findings);
      findings.drafts[i].evidence.emplace_back("span=rule");
    }
  }
}

}  // namespace volgens
