// Runs the matchers, drops doubles (the surer one stays), tells mixed from indirect, gives `ik` and `wij` inside a
// quotation to its speaker, and nests. Tested by tests/unit/speech and tests/golden.
#include "speech/speech.h"

#include <algorithm>
#include <unordered_map>

#include "speech/explain.h"
#include "speech/matchers.h"

namespace volgens {
namespace {

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

/// Nearly the same words: two matchers saw one statement.
bool same_words(const Draft& a, const Draft& b) {
  const std::uint32_t both = shared(a.content, b.content);
  return 2.0 * both > 0.85 * (size_of(a.content) + size_of(b.content));
}

void sort_drafts(std::vector<Draft>& drafts) {
  std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    if (a.begin() != b.begin()) return a.begin() < b.begin();
    return size_of(a.content) > size_of(b.content);
  });
}

/// Of several readings of one statement the surest stays.
void settle_contests(std::vector<Draft>& drafts) {
  std::unordered_map<std::int32_t, double> best;
  for (const Draft& draft : drafts)
    if (draft.contest >= 0) best[draft.contest] = std::max(best[draft.contest], draft.confidence);
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(),
                              [&](const Draft& draft) {
                                if (draft.contest < 0) return false;
                                const auto most = best.find(draft.contest);
                                if (draft.confidence < most->second) return true;
                                most->second = 2.0;  // the first of equals
                                return false;
                              }),
               drafts.end());
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
