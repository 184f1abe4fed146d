// The data files of lexicon/, built into the library so that the program is one file.
// Tested by tests/unit/text/lexicon_files_test.cc.
#pragma once

#include <optional>
#include <string_view>

namespace volgens {

/// The bytes of `lexicon/<name>`, for instance `speech/cues.tsv`; they live as long as the program.
[[nodiscard]] std::optional<std::string_view> lexicon_file(std::string_view name);

}  // namespace volgens
