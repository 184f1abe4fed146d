// Somebody over all articles, for people and for programs. Tested by tests/archive/person_test.py.
#pragma once

#include <string>

#include "volgens/archive.h"

namespace volgens::cli {

[[nodiscard]] std::string person_listing(const ArchivePerson& person, std::size_t width, bool colour);
[[nodiscard]] std::string person_json(const ArchivePerson& person);

}  // namespace volgens::cli
