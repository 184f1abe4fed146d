// Somebody who in some articles is somebody else. Tested by tests/unit/archive/person_parts_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "volgens/archive.h"

namespace volgens::archive {

/// Entities of `figures` in `articles` are `other`.
struct PersonPart {
  std::vector<std::int64_t> articles;
  std::vector<std::int64_t> figures;
  std::int64_t other = 0;
};

[[nodiscard]] std::string part_text(const PersonPart& part);
/// What is not of the expected form is left out.
[[nodiscard]] PersonPart part_from(std::string_view text);

/// Keeps a correction of kind `split` that names articles, and puts it into them, in the transaction under way; the
/// result is its number. Throws `not_found` or `invalid_option` when it is not clear who is meant, or when an article
/// does not name them.
std::int64_t split_in_articles(Database& database, const PersonCorrection& correction);

/// Those of corrections that hold, in their order.
[[nodiscard]] std::vector<PersonPart> parts_of_article(Database& database, std::int64_t article);

/// Makes the articles of a part that was taken back what they were, in the transaction under way.
void dissolve_part(Database& database, const PersonPart& part);

}  // namespace volgens::archive
