// The lines and field names are those of the project's scoring script, so that figures can be laid side by side.
// Tested by tests/golden/eval_test.py.
#include "eval/report.h"

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "contract/names.h"

namespace volgens {
namespace {

using Json = nlohmann::ordered_json;

[[gnu::format(printf, 1, 2)]] std::string formatted(const char* format, ...) {
  char line[256];
  std::va_list values;
  va_start(values, format);
  std::vsnprintf(line, sizeof line, format, values);
  va_end(values);
  return line;
}

std::vector<std::pair<const char*, Measure>> measures(const Scores& scores) {
  return {{"who-said-what", scores.who_said_what},
          {"content@0.5", scores.content_half},
          {"content@0.8", scores.content_eight},
          {"content@exact", scores.content_exact},
          {"cue", scores.cue},
          {"source", scores.source},
          {"nested", scores.nested}};
}

std::vector<std::pair<const char*, Share>> shares(const Scores& scores) {
  return {{"misattributed", scores.misattributed},
          {"covered", scores.covered},
          {"form accuracy", scores.form},
          {"mode accuracy", scores.mode}};
}

/// Forms that are annotated, by name.
std::map<std::string, FormScore> forms(const Scores& scores) {
  std::map<std::string, FormScore> found;
  for (std::size_t i = 0; i < scores.by_form.size(); ++i)
    if (scores.by_form[i].annotated > 0) found.emplace(std::string(name_of(static_cast<Form>(i))), scores.by_form[i]);
  return found;
}

double of_all(std::size_t part, const FormScore& form) {
  return static_cast<double>(part) / static_cast<double>(form.annotated);
}

std::string measure_line(const char* name, const Measure& measure) {
  return formatted("%-16s P %.3f  R %.3f  F1 %.3f   (%zu right, %zu predicted, %zu gold)\n", name, measure.precision(),
                   measure.recall(), measure.f1(), measure.right, measure.read, measure.annotated);
}

std::string curve_table(const std::vector<CurvePoint>& points) {
  std::string table = "\nfrom confidence   statements   P      R      F1     wrong names   covered\n";
  for (const CurvePoint& point : points) {
    const Scores& scores = point.scores;
    table += formatted("%.2f              %10zu   %.3f  %.3f  %.3f      %6.1f %%  %6.1f %%\n", point.least,
                       scores.who_said_what.read, scores.who_said_what.precision(), scores.who_said_what.recall(),
                       scores.who_said_what.f1(), 100 * scores.misattributed.value(), 100 * scores.covered.value());
  }
  return table;
}

/// A bar of twenty columns for the share that is right, with a mark where the mean confidence lies.
std::string bar(const ReliabilityBin& bin) {
  constexpr int columns = 20;
  std::string drawn;
  const auto filled = std::lround(bin.right * columns);
  const int mark = std::min(columns - 1, static_cast<int>(bin.mean * columns));
  for (int column = 0; column < columns; ++column) drawn += column == mark ? "|" : column < filled ? "#" : ".";
  return drawn;
}

std::string reliability_table(const std::vector<Judged>& judged) {
  const auto bins = reliability(judged);
  std::string table = "\nconfidence   statements   mean   right   # right, | mean confidence\n";
  for (std::size_t tenth = 0; tenth < bins.size(); ++tenth)
    if (bins[tenth].statements > 0)
      table += formatted("%.1f-%.1f      %10zu   %.2f   %.2f    %s\n", static_cast<double>(tenth) / 10,
                         static_cast<double>(tenth + 1) / 10, bins[tenth].statements, bins[tenth].mean,
                         bins[tenth].right, bar(bins[tenth]).c_str());
  return table + formatted("expected calibration error %.3f, over all candidates\n", calibration_error(bins));
}

Json measure_json(const Measure& measure) {
  return {{"p", measure.precision()}, {"r", measure.recall()}, {"f1", measure.f1()},
          {"tp", measure.right},      {"pred", measure.read},  {"gold", measure.annotated}};
}

Json curve_json(const std::vector<CurvePoint>& points) {
  Json list = Json::array();
  for (const CurvePoint& point : points)
    list.push_back({{"least", point.least},
                    {"who-said-what", measure_json(point.scores.who_said_what)},
                    {"named", point.scores.misattributed.whole},
                    {"misnamed", point.scores.misattributed.part},
                    {"misattributed", point.scores.misattributed.value()},
                    {"covered", point.scores.covered.value()}});
  return list;
}

Json reliability_json(const std::vector<Judged>& judged) {
  const auto bins = reliability(judged);
  Json list = Json::array();
  for (const ReliabilityBin& bin : bins)
    list.push_back({{"statements", bin.statements}, {"mean", bin.mean}, {"right", bin.right}});
  return {{"bins", list}, {"expected calibration error", calibration_error(bins)}};
}

Json differences_json(const std::vector<Difference>& differences) {
  Json list = Json::array();
  for (const Difference& difference : differences) {
    Json kinds = Json::array();
    for (const DifferenceKind kind : difference.kinds) kinds.push_back(name_of(kind));
    list.push_back({{"id", difference.article},
                    {"kinds", kinds},
                    {"gold", difference.annotated ? Json(*difference.annotated) : Json(nullptr)},
                    {"read", difference.read ? Json(*difference.read) : Json(nullptr)}});
  }
  return list;
}

}  // namespace

std::string to_report(const Evaluation& evaluation) {
  const Scores& scores = evaluation.scores;
  std::string report;
  for (const auto& [name, measure] : measures(scores)) report += measure_line(name, measure);
  for (const auto& [name, share] : shares(scores)) report += formatted("%-16s %.3f\n", name, share.value());
  report += "recall by form (found@0.8, who-said-what)\n";
  for (const auto& [name, form] : forms(scores))
    report += formatted("    %-9s %4zu gold   found %.3f   who %.3f\n", name.c_str(), form.annotated,
                        of_all(form.found, form), of_all(form.who, form));
  if (scores.times.annotated + scores.times.read > 0) report += measure_line("times", scores.times);
  report += formatted("%-16s %.3f\n", "calibration err.", calibration_error(reliability(scores.judged)));
  report += formatted("%-16s %zu\n", "articles", scores.articles);
  if (evaluation.curve) report += curve_table(*evaluation.curve);
  if (evaluation.candidates) report += reliability_table(*evaluation.candidates);
  return report;
}

std::string to_report_json(const Evaluation& evaluation, bool differences) {
  const Scores& scores = evaluation.scores;
  Json object;
  for (const auto& [name, measure] : measures(scores)) object[name] = measure_json(measure);
  for (const auto& [name, share] : shares(scores)) object[name] = share.value();
  Json& by_form = object["recall by form (found@0.8, who-said-what)"] = Json::object();
  for (const auto& [name, form] : forms(scores))
    by_form[name] = {{"gold", form.annotated}, {"found", of_all(form.found, form)}, {"who", of_all(form.who, form)}};
  object["times"] = measure_json(scores.times);
  object["expected calibration error"] = calibration_error(reliability(scores.judged));
  object["articles"] = scores.articles;
  if (evaluation.curve) object["curve"] = curve_json(*evaluation.curve);
  if (evaluation.candidates) object["reliability"] = reliability_json(*evaluation.candidates);
  if (differences) object["errors"] = differences_json(evaluation.differences);
  return object.dump(1) + "\n";
}

}  // namespace volgens
