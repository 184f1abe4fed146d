// Runs the matchers, drops doubles (the surer one stays), tells mixed from indirect, gives `ik` and `wij` inside a
// quotation to its speaker, and nests. Tested by tests/unit/speech and tests/golden.
#include "speech/speech.h"

#include <algorithm>
#include <unordered_map>

#include "speech/explain.h"
#include "speech/matchers.h"

namespace volgens {
namespace {

constexpr double near_enough = 0.8;  // share of words that two readings have in common
constexpr double surest = 0.99;
constexpr double least_sure_speaker = 0.25;  // below it no name is better than a wrong one

std::uint32_t size_of(const std::vector<TokenRange>& ranges) {
  std::uint32_t size = 0;
  for (const TokenRange range : ranges) size += range.size();
  return size;
}

std::uint32_t shared(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  std::uint32_t size = 0;
  for (const TokenRange x : a)
    for (const TokenRange y : b) {
      const std::uint32_t begin = std::max(x.begin, y.begin);
      const std::uint32_t end = std::min(x.end, y.end);
      if (begin < end) size += end - begin;
    }
  return size;
}

bool covers(const Draft& outer, const Draft& inner) {
  return shared(outer.content, inner.content) == size_of(inner.content) &&
         size_of(outer.content) > size_of(inner.content);
}

/// `"A", zei X volgens Y`: what says that `inner` is somebody's words is itself part of what `outer` holds.
bool frame_inside(const Draft& inner, const Draft& outer) {
  return !inner.cue.empty() && shared(inner.cue, outer.content) == size_of(inner.cue);
}

/// Nearly the same words: two matchers saw one statement.
bool same_words(const Draft& a, const Draft& b) {
  const std::uint32_t both = shared(a.content, b.content);
  return 2.0 * both > 0.85 * (size_of(a.content) + size_of(b.content)) && !frame_inside(a, b) && !frame_inside(b, a);
}

void sort_drafts(std::vector<Draft>& drafts) {
  std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    if (a.begin() != b.begin()) return a.begin() < b.begin();
    return size_of(a.content) > size_of(b.content);
  });
}

/// Of several readings of one statement the surest stays. Readings whose words are nearly the same share what is
/// likely: that one of them is right makes this one right enough.
void settle_contests(std::vector<Draft>& drafts) {
  std::unordered_map<std::int32_t, std::vector<std::size_t>> readings;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (drafts[i].contest >= 0) readings[drafts[i].contest].push_back(i);
  std::vector<bool> lost(drafts.size(), false);
  for (const auto& [contest, all] : readings) {
    const std::size_t best = *std::max_element(all.begin(), all.end(), [&](std::size_t a, std::size_t b) {
      return drafts[a].confidence != drafts[b].confidence ? drafts[a].confidence < drafts[b].confidence : a > b;
    });
    double content = 0.0;
    for (const std::size_t i : all) {
      lost[i] = i != best;
      if (i == best || 2.0 * shared(drafts[i].content, drafts[best].content) >=
                           near_enough * (size_of(drafts[i].content) + size_of(drafts[best].content)))
        content += drafts[i].content_probability;
    }
    drafts[best].confidence *= std::min(content, surest) / drafts[best].content_probability;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (!lost[i]) {
      if (kept != i) drafts[kept] = std::move(drafts[i]);
      ++kept;
    }
  drafts.resize(kept);
}

void drop_doubles(std::vector<Draft>& drafts) {
  sort_drafts(drafts);
  std::vector<bool> dropped(drafts.size(), false);
  for (std::size_t i = 0; i < drafts.size(); ++i)
    for (std::size_t k = i + 1; k < drafts.size() && drafts[k].begin() < drafts[i].end() && !dropped[i]; ++k)
      if (!dropped[k] && same_words(drafts[i], drafts[k]))
        dropped[drafts[i].confidence >= drafts[k].confidence ? k : i] = true;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (!dropped[i]) {
      if (kept != i) drafts[kept] = std::move(drafts[i]);
      ++kept;
    }
  drafts.resize(kept);
}

/// Takes in the quotation mark that stands between a part's quoted edge and the words outside.
void keep_inner_marks(const Scene& scene, TokenRange& part) {
  const std::int32_t first = scene.syntax.quotation(part.begin);
  const std::int32_t last = scene.syntax.quotation(part.end - 1);
  if (first == last) return;
  const auto& quotations = scene.document.quotations;
  const auto& tokens = scene.document.tokens;
  if (last >= 0 && part.end < tokens.size() && tokens[part.end].span.begin == quotations[last].inner.end) ++part.end;
  if (first >= 0 && part.begin > 0 && tokens[part.begin - 1].span.end == quotations[first].inner.begin) --part.begin;
}

/// Whether the token stands in a quotation that is a statement of its own, with a cue that `content` holds as well:
/// `"…", zei X, volgens Y` is all Y's.
bool framed_inside(const Scene& scene, const std::vector<std::int32_t>& quoted, const std::vector<Draft>& drafts,
                   std::uint32_t token, TokenRange content) {
  std::int32_t quotation = scene.syntax.quotation(token);
  while (quotation >= 0 && scene.document.quotations[quotation].parent >= 0)
    quotation = scene.document.quotations[quotation].parent;
  if (quotation < 0 || quoted[quotation] < 0) return false;
  const Draft& inner = drafts[quoted[quotation]];
  return !inner.cue.empty() && content.holds(inner.cue.front().begin);
}

/// A paraphrase with quoted words in it.
void mark_mixed(const Scene& scene, const std::vector<std::int32_t>& quotations, const std::vector<Draft>& drafts,
                Draft& draft) {
  if (draft.form != Form::indirect && draft.form != Form::reported && draft.form != Form::free) return;
  bool quoted = false;
  bool framed = false;
  const std::int32_t around = scene.syntax.quotation(draft.cue.empty() ? draft.begin() : draft.cue.front().begin);
  for (const TokenRange part : draft.content)
    for (std::uint32_t t = part.begin; t < part.end; ++t)
      if (scene.syntax.quotation(t) != around)
        (framed_inside(scene, quotations, drafts, t, part) ? framed : quoted) = true;
  if (quoted || framed)
    for (TokenRange& part : draft.content) keep_inner_marks(scene, part);
  if (!quoted) return;
  draft.form = Form::mixed;
  draft.reasons.push_back("part of the paraphrase stands in quotation marks");
}

/// Innermost draft around each one; drafts are sorted by begin, larger first.
std::vector<std::int32_t> nest(const std::vector<Draft>& drafts) {
  std::vector<std::int32_t> parents(drafts.size(), -1);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    while (!open.empty() && drafts[open.back()].end() <= drafts[i].begin()) open.pop_back();
    for (std::size_t k = open.size(); k-- > 0;)
      if (covers(drafts[open[k]], drafts[i])) {
        parents[i] = static_cast<std::int32_t>(open[k]);
        break;
      }
    open.push_back(i);
  }
  return parents;
}

/// A first person inside a direct quotation is its speaker; a pronoun inside an indirect one was resolved with the
/// text.
void resolve_first_person(const Scene& scene, Speech& speech) {
  for (std::size_t i = 0; i < speech.drafts.size(); ++i) {
    Draft& draft = speech.drafts[i];
    if (draft.source_mention < 0 || scene.people.mentions[draft.source_mention].type != MentionType::first_person)
      continue;
    const std::int32_t parent = speech.parents[i];
    if (parent >= 0) draft.speakers = speech.drafts[parent].speakers;
    if (parent >= 0) draft.reasons.push_back("that is the speaker of the statement around it");
  }
}

}  // namespace

Findings find_statements(const Scene& scene, const ConfidenceModel& confidence) {
  Findings findings;
  findings.cue_used.assign(scene.document.tokens.size(), false);
  findings.quoted.assign(scene.document.quotations.size(), -1);
  match_direct(scene, findings);
  match_cue_phrases(scene, findings);
  match_cue_verbs(scene, findings);
  match_prepositions(scene, findings);
  match_cue_nouns(scene, findings);
  match_headlines(scene, findings);
  match_learned_spans(scene, findings);
  match_unlisted(scene, findings);
  match_free(scene, findings);
  resolve_from_context(scene, confidence, findings);
  return findings;
}

Speech read_speech(const Scene& scene, const ConfidenceModel& confidence, const SpeechOptions& options) {
  Findings findings = find_statements(scene, confidence);
  Speech speech;
  speech.drafts = std::move(findings.drafts);
  for (Draft& draft : speech.drafts) {
    mark_mixed(scene, findings.quoted, speech.drafts, draft);
    ConfidenceModel::add_evidence(scene, draft);
    const double speaker = confidence.speaker(draft);
    const double content = confidence.content(draft);
    draft.content_probability = content;
    draft.confidence = content * speaker;
    explain(scene, content, speaker, draft);
    if (options.abstain && speaker < least_sure_speaker && !draft.speakers.empty()) {
      draft.speakers.clear();
      draft.reasons.push_back("the speaker is left open, since nobody is likely enough");
    }
  }
  if (options.decide) {
    settle_contests(speech.drafts);
    drop_doubles(speech.drafts);
  } else {
    sort_drafts(speech.drafts);
  }
  speech.parents = nest(speech.drafts);
  resolve_first_person(scene, speech);
  return speech;
}

}  // namespace volgens
