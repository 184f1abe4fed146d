// `volgens_people_bench < ARTICLES.jsonl` prints for each article its clusters: all mentions of each identity, also of
// those that the program does not show, as code points [begin, end). One JSON object a line: {"id", "clusters"}.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/selves.h"
#include "language/language_model.h"
#include "language/model_path.h"
#include "people/offices.h"
#include "speech/speech.h"
#include "text/utf8.h"

namespace {

using nlohmann::json;

template <typename T>
T loaded(volgens::Result<T> result) {
  if (result.ok()) return std::move(result).value();
  std::cerr << result.error().describe() << '\n';
  std::exit(2);
}

}  // namespace

int main() {
  const auto language = loaded(volgens::LanguageModel::load(volgens::default_model_path()));
  const auto names = loaded(volgens::NameLexicon::load());
  const auto nouns = loaded(volgens::NounLexicon::load());
  const auto offices = loaded(volgens::Offices::load());
  const auto cues = loaded(volgens::CueLexicon::load());
  const auto confidence = loaded(volgens::ConfidenceModel::load());
  std::string line;
  while (std::getline(std::cin, line)) {
    const json article = json::parse(line);
    const std::string text = article.at("text");
    const std::string date = article.contains("published") && article["published"].is_object()
                                 ? article["published"].value("value", std::string())
                                 : std::string();
    const volgens::Document document = volgens::make_document(text);
    const volgens::Analysis analysis = language.analyse(document);
    const auto phrases = volgens::find_noun_phrases(document, analysis);
    const volgens::Syntax syntax(document, analysis, phrases);
    volgens::People people = volgens::resolve_people(document, analysis, phrases, names, nouns, {&offices, date});
    const volgens::Scene scene{document, analysis, phrases, syntax, cues, people};
    const volgens::Speech speech = volgens::read_speech(scene, confidence, true);
    const volgens::CodePointIndex points(text);
    json clusters = json::array();
    for (const auto& spans : volgens::mentions_of_identities(scene, speech)) {
      json cluster = json::array();
      for (const volgens::Span span : spans)
        cluster.push_back({points.to_code_points(span.begin), points.to_code_points(span.end)});
      if (!cluster.empty()) clusters.push_back(std::move(cluster));
    }
    std::cout << json{{"id", article.at("id")}, {"clusters", clusters}}.dump() << '\n';
  }
  return 0;
}
