// What tells apart who share a name in a list. Tested by tests/serve/people_test.py.
#pragma once

#include "serve/answers.h"
#include "volgens/archive.h"

namespace volgens::serve {

/// Gives each row that has a `person`, and shares the text of its field `name` with another person of the list, a
/// `namesake`: the most frequent role, and the dates of the first and last statement.
void tell_apart(const Archive& archive, Json& rows, const char* name);

}  // namespace volgens::serve
