// Corrections for people and for programs. Tested by tests/archive/correct_test.py and tests/archive/person_test.py.
#pragma once

#include <string>

#include "volgens/archive.h"

namespace volgens::cli {

/// A correction of who is who on one line, with a line feed.
[[nodiscard]] std::string correction_line(const PersonCorrection& correction);
[[nodiscard]] std::string correction_json(const PersonCorrection& correction);

/// A correction of a statement in an article with this text: what it was and what it is. One line, with a line feed.
[[nodiscard]] std::string correction_line(const StatementCorrection& correction, const std::string& text);
/// The same as an object; spans in code points.
[[nodiscard]] std::string correction_json(const StatementCorrection& correction, const std::string& text);

}  // namespace volgens::cli
