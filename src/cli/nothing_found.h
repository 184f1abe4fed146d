// Why nothing was found, and what to try, in one sentence. Tested by tests/archive/nothing_found_test.py and
// tests/unit/cli/nothing_found_test.cc.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/archive_flags.h"
#include "cli/messages.h"
#include "volgens/archive.h"

namespace volgens::cli {

/// Says it of a search of `archive` that no statement answers. Asks again with less, so it is for when that has
/// happened. Asks no longer than `at_most`, all questions together, and says then what is known so far; `archive` has
/// no limit of time afterwards.
void tell_nothing_found(Archive& archive, const QueryFlags& flags, Messages& messages,
                        std::chrono::milliseconds at_most = std::chrono::milliseconds(200));

/// Says that nobody goes by `name`, and whom it may mean.
void tell_nobody(const Archive& archive, const std::string& name, Messages& messages);

/// Says that `inputs` hold no article.
void tell_no_article(const std::vector<std::string>& inputs, Messages& messages);

}  // namespace volgens::cli
