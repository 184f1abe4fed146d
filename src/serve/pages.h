// The web page: its addresses and the files that it is made of. Tested by tests/serve.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "serve/message.h"
#include "serve/target.h"
#include "volgens/archive.h"

namespace volgens::serve {

/// What the address of a page about one thing is about.
struct PageSubject {
  Archive::Numbered what = Archive::Numbered::article;
  std::int64_t number = 0;
};
[[nodiscard]] std::optional<PageSubject> subject_of(const Target& target);

/// The answer for a page's address or a file of the page. For an address that is none, and where `there` is false since
/// the archive does not have what it is about, that is the page with status 404, which says so in the reader's
/// language; for a file, a Refusal is thrown. `static_dir` is read instead of the files in the program unless it is
/// empty.
[[nodiscard]] Answer page_answer(const Request& request, const Target& target, const std::string& static_dir,
                                 bool there = true);

}  // namespace volgens::serve
