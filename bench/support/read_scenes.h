// For programs that look at what the rooms hand each other: every article of a JSON Lines stream, read as the engine
// reads it up to the point where speech is looked for. Used by bench/people and bench/speech.
#pragma once

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "language/language_model.h"
#include "language/model_path.h"
#include "people/offices.h"
#include "speech/speech.h"
#include "text/utf8.h"

namespace volgens {

template <typename T>
T loaded_or_exit(Result<T> result) {
  if (result.ok()) return std::move(result).value();
  std::cerr << result.error().describe() << '\n';
  std::exit(2);
}

/// Calls `use(id, scene, confidence, points)` for each article; writes nothing itself.
template <typename Use>
void read_scenes(std::istream& articles, Use use) {
  const auto language = loaded_or_exit(LanguageModel::load(default_model_path()));
  const auto names = loaded_or_exit(NameLexicon::load());
  const auto nouns = loaded_or_exit(NounLexicon::load());
  const auto offices = loaded_or_exit(Offices::load());
  const auto cues = loaded_or_exit(CueLexicon::load());
  const auto confidence = loaded_or_exit(ConfidenceModel::load());
  std::string line;
  while (std::getline(articles, line)) {
    const nlohmann::json article = nlohmann::json::parse(line);
    const std::string text = article.at("text");
    const std::string date = article.contains("published") && article["published"].is_object()
                                 ? article["published"].value("value", std::string())
                                 : std::string();
    const Document document = make_document(text);
    const Analysis analysis = language.analyse(document);
    const auto phrases = find_noun_phrases(document, analysis);
    const Syntax syntax(document, analysis, phrases);
    People people = resolve_people(document, analysis, phrases, names, nouns, {&offices, date});
    const Scene scene{document, analysis, phrases, syntax, cues, people};
    use(article.at("id").get<std::string>(), scene, confidence, CodePointIndex(text));
  }
}

}  // namespace volgens
