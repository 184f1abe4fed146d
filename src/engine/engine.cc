// Puts the rooms in order: text, language, people, speech. Tested by tests/unit/engine and tests/golden.
#include "volgens/engine.h"

#include "text/document.h"

namespace volgens {

struct Engine::Parts {
  EngineOptions options;
};

Engine::Engine(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::load(const EngineOptions& options) {
  if (!(options.min_confidence >= 0.0 && options.min_confidence <= 1.0))
    return Error{ErrorCode::invalid_option, "the least confidence must lie between 0 and 1", "min_confidence"};
  auto parts = std::make_unique<Parts>();
  parts->options = options;
  return Engine(std::move(parts));
}

Reading Engine::read(const Article& article) const {
  Document document = make_document(article.text, article.body_begin);
  (void)document;
  return {};
}

}  // namespace volgens
