// `volgens_speech_candidates < ARTICLES.jsonl` prints all that the rules and the model propose before it is decided
// what stays: every statement with its evidence, and who may have spoken each quotation that has no frame. One JSON
// object a line: {"id", "entities", "statements": [{"content", "speakers", "cue", "contest", "evidence"}], "choices":
// [{"content", "candidates":
// [{"speakers", "evidence"}]}]}, spans as code points, speakers as places in "entities". training/speech/train reads
// it.
#include "support/read_scenes.h"

namespace {

using nlohmann::json;

json span_of(const volgens::Scene& scene, const volgens::CodePointIndex& points, volgens::TokenRange range) {
  return {points.to_code_points(scene.document.tokens[range.begin].span.begin),
          points.to_code_points(scene.document.tokens[range.end - 1].span.end)};
}

json spans_of(const volgens::Scene& scene, const volgens::CodePointIndex& points,
              const std::vector<volgens::TokenRange>& ranges) {
  json spans = json::array();
  for (const volgens::TokenRange range : ranges) spans.push_back(span_of(scene, points, range));
  return spans;
}

json entity_of(const volgens::Scene& scene, const volgens::CodePointIndex& points, const volgens::Identity& identity) {
  json mentions = json::array();
  for (const std::uint32_t m : identity.mentions)
    mentions.push_back(span_of(scene, points, {scene.people.mentions[m].begin, scene.people.mentions[m].end}));
  return {{"name", scene.name(identity)}, {"mentions", mentions}};
}

}  // namespace

int main() {
  volgens::read_scenes(std::cin, [](const std::string& id, const volgens::Scene& scene, const auto& confidence,
                                    const volgens::CodePointIndex& points) {
    const volgens::Findings findings = volgens::find_statements(scene, confidence);
    json choices = json::array();
    for (const volgens::SpeakerChoice& choice : findings.choices) {
      json candidates = json::array();
      for (const auto& one : choice.candidates)
        candidates.push_back({{"speakers", one.identities}, {"evidence", one.evidence}});
      choices.push_back(
          {{"content", spans_of(scene, points, findings.drafts[choice.draft].content)}, {"candidates", candidates}});
    }
    json statements = json::array();
    for (const volgens::Draft& draft :
         volgens::read_speech(scene, confidence, {.abstain = false, .decide = false}).drafts)
      statements.push_back({{"content", spans_of(scene, points, draft.content)},
                            {"speakers", draft.speakers},
                            {"cue", spans_of(scene, points, draft.cue)},
                            {"contest", draft.contest},
                            {"evidence", draft.evidence}});
    json entities = json::array();
    for (const volgens::Identity& identity : scene.people.identities)
      entities.push_back(entity_of(scene, points, identity));
    std::cout << json{{"id", id}, {"entities", entities}, {"statements", statements}, {"choices", choices}}.dump()
              << '\n';
  });
  return 0;
}
