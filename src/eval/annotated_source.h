// Annotated articles from JSON Lines, one at a time. Tested by tests/golden/eval_test.py.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "eval/annotated.h"
#include "read/article_source.h"
#include "read/line_inputs.h"

namespace volgens {

/// Reads `paths` in order, each a file, a folder, a packed file or `-` for standard input. Used by one thread at a
/// time.
class AnnotatedSource {
 public:
  AnnotatedSource(std::vector<std::string> paths, ReadOptions options)
      : options_(std::move(options)), lines_(std::move(paths), options_.max_article_bytes, options_.warn) {}

  /// The next article, with its `body_begin` and an id (`FILE:LINE` when the line has none), or what is wrong with a
  /// line or file, named in `where` (those behind it can still be read: call again), or nothing at the end. An id that
  /// stood before is an error, since readings are paired by it.
  std::optional<Result<Annotated>> next();

 private:
  const ReadOptions options_;
  LineInputs lines_;
  std::unordered_set<std::string> ids_;
};

}  // namespace volgens
