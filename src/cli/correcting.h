// What the commands that correct an archive share. Tested by tests/archive/correct_test.py and
// tests/archive/person_test.py.
#pragma once

#include <string>

namespace volgens::cli {

/// The time of day as corrections keep it: `2026-01-03T09:30:00Z`.
[[nodiscard]] std::string time_of_correction();

/// Who corrects: `who` when it is given, else the user's name.
[[nodiscard]] std::string who_corrects(const std::string& who);

}  // namespace volgens::cli
