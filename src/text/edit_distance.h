// How far apart two words are spelled. Tested by tests/unit/text/edit_distance_test.cc.
#pragma once

#include <cstddef>
#include <string_view>

namespace volgens {

/// Levenshtein distance in bytes: how many must be put in, taken out or changed to make `b` of `a`. Takes time in the
/// product of the lengths, so long words are for the caller to leave out.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace volgens
