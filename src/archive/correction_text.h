// What a correction says, and what was there before it, as the JSON that an archive stores. Spans are bytes. Tested by
// tests/unit/archive/corrections_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "volgens/archive.h"

namespace volgens::archive {

/// The fields that a correction gives: form, mode, spans and speakers.
[[nodiscard]] std::string correction_text(const StatementCorrection& correction);
/// The way back, into `correction`. What is not of the expected form is left out.
void correction_from(std::string_view text, StatementCorrection& correction);

[[nodiscard]] std::string named_statement_text(const NamedStatement& statement);
[[nodiscard]] NamedStatement named_statement_from(std::string_view text);

}  // namespace volgens::archive
