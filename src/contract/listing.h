// A reading for people: speaker, form, cue and words of each statement, fitted to a width. Tested by
// tests/unit/contract/listing_test.cc and tests/golden.
#pragma once

#include <cstddef>
#include <string>

#include "volgens/types.h"

namespace volgens {

struct ListingOptions {
  std::size_t width = 80;  ///< columns; at least 20
  bool colour = false;     ///< terminal escapes for bold and dim
  bool explain = false;    ///< confidence and reasons under each statement
};

/// A heading with id, date and number of statements, then the statements in text order, nested ones indented under the
/// one that they stand in. Ends with an empty line. Holds no control characters of the article.
[[nodiscard]] std::string to_listing(const Article& article, const Reading& reading,
                                     const ListingOptions& options = {});

}  // namespace volgens
