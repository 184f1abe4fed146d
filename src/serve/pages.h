// The web page: its addresses and the files that it is made of. Tested by tests/serve.
#pragma once

#include <string>

#include "serve/message.h"
#include "serve/target.h"

namespace volgens::serve {

/// The answer for a page's address or a file of the page; a failure when there is none. `static_dir` is read instead of
/// the files in the program unless it is empty.
[[nodiscard]] Answer page_answer(const Request& request, const Target& target, const std::string& static_dir);

}  // namespace volgens::serve
