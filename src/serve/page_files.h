// The files of web/dist/, the built web page, inside the library. Tested by tests/serve.
#pragma once

#include <optional>
#include <string_view>

namespace volgens {

/// The bytes of `web/dist/<name>`; they live as long as the program. None when the page was not built.
[[nodiscard]] std::optional<std::string_view> page_file(std::string_view name);

}  // namespace volgens
