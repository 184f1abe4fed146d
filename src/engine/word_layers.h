// What the engine knows of an article's words beside the reading, for the other rooms of this library.
// Tested by tests/unit/engine/engine_test.cc.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

namespace volgens {

/// Views the article's text and the engine's language model, which must outlive it.
struct WordLayers {
  Document document{};
  Analysis analysis{};
};

}  // namespace volgens
