// openapi.json inside the library. Tested by tests/serve.
#pragma once

#include <optional>
#include <string_view>

namespace volgens {

/// The bytes of `src/serve/<name>`.
[[nodiscard]] std::optional<std::string_view> api_description(std::string_view name);

}  // namespace volgens
