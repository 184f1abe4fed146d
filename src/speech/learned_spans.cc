// A paraphrase's first and last word are where the rules err most; here the model gets its say.
// Tested by tests/unit/speech/learned_spans_test.cc.
#include "speech/learned_spans.h"

#include <algorithm>
#include <limits>

#include "speech/matchers.h"

namespace volgens {
namespace {

constexpr std::uint32_t longest_sentence = 400;  // tokens

bool frame_holds(const Draft& draft, std::uint32_t t) {
  if (draft.source.holds(t)) return true;
  return std::any_of(draft.cue.begin(), draft.cue.end(), [&](TokenRange part) { return part.holds(t); });
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
    if (word.upos == Upos::punct || frame_holds(frame, k)) continue;
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
    if (k < best.end && !frame_holds(frame, k)) continue;
    if (const TokenRange part = scene.syntax.trim({from, k}); from < k && !part.empty()) span.parts.push_back(part);
    from = k + 1;
  }
  return span;
}

void match_learned_spans(const Scene& scene, Findings& findings) {
  const std::vector<bool> quoted = quoted_tokens(scene, findings);
  const std::size_t found = findings.drafts.size();
  for (std::size_t i = 0; i < found; ++i) {
    if (findings.drafts[i].form == Form::direct || findings.drafts[i].cue.empty()) continue;
    const std::uint32_t cue = findings.drafts[i].cue.front().begin;
    const Sentence& sentence = scene.document.sentences[scene.document.tokens[cue].sentence];
    const TokenRange range{sentence.begin_token, sentence.end_token};
    if (range.size() > longest_sentence || !range.holds(findings.drafts[i].begin())) continue;
    LearnedSpan span = likeliest_span(scene, range, findings.drafts[i], cue, quoted);
    Draft& rule = findings.drafts[i];
    if (same(span.parts, rule.content)) {
      rule.evidence.emplace_back("span=agreed");
      continue;
    }
    if (!overlap(span.parts, rule.content)) {
      rule.evidence.emplace_back(span.parts.empty() ? "span=alone" : "span=elsewhere");
      continue;
    }
    Draft learned = rule;
    rule.evidence.emplace_back("span=rule");
    learned.evidence.emplace_back("span=learned");
    learned.content = std::move(span.parts);
    learned.reasons.emplace_back("the language model sees its words begin or end elsewhere than the rule does");
    if (!learned.addressee.empty() && overlap({learned.addressee}, learned.content)) learned.addressee = {};
    if (rule.contest < 0) rule.contest = static_cast<std::int32_t>(i);
    learned.contest = rule.contest;
    findings.drafts.push_back(std::move(learned));
  }
}

}  // namespace volgens
