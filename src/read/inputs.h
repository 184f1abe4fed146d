// All that a command line names (files, folders, `-`), as one stream of articles. Tested by
// tests/unit/read/inputs_test.cc.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "read/article_source.h"

namespace volgens {

/// Reads `paths` in order; a folder with all that is below it, `-` is standard input. In a folder, and unless
/// `options.format` says how to read them, only names that end in .txt, .text, .jsonl or .ndjson or have no ending are
/// read, and binary files are left out; a warning tells how many. Nothing is opened before the first `next()`.
[[nodiscard]] std::unique_ptr<ArticleSource> open_inputs(std::vector<std::string> paths, ReadOptions options);

}  // namespace volgens
