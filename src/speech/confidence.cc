// Sums the weights of the evidence that a draft has; unknown evidence weighs nothing. Tested by
// tests/unit/speech/confidence_test.cc.
#include "speech/confidence.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/characters.h"
#include "text/lexicon_files.h"
#include "text/tsv_lines.h"

namespace volgens {
namespace {

constexpr std::string_view speaker_prefix = "who.";

std::string bucket(std::uint32_t size) {
  for (const std::uint32_t limit : {1U, 2U, 3U, 5U, 8U, 12U, 20U, 35U, 60U})
    if (size <= limit) return std::to_string(limit);
  return "more";
}

const char* type_name(const Mention& mention) {
  switch (mention.type) {
    case MentionType::name:
      return "name";
    case MentionType::description:
      return "description";
    case MentionType::pronoun:
      return "pronoun";
    case MentionType::first_person:
      return "first";
    case MentionType::joint:
      return "joint";
    case MentionType::none:
      break;
  }
  return "none";
}

const char* kind_name(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "person";
    case EntityKind::organisation:
      return "organisation";
    case EntityKind::group:
      return "group";
    case EntityKind::place:
      return "place";
    case EntityKind::document:
      return "document";
    case EntityKind::other:
      break;
  }
  return "other";
}

std::string value_of(const std::vector<std::string>& evidence, std::string_view name) {
  for (const std::string& one : evidence)
    if (one.size() > name.size() && one.compare(0, name.size(), name) == 0 && one[name.size()] == '=')
      return one.substr(name.size() + 1);
  return "";
}

/// Log odds in steps of two, from -5 to 4.
std::string odds(float value) { return std::to_string(std::clamp(static_cast<int>(std::floor(value / 2)), -5, 4)); }

/// A function word itself, the kind of any other.
std::string word_class(const Scene& scene, std::uint32_t t) {
  const std::string_view xpos = scene.analysis.words[t].xpos;
  const std::string_view kind = xpos.substr(0, xpos.find('|'));
  const bool itself = kind == "VG" || kind == "VZ" || kind == "LET" || xpos.substr(0, 8) == "VNW|betr" ||
                      xpos.substr(0, 11) == "VNW|vb|pron";
  return itself ? lower_case(scene.document.word(t)) : std::string(kind);
}

/// Where a paraphrase ends and begins: a clause ends behind its verb, and `, en` or `toen` behind it may open what is
/// no more of it.
void add_edges(const Scene& scene, const std::string& frame, Draft& draft) {
  const auto add = [&](std::string name, const std::string& value) {
    draft.evidence.push_back(std::move(name) + "=" + value);
  };
  const std::uint32_t last = draft.end() - 1;
  const Sentence& sentence = scene.document.sentences[scene.document.tokens[last].sentence];
  add("edge.last", frame + ":" + word_class(scene, last));
  std::string next = "end";
  std::uint32_t t = draft.end();
  const bool cue = std::any_of(draft.cue.begin(), draft.cue.end(), [&](TokenRange part) { return part.holds(t); });
  if (t < sentence.end_token) next = cue ? "cue" : word_class(scene, t);
  if (t + 1 < sentence.end_token && scene.analysis.words[t].upos == Upos::punct) next += word_class(scene, ++t);
  add("edge.next", next);
  add("edge.frame.next", frame + ":" + next);
  add("edge.across", word_class(scene, last) + ":" + next);
  if (t < sentence.end_token) {
    // Does the tree hang what follows on a word of the content?
    const std::int32_t head = scene.syntax.head(t);
    bool below = false;
    for (const TokenRange part : draft.content)
      below = below || (head >= 0 && part.holds(static_cast<std::uint32_t>(head)));
    add("edge.below", below ? "yes" : "no");
  }
  if (draft.begin() > sentence.begin_token) add("edge.before", frame + ":" + word_class(scene, draft.begin() - 1));
}

/// What the language model says of the words that the rules took: are they cue, source and content, and does the
/// content begin and end where it should.
void add_saying(const Scene& scene, Draft& draft) {
  const auto& words = scene.analysis.words;
  // What is learned of the words weighs more where it is all there is.
  const std::string form = value_of(draft.evidence, "frame") == "words" ? "words."
                           : draft.form == Form::direct                 ? "direct."
                                                                        : "said.";
  const auto add = [&](const char* name, float value) { draft.evidence.push_back(form + name + "=" + odds(value)); };
  const auto most = [&](TokenRange range, float SayingScores::*part) {
    float best = -9.0F;
    for (std::uint32_t t = range.begin; t < range.end; ++t) best = std::max(best, words[t].saying.*part);
    return best;
  };
  if (!draft.cue.empty()) {
    float cue = -9.0F;
    for (const TokenRange part : draft.cue) cue = std::max(cue, most(part, &SayingScores::cue));
    add("cue", cue);
  }
  if (!draft.source.empty()) add("source", most(draft.source, &SayingScores::source));
  if (draft.form == Form::direct) return;
  float sum = 0.0F;
  std::uint32_t count = 0;
  float least = 9.0F;
  for (const TokenRange part : draft.content)
    for (std::uint32_t t = part.begin; t < part.end; ++t) {
      if (words[t].upos == Upos::punct) continue;
      sum += words[t].saying.content;
      least = std::min(least, words[t].saying.content);
      ++count;
    }
  add("content", count == 0 ? -5.0F : sum / static_cast<float>(count));
  add("least", least);
  add("begin", words[draft.begin()].saying.begin);
  const TokenRange last = draft.content.back();
  add("end", words[last.end - 1].saying.end);
  // A content that is cut short has words of content beside it.
  const Sentence& sentence = scene.document.sentences[scene.document.tokens[last.begin].sentence];
  if (last.end < sentence.end_token) add("behind", words[last.end].saying.content);
  if (draft.begin() > sentence.begin_token) add("before", words[draft.begin() - 1].saying.content);
}

}  // namespace

Result<ConfidenceModel> ConfidenceModel::load() {
  ConfidenceModel model;
  for (const std::string_view name : {"speech/confidence.tsv", "speech/speakers.tsv"}) {
    const auto bytes = lexicon_file(name);
    bool ok = bytes.has_value();
    if (ok)
      for_each_row(*bytes, [&](const auto& cells) {
        double weight = 0;
        if (cells.size() < 2 ||
            std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), weight).ec != std::errc()) {
          ok = false;
          return;
        }
        model.weights_.emplace(cells[0], weight);
      });
    if (!ok)
      return Error{ErrorCode::malformed, "the built-in weights are damaged; build the program again",
                   std::string(name)};
  }
  return model;
}

void ConfidenceModel::add_evidence(const Scene& scene, Draft& draft) {
  std::vector<std::string>& evidence = draft.evidence;
  const std::string frame = value_of(evidence, "frame");
  const auto add = [&](std::string name, const std::string& value) {
    evidence.push_back(std::move(name) + "=" + value);
  };
  if (const std::string verb = value_of(evidence, "verb"); !verb.empty()) add("verb.frame", verb + ":" + frame);
  if (const std::string strength = value_of(evidence, "strength"); !strength.empty())
    add("frame.strength", frame + ":" + strength);
  std::uint32_t size = 0;
  std::uint32_t quoted = 0;
  bool first_person = false;
  bool finite = false;
  const std::int32_t level = scene.syntax.quotation(draft.cue.empty() ? draft.begin() : draft.cue.front().begin);
  for (const TokenRange part : draft.content) {
    size += part.size();
    for (std::uint32_t t = part.begin; t < part.end; ++t) {
      quoted += scene.syntax.quotation(t) >= 0;
      finite = finite || scene.syntax.finite(t);
      first_person = first_person || scene.syntax.is(t, {"ik", "we", "wij", "mijn", "ons"});
    }
  }
  add("size", bucket(size));
  add("frame.size", frame + ":" + bucket(size));
  add("frame.parts", frame + ":" + bucket(static_cast<std::uint32_t>(draft.content.size())));
  add("frame.quoted", frame + ":" + (quoted == 0 ? "none" : quoted == size ? "all" : "some"));
  add("frame.level", frame + ":" + (level >= 0 ? "inside" : "outside"));
  add("frame.finite", frame + ":" + (finite ? "yes" : "no"));
  add("frame.first", frame + ":" + lower_case(scene.document.word(draft.begin())));
  if (first_person) add("frame.ik", frame);
  const Sentence& sentence = scene.document.sentences[scene.document.tokens[draft.begin()].sentence];
  if (scene.document.paragraphs[sentence.paragraph].headline) add("frame.headline", frame);
  if (!draft.cue.empty()) {
    const std::uint32_t cue = draft.cue.front().begin;
    add("frame.xpos", frame + ":" + std::string(scene.analysis.words[cue].xpos.substr(0, 10)));
    for (const std::uint32_t c : scene.syntax.children(cue)) {
      if (scene.syntax.is(c, {"niet", "geen", "nooit"})) add("frame.negated", frame);
      if (scene.syntax.has_relation(c, "aux")) add("frame.aux", frame + ":" + lower_case(scene.document.word(c)));
    }
  }
  add_saying(scene, draft);
  if (draft.form != Form::direct) add_edges(scene, frame, draft);
  std::string type = "absent";
  if (draft.source_mention >= 0) {
    const Mention& mention = scene.people.mentions[draft.source_mention];
    type = type_name(mention);
    add("frame.source", frame + ":" + type + ":" + kind_name(mention.kind));
    add("source.head", lower_case(scene.document.word(scene.phrases[draft.source_mention].head)));
    if (mention.type == MentionType::pronoun)
      add("who.margin", std::to_string(std::clamp(static_cast<int>(std::floor(mention.margin * 4)), 0, 8)));
    add("who.word", mention.type == MentionType::pronoun ? lower_case(scene.document.word(mention.begin)) : type);
  } else {
    add("frame.source", frame + ":absent");
  }
  add("who.form", std::to_string(static_cast<int>(draft.form)) + ":" + type);
  add("who.frame", frame + ":" + type);
  add("who.speakers", std::to_string(std::min<std::size_t>(draft.speakers.size(), 3)));
  if (draft.speakers.size() == 1) {
    const Identity& identity = scene.people.identities[draft.speakers[0]];
    add("who.identity", type + ":" + kind_name(identity.kind) + (identity.named ? ":named" : ":unnamed"));
    add("who.mentions", type + ":" + bucket(static_cast<std::uint32_t>(identity.mentions.size())));
    add("who.gender", type + ":" + (identity.gender == Gender::unknown ? "unknown" : "known"));
  }
  add("who.level", level >= 0 ? "inside:" + type : "outside:" + type);
}

double ConfidenceModel::sum(const std::vector<std::string>& evidence) const {
  double sum = 0.0;
  for (const std::string& one : evidence)
    if (const auto found = weights_.find(one); found != weights_.end()) sum += found->second;
  return sum;
}

double ConfidenceModel::probability(const Draft& draft, bool speaker) const {
  const auto weight = [&](std::string_view name) {
    const auto found = weights_.find(name);
    return found == weights_.end() ? 0.0 : found->second;
  };
  double sum = weight(speaker ? "who.bias" : "bias");
  for (const std::string& one : draft.evidence)
    if ((one.compare(0, speaker_prefix.size(), speaker_prefix) == 0) == speaker) sum += weight(one);
  return 1.0 / (1.0 + std::exp(-sum));
}

}  // namespace volgens
