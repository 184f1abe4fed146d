// Statements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). Tested by
// tests/unit/contract/web_annotation_test.cc and tests/archive/export_test.py.
#pragma once

#include <string>

#include "volgens/types.h"

namespace volgens {

/// One annotation a line for each statement: its content as targets with a quote and a position selector (code points),
/// who speaks, form and mode as bodies.
[[nodiscard]] std::string to_web_annotations(const Article& article, const Reading& reading);

}  // namespace volgens
