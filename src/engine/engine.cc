// Puts the rooms in order: text, language, people, time, speech. Tested by tests/unit/engine and tests/golden.
#include "volgens/engine.h"

#include "engine/assemble.h"
#include "engine/word_layers.h"
#include "language/language_model.h"
#include "language/model_path.h"
#include "people/offices.h"
#include "read/byte_stream.h"
#include "time/times.h"

namespace volgens {
namespace {

constexpr std::size_t largest_knowledge = std::size_t{64} << 20;  // bytes

/// The built-in tables of offices, and the user's own.
Result<Offices> load_offices(const std::string& knowledge) {
  auto offices = Offices::load();
  if (!offices || knowledge.empty()) return offices;
  auto file = ByteStream::open(knowledge);
  if (!file) return file.error();
  auto bytes = file->read_all(largest_knowledge);
  if (!bytes && bytes.error().code == ErrorCode::limit)
    return Error{ErrorCode::limit, "is larger than 64 MiB; leave out the rows that the articles do not need",
                 knowledge};
  if (!bytes) return bytes.error();
  if (auto added = offices->add(*bytes, knowledge); !added) return added.error();
  return offices;
}

}  // namespace

struct Engine::Parts {
  EngineOptions options;
  LanguageModel language;
  NameLexicon names;
  NounLexicon nouns;
  Offices offices;
  TimeLexicon times;
  CueLexicon cues;
  ConfidenceModel confidence;
};

Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::load(const EngineOptions& options) {
  if (!(options.min_confidence >= 0.0 && options.min_confidence <= 1.0))
    return Error{ErrorCode::invalid_option, "the least confidence must lie between 0 and 1", "min_confidence"};
  auto language = LanguageModel::load(options.model.empty() ? default_model_path() : options.model);
  if (!language) return language.error();
  auto names = NameLexicon::load();
  if (!names) return names.error();
  auto nouns = NounLexicon::load();
  if (!nouns) return nouns.error();
  auto offices = load_offices(options.knowledge);
  if (!offices) return offices.error();
  auto times = TimeLexicon::load();
  if (!times) return times.error();
  auto cues = CueLexicon::load();
  if (!cues) return cues.error();
  auto confidence = ConfidenceModel::load();
  if (!confidence) return confidence.error();
  return Engine(std::make_unique<const Parts>(Parts{options, std::move(*language), std::move(*names), std::move(*nouns),
                                                    std::move(*offices), std::move(*times), std::move(*cues),
                                                    std::move(*confidence)}));
}

Reading Engine::read(const Article& article) const {
  WordLayers layers;
  return read(article, layers);
}

Reading Engine::read(const Article& article, WordLayers& layers) const {
  layers.document = make_document(article.text, article.body_begin);
  layers.analysis = parts_->language.analyse(layers.document);
  const Document& document = layers.document;
  const Analysis& analysis = layers.analysis;
  const std::vector<NounPhrase> phrases = find_noun_phrases(document, analysis);
  const Syntax syntax(document, analysis, phrases);
  TimeReference reference;
  if (article.published) reference.date = parse_date(article.published->value);
  Times times = find_times(document, analysis, parts_->times, reference);
  const std::string_view published = article.published ? std::string_view(article.published->value) : "";
  const OfficesAt offices{&parts_->offices, times.dateline ? std::string_view(times.dateline->value) : published};
  People people = resolve_people(document, analysis, phrases, parts_->names, parts_->nouns, offices);
  const Scene scene{document, analysis, phrases, syntax, parts_->cues, people};
  Reading reading =
      assemble(scene, read_speech(scene, parts_->confidence, {.abstain = parts_->options.min_confidence > 0.0}),
               parts_->options.min_confidence, &parts_->offices);
  reading.times = std::move(times.expressions);
  reading.dateline = std::move(times.dateline);
  return reading;
}

}  // namespace volgens
