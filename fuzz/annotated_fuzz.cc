// Any bytes as a line of annotated articles: what is accepted keeps the promises of src/eval and can be scored against
// a reading with the same statements and against none. Run by fuzz/run.
#include <cstddef>
#include <cstdint>
#include <string>

#include "checks.h"
#include "eval/calibration.h"
#include "eval/differences.h"
#include "eval/report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using volgens::fuzz::require;
  const auto annotated =
      volgens::annotated_from_line(std::string(reinterpret_cast<const char*>(data), size), "gold.jsonl:1", {});
  if (!annotated) {
    require(annotated.error().where == "gold.jsonl:1");
    return 0;
  }
  volgens::Reading same;
  for (const volgens::AnnotatedStatement& one : annotated->statements) {
    for (const auto* spans : {&one.statement.content, &one.statement.cue, &one.statement.source})
      volgens::fuzz::require_inside(*spans, annotated->article.text);
    same.statements.push_back(one.statement);
  }
  const volgens::Letters letters(annotated->article.text);
  for (const volgens::Reading& reading : {same, volgens::Reading()}) {
    const auto pairs = volgens::compare(letters, *annotated, reading);
    require(pairs.size() <= annotated->statements.size());
    volgens::Evaluation evaluation;
    evaluation.scores = volgens::score(letters, *annotated, reading, pairs);
    evaluation.differences =
        volgens::differences(*annotated, reading, pairs, {.kinds = {}, .width = 20, .colour = true});
    evaluation.curve = volgens::curve(letters, *annotated, reading);
    evaluation.candidates = evaluation.scores.judged;
    for (const auto& difference : evaluation.differences) require(!difference.shown.empty());
    require(!volgens::to_report(evaluation).empty());
    require(!volgens::to_report_json(evaluation, true).empty());
  }
  return 0;
}
