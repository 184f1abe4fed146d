// The engine: one dated Dutch article in, who said what out. Tested by tests/unit/engine and tests/golden.
#pragma once

#include <memory>
#include <string>

#include "volgens/result.h"
#include "volgens/types.h"

namespace volgens {

struct EngineOptions {
  /// File of the language model; empty for the environment's `VOLGENS_MODEL`, else the one that came with the program.
  std::string model{};
  /// Statements with a lower confidence are left out; in [0, 1]. At 0 every candidate is kept with its
  /// likeliest speaker, however unlikely.
  double min_confidence = 0.3;
  /// File with a table of who held which office when, besides the one that is built in; see docs/cli.md. Empty for
  /// none.
  std::string knowledge{};
};

struct WordLayers;

/// Reads articles. Movable, not copyable. `read` is const and may be called from many threads at once;
/// the same article gives the same reading on each.
class Engine {
 public:
  /// Makes an engine with a language model and the lexicons that are built into the library.
  /// Errors: `invalid_option` when an option is out of its range; `not_found`, `unreadable`, `unsupported` or
  /// `malformed` when the model file or the table of offices is so; `limit` for a table of more than 64 MiB.
  static Result<Engine> load(const EngineOptions& options = {});

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  /// Reads one article. Never fails: any valid UTF-8 text has a reading, if only an empty one.
  /// The spans of the result are bytes of `article.text`.
  [[nodiscard]] Reading read(const Article& article) const;
  /// The same, and into `layers` what is known of the words; for rooms of this library, see src/engine/word_layers.h.
  [[nodiscard]] Reading read(const Article& article, WordLayers& layers) const;

 private:
  struct Parts;
  explicit Engine(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace volgens
