// All that a command line names (files, folders, `-`), as one stream of articles. Tested by
// tests/unit/read/inputs_test.cc.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "read/article_source.h"

namespace volgens {

/// Reads `paths` in order; a folder with all that is below it, `-` is standard input, packed files with what is in
/// them. The format is `options.format`, or told from the content (see detect_format). In folders and packed files,
/// what is told to be of none is left out, and a warning says how much. Nothing is opened before the first `next()`.
[[nodiscard]] std::unique_ptr<ArticleSource> open_inputs(std::vector<std::string> paths, ReadOptions options);

}  // namespace volgens
