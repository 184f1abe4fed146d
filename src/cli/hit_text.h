// A statement that was found, for people and for programs. Tested by tests/archive/search_test.py.
#pragma once

#include <string>

#include "contract/listing.h"
#include "volgens/archive.h"

namespace volgens::cli {

/// Date, publisher, speaker and form; the statement in its context with the words that were looked for marked (bold, or
/// between `*` without colour); article and number.
[[nodiscard]] std::string hit_listing(const SearchHit& hit, const ListingOptions& options);

}  // namespace volgens::cli
