// A statement that was found, for other programs: `volgens search`, `volgens export` and the API give the same. Tested
// by tests/archive/search_test.py.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "volgens/archive.h"

namespace volgens::archive {

/// One object; spans in code points of the article's text.
[[nodiscard]] nlohmann::ordered_json hit_record(const SearchHit& hit);

/// The same on one line.
[[nodiscard]] std::string hit_json(const SearchHit& hit);

[[nodiscard]] std::string hit_csv_header();
[[nodiscard]] std::string hit_csv(const SearchHit& hit);

/// What stands around a statement: its own words and up to 80 bytes on either side, cut between words.
[[nodiscard]] Span hit_context(const SearchHit& hit);

/// The most precise date of its article; empty without one.
[[nodiscard]] std::string hit_date(const SearchHit& hit);

/// The names of the speakers, each on one line.
[[nodiscard]] std::string hit_speakers(const SearchHit& hit, const char* between);

}  // namespace volgens::archive
