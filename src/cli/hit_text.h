// A statement that was found, for people and for programs. Tested by tests/archive/search_test.py.
#pragma once

#include <string>

#include "contract/listing.h"
#include "volgens/archive.h"

namespace volgens::cli {

/// Date, publisher, speaker and form; the statement in its context with the words that were looked for marked (bold, or
/// between `*` without colour); article and number.
[[nodiscard]] std::string hit_listing(const SearchHit& hit, const ListingOptions& options);

/// One object on one line; spans in code points of the article's text.
[[nodiscard]] std::string hit_json(const SearchHit& hit);

[[nodiscard]] std::string hit_csv_header();
[[nodiscard]] std::string hit_csv(const SearchHit& hit);

/// What stands around a statement: its own words and up to 80 bytes on either side, cut between words.
[[nodiscard]] Span context_of(const SearchHit& hit);

}  // namespace volgens::cli
