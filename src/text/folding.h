// Words made comparable: lower case, without diacritics. Tested by tests/unit/text/folding_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace volgens {

/// `text` in lower case and without what Unicode's compatibility decomposition takes off its letters: `Éen` and `een`,
/// `ĳs` and `ijs` become the same; letters with a stroke, which Unicode does not decompose, lose it (`ø`, `ł`). Valid
/// UTF-8 in and out.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace volgens
