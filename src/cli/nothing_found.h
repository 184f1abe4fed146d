// Why nothing was found, and what to try, in one sentence. Tested by tests/archive/nothing_found_test.py.
#pragma once

#include <string>
#include <vector>

#include "cli/archive_flags.h"
#include "cli/messages.h"
#include "volgens/archive.h"

namespace volgens::cli {

/// Says it of a search of `archive` that no statement answers. Asks again with less, so it is for when that has
/// happened.
void tell_nothing_found(const Archive& archive, const QueryFlags& flags, Messages& messages);

/// Says that nobody goes by `name`, and whom it may mean.
void tell_nobody(const Archive& archive, const std::string& name, Messages& messages);

/// Says that `inputs` hold no article.
void tell_no_article(const std::vector<std::string>& inputs, Messages& messages);

}  // namespace volgens::cli
